import { countryName } from '../../../catalog/country.ts'
import { regionMap } from '../../../programme/map/regionMap.ts'
import type { ProgrammePlaceReport } from '../../../programme/programme-file.ts'
import type { PartProps } from '../PageProps.ts'
import { spreadMarks } from '../spreadMarks.ts'
import { PageSection } from './PageSection.tsx'
import { RegionDrawing } from './RegionDrawing.tsx'
import { SourceNames } from './SourceNames.tsx'

const WIDTH = 640
const HEIGHT = 430
const RADIUS = 9

/** The places a programme names, numbered on a map and beside it. A department is filled: a point in it would claim a place. */
export function PlacesSection({ file, programme, words, links }: PartProps) {
  const { t, language } = words
  const { places } = programme
  const map = regionMap(file, WIDTH, HEIGHT)
  const points = places.flatMap((place, index) => (place.territory.level >= 2 ? [{ place, number: index + 1, at: map.at(place.at) }] : []))
  const marks = spreadMarks(points.map(({ at }) => at), 2 * RADIUS - 2)
  const named = new Map(places.filter(({ territory }) => territory.level === 1).map(({ territory }) => [territory.id, 'region__department--named']))
  const ways = [...new Set(points.map(({ place }) => place.exactness))]
  return (
    <PageSection id="places" title={t('pages.places.title')} wide>
      {places.length === 0 ? (
        <p>{t('pages.places.none')}</p>
      ) : (
        <div className="places">
          <figure className="places__map">
            <RegionDrawing map={map} named={named} label={t('pages.places.mapLabel', { places: t('pages.placesCount', { listed: places.length }) })}>
              {points.map(({ place, number, at }, index) => {
                const [x, y] = marks[index] ?? at
                return (
                  <a key={place.territory.id} href={links.place(place.territory.id)} aria-label={`${number} ${place.name}`}>
                    <line className="region__lead" x1={at[0]} y1={at[1]} x2={x} y2={y} />
                    <circle className={place.exactness === 'approximate-security' ? 'region__point region__point--vague' : 'region__point'} cx={x} cy={y} r={RADIUS} />
                    <text className="region__number" x={x} y={y + 3.5} aria-hidden="true">
                      {number}
                    </text>
                  </a>
                )
              })}
            </RegionDrawing>
            <figcaption className="programme__note">
              {ways.map((way) => t(`pages.places.exactness.${way}`)).join(' ')} {t('pages.places.credit', { credit: file.shapesCredit[language] })}
            </figcaption>
          </figure>
          <ol className="places__list">
            {places.map((place) => (
              <li key={place.territory.id}>
                <a href={links.place(place.territory.id)}>{place.name}</a> <span className="places__around">{place.territory.around ?? countryName(file.countries, place.country)}</span>
                <PlaceNotes place={place} words={words} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {programme.promisedPlaces && <p>{t('pages.placesPromised', { listed: places.length, promised: programme.promisedPlaces.count })}.</p>}
      {places.length > 0 && <SourceNames file={file} sources={[...places.map(({ source }) => source), ...(programme.promisedPlaces ? [programme.promisedPlaces.source] : [])]} words={words} />}
    </PageSection>
  )
}

function PlaceNotes({ place, words }: { readonly place: ProgrammePlaceReport; readonly words: PartProps['words'] }) {
  const notes = [
    // Only a name that is printed otherwise needs to be shown: "Danlí, Honduras" for Danlí does not.
    ...(place.publishedName.includes(place.name) && place.publishedName.trim() === place.publishedName ? [] : [words.t('pages.places.printed', { name: place.publishedName.replaceAll('\u00a0', ' ') })]),
    ...(place.correction ? [place.correction[words.language]] : []),
  ]
  return notes.length === 0 ? null : <span className="places__notes">{notes.join(' ')}</span>
}
