import type { ProgrammesFile } from '../../../programme/programme-file.ts'
import { shortName } from '../../../programme/shortName.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'
import { PageSection } from '../parts/PageSection.tsx'
import type { ProgrammeLinks } from '../programmeLinks.ts'

interface SectionProps {
  readonly file: ProgrammesFile
  readonly words: ProgrammeWords
  readonly links: ProgrammeLinks
}

/** Places two or more programmes name. */
export function OverlapsSection({ file, words, links }: SectionProps) {
  const { t, language } = words
  const { overlaps } = file.portfolio
  const titles = new Map(file.programmes.map(({ id, title }) => [id, shortName(title[language])]))
  return (
    <PageSection id="overlaps" title={t('pages.portfolio.overlaps')}>
      <p>{t('pages.portfolio.overlapsIntro', { count: overlaps.length })}</p>
      <ul className="overlaps">
        {overlaps.map(({ place, programmes }) => (
          <li key={place.id}>
            <a href={links.place(place.id)}>{place.name}</a> <span className="places__around">{place.around}</span>
            <span className="places__notes">{programmes.map((id) => titles.get(id) ?? id).join(' + ')}</span>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

/** Municipalities with need that no programme at work names. */
export function UnservedSection({ file, words, links }: SectionProps) {
  const { t, language } = words
  const { unserved } = file.portfolio
  return (
    <PageSection id="unserved" title={t('pages.portfolio.unserved')}>
      {unserved.kind === 'synthetic' && <p className="programme__ribbon programme__ribbon--inside">{t('pages.portfolio.unservedMark')}</p>}
      <p>{t('pages.portfolio.unservedIntro', { count: unserved.count, known: unserved.known, rest: unserved.municipalities - unserved.known })}</p>
      <p className="programme__source">
        {t('pages.figure.source')}: {unserved.dataset[language]} · {t('pages.portfolio.needColumn', { indicator: unserved.indicatorTitle[language], period: unserved.period })} ·{' '}
        <a href={`${links.map.replace(/\?.*$/, '')}?indicator=${unserved.indicator}&period=${unserved.period}&lang=${language}`}>{t('pages.ways.map')}</a>
      </p>
      <details className="unserved">
        <summary>{t('pages.portfolio.unservedList', { count: unserved.places.length })}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('pages.portfolio.municipality')}</th>
              <th scope="col">{t('pages.portfolio.needColumn', { indicator: unserved.indicatorTitle[language], period: unserved.period })}</th>
            </tr>
          </thead>
          <tbody>
            {unserved.places.map(({ place, need }) => (
              <tr key={place.id}>
                <td>
                  <a href={links.place(place.id)}>{place.name}</a> <span className="places__around">{place.around}</span>
                </td>
                <td>{words.plain(need)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </PageSection>
  )
}
