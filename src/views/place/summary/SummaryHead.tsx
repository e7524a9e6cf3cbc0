import type { PlaceTerritory } from '../../../place/place-file.ts'
import type { PlaceLinks } from '../PlaceSummary.tsx'
import type { PageWords } from '../pageWords.ts'

/** The way down to the place, its name, level and codes, and the ways out of the page. */
export function SummaryHead({ territory, links, words }: { territory: PlaceTerritory; links: PlaceLinks; words: PageWords }) {
  const { p } = words
  const codes = [
    words.level(territory.level),
    territory.id,
    ...(territory.codPcode && territory.codPcode !== territory.id ? [p('codes.pcode', { code: territory.codPcode })] : []),
    ...(territory.nationalCode && territory.nationalCode !== territory.id ? [p('codes.national', { code: territory.nationalCode })] : []),
  ]
  return (
    <>
      <nav className="place-crumbs" aria-label={p('crumbs')}>
        <ol className="place-crumbs__list">
          <li>
            <a className="place-crumbs__home" href={links.directory}>
              Arraigo
            </a>
          </li>
          {territory.parents.toReversed().map((parent) => (
            <li key={parent.id}>
              <a href={links.place(parent.id)}>{parent.name}</a>
            </li>
          ))}
          <li>
            <span aria-current="page">{territory.name}</span>
          </li>
        </ol>
        <a className="place-crumbs__language" href={links.language} hrefLang={words.language === 'es' ? 'en' : 'es'} lang={words.language === 'es' ? 'en' : 'es'}>
          {p('links.language')}
        </a>
      </nav>
      <h1 className="place-summary__name">{territory.name}</h1>
      <p className="place-summary__codes">{codes.join(' · ')}</p>
      {links.explore && (
        <p className="place-summary__ways">
          <a href={links.explore('coverage')}>{p('links.explore')}</a>
        </p>
      )}
    </>
  )
}
