import { countryName } from '../../../catalog/country.ts'
import { regionMap } from '../../../programme/map/regionMap.ts'
import type { ProgrammesFile } from '../../../programme/programme-file.ts'
import { shortName } from '../../../programme/shortName.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'
import type { ProgrammeLinks } from '../programmeLinks.ts'
import { PageSection } from '../parts/PageSection.tsx'
import { RegionDrawing } from '../parts/RegionDrawing.tsx'
import { spreadMarks } from '../spreadMarks.ts'
import { MarkIcon, MarkShape, markOf } from './programmeMark.tsx'

const WIDTH = 640
const HEIGHT = 430

/** All places all programmes name, on one map and by country. A department named whole is filled. */
export function WhereSection({ file, words, links }: { readonly file: ProgrammesFile; readonly words: ProgrammeWords; readonly links: ProgrammeLinks }) {
  const { t, language } = words
  const programmes = file.programmes.filter(({ kind }) => kind === 'published')
  const map = regionMap(file, WIDTH, HEIGHT)
  const all = programmes.flatMap((programme, index) => programme.places.map((place) => ({ place, mark: markOf(index), programme })))
  const points = all.filter(({ place }) => place.territory.level >= 2)
  const marks = spreadMarks(points.map(({ place }) => map.at(place.at)), 11)
  const named = new Map(all.filter(({ place }) => place.territory.level === 1).map(({ place }) => [place.territory.id, 'region__department--named']))
  const nationwide = programmes.filter(({ places }) => places.length === 0)
  const countries = file.countries
    .map((country) => ({ country, places: all.filter(({ place }) => place.country === country.id) }))
    .filter(({ places }) => places.length > 0)
  return (
    <PageSection id="where" title={t('pages.portfolio.map')} wide>
      <div className="places">
        <figure className="places__map">
          <RegionDrawing map={map} named={named} label={t('pages.portfolio.mapLabel')}>
            {points.map(({ place, mark }, index) => (
              <a key={`${mark} ${place.territory.id}`} href={links.place(place.territory.id)} aria-label={place.name}>
                <MarkShape mark={mark} at={marks[index] ?? map.at(place.at)} />
              </a>
            ))}
          </RegionDrawing>
          <figcaption>
            <ul className="portfolio__legend">
              {programmes.map((programme, index) => (
                <li key={programme.id}>
                  {programme.places.some(({ territory }) => territory.level >= 2) ? <MarkIcon mark={markOf(index)} /> : <span className="portfolio__patch" data-empty={programme.places.length === 0 ? '' : undefined} />}
                  {programme.title[language]}
                </li>
              ))}
            </ul>
            <p className="programme__note">{t('pages.places.credit', { credit: file.shapesCredit[language] })}</p>
          </figcaption>
        </figure>
        <div>
          <h3 className="programme__subheading programme__subheading--first">{t('pages.portfolio.where')}</h3>
          {countries.map(({ country, places }) => (
            <div key={country.id} className="where">
              <h4>{country.name}</h4>
              <ul>
                {[...new Set(places.map(({ place }) => place.territory.id))].map((id) => {
                  const here = places.filter(({ place }) => place.territory.id === id)
                  const [first] = here
                  return (
                    first && (
                      <li key={id}>
                        <a href={links.place(id)}>{first.place.name}</a>{' '}
                        <span className="places__around">
                          {first.place.territory.level === 1 && `${t('codes.level.department').toLowerCase()} · `}
                          {here.map(({ programme }) => shortName(programme.title[language])).join(', ')}
                        </span>
                      </li>
                    )
                  )
                })}
              </ul>
            </div>
          ))}
          {nationwide.length > 0 && (
            <p className="programme__note">
              {t('pages.portfolio.nationwide')} {nationwide.map(({ title, countries: own }) => `${shortName(title[language])} (${own.map((country) => countryName(file.countries, country)).join(', ')})`).join('; ')}
            </p>
          )}
        </div>
      </div>
    </PageSection>
  )
}
