import type { DraftPlace, DraftProgramme } from '../../draft.ts'
import { countryCodeOf } from '../../countryCodes.ts'
import { decimalText } from '../../text/decimalText.ts'
import { uniqueIdentifiers } from '../../text/identifier.ts'
import { element, type XmlElement } from '../../xml/element.ts'
import { EXACTNESS_CODES, WGS84 } from '../codes.ts'
import { ownText } from './narratives.ts'

/** References of the places of a programme, in their order: the territory, which is the reference of our own system. */
export function locationReferences({ places }: DraftProgramme): readonly string[] {
  const unique = uniqueIdentifiers()
  return places.map(({ territoryId }) => unique(territoryId ?? 'place'))
}

/**
 * Each place as a location. A p-code is `ref`, a code of the reporting organisation's system: no vocabulary of
 * GeographicVocabulary (A1 to A4, G1, G2) is that of OCHA, and location-id demands one. The country is administrative, A4.
 */
export function locations(programme: DraftProgramme): XmlElement[] {
  const references = locationReferences(programme)
  return programme.places.map((place, position) => location(place, references[position] ?? ''))
}

function location(place: DraftPlace, reference: string): XmlElement {
  const { territoryId, longitude, latitude, exactness } = place
  const country = countryCodeOf(territoryId ?? '')
  const published = place.publishedLongitude !== null && place.publishedLatitude !== null
  return element('location', { ref: reference, 'arraigo:territory': territoryId, 'arraigo:source': place.source }, [
    element('name', {}, [element('narrative', { 'xml:lang': 'es' }, place.name)]),
    country === null ? null : element('administrative', { vocabulary: 'A4', level: 0, code: country }),
    longitude === null || latitude === null ? null : element('point', { srsName: WGS84 }, [element('pos', {}, position(latitude, longitude))]),
    element('exactness', { code: exactness === 'exact' ? EXACTNESS_CODES.exact : EXACTNESS_CODES.approximate, 'arraigo:exactness': exactness }),
    exactness === 'approximate-unit' ? element('location-class', { code: '1' }) : null,
    element('arraigo:published-name', {}, place.publishedName),
    published ? element('arraigo:published-point', {}, position(place.publishedLatitude ?? 0, place.publishedLongitude ?? 0)) : halfPoint(place),
    place.correction === null ? null : ownText('arraigo:correction', place.correction),
  ])
}

/** The standard writes latitude first. */
function position(latitude: number, longitude: number): string {
  return `${decimalText(latitude)} ${decimalText(longitude)}`
}

/** A publication may print one coordinate alone. */
function halfPoint({ publishedLatitude, publishedLongitude }: DraftPlace): XmlElement | null {
  if (publishedLatitude !== null) return element('arraigo:published-latitude', {}, decimalText(publishedLatitude))
  return publishedLongitude === null ? null : element('arraigo:published-longitude', {}, decimalText(publishedLongitude))
}
