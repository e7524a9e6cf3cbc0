import { EXACTNESS } from '../../../catalog/programme.ts'
import type { DraftPlace } from '../../draft.ts'
import { decimalIn } from '../../text/decimalText.ts'
import type { XmlElement } from '../../xml/element.ts'
import { EXACTNESS_CODES, WGS84 } from '../codes.ts'
import type { PlaceFacts } from './activity.ts'
import { localized, nameIn, type TextContext } from './localized.ts'

type Point = readonly [latitude: number, longitude: number]

export interface ReadLocations {
  readonly places: DraftPlace[]
  /** Territory by the reference of a location, for figures that name one. */
  readonly references: ReadonlyMap<string, string>
}

export function readLocations(
  activity: XmlElement,
  context: TextContext,
  named: (id: string | null) => string,
  territoryOf: (place: PlaceFacts) => string | null,
): ReadLocations {
  const references = new Map<string, string>()
  const places = context.read.children(activity, 'location').map((each, position) => {
    const place = readLocation(each, context, named, territoryOf, position)
    const reference = each.attributes['ref']
    if (reference !== undefined && place.territoryId !== null) {
      references.set(reference, place.territoryId)
      if (each.attributes['arraigo:territory'] !== undefined || reference === place.territoryId) context.read.attribute(each, 'ref')
    }
    return place
  })
  return { places, references }
}

function readLocation(location: XmlElement, context: TextContext, named: (id: string | null) => string, territoryOf: (place: PlaceFacts) => string | null, position: number): DraftPlace {
  const { read } = context
  const exactnessElement = read.child(location, 'exactness')
  const own = exactnessElement === null ? null : read.attribute(exactnessElement, 'arraigo:exactness')
  const point = readPoint(location, context)
  const nameElement = read.child(location, 'name')
  const told = nameElement === null ? null : nameIn(nameElement, context)
  const codes = codesOf(location)
  const name = told ?? codes[0] ?? `${location.name} ${position + 1}`
  const facts = { name, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null, codes }
  const territoryId = read.attribute(location, 'arraigo:territory') ?? (own === null ? territoryOf(facts) : null)
  takeCodes(location, context, territoryId)
  const publishedName = read.child(location, 'arraigo:published-name')
  return {
    name,
    publishedName: publishedName === null ? name : read.text(publishedName),
    ...publishedPoint(location, context, own === null ? point : null),
    territoryId,
    longitude: facts.longitude,
    latitude: facts.latitude,
    exactness: EXACTNESS.find((one) => one === own) ?? exactnessOf(location, context, exactnessElement),
    publishing: 'open',
    correction: localized(read.child(location, 'arraigo:correction'), context, 'arraigo:text'),
    source: named(read.attribute(location, 'arraigo:source')),
  }
}

/** "Approximate" alone does not say why, unless the location is an administrative unit (GeographicLocationClass 1). */
function exactnessOf(location: XmlElement, { read }: TextContext, element: XmlElement | null): DraftPlace['exactness'] {
  if (element?.attributes['code'] === EXACTNESS_CODES.exact) return 'exact'
  const unit = location.children.find(({ name, attributes }) => name === 'location-class' && attributes['code'] === '1')
  if (unit) read.whole(unit)
  return unit ? 'approximate-unit' : 'approximate-unknown'
}

function readPoint(location: XmlElement, { read }: TextContext): Point | null {
  const element = location.children.find(({ name }) => name === 'point')
  const text = element?.children.find(({ name }) => name === 'pos')?.text ?? ''
  const point = pointIn(text)
  if (!element || point === null) return null
  read.child(location, 'point')
  read.same(element, { srsName: WGS84 })
  const pos = read.child(element, 'pos')
  if (pos) read.text(pos)
  return point
}

function publishedPoint(location: XmlElement, { read }: TextContext, foreign: Point | null): Pick<DraftPlace, 'publishedLongitude' | 'publishedLatitude'> {
  const number = (name: string) => {
    const found = read.child(location, name)
    return found === null ? null : decimalIn(read.text(found))
  }
  const element = read.child(location, 'arraigo:published-point')
  const point = element === null ? foreign : pointIn(read.text(element))
  return {
    publishedLongitude: point?.[1] ?? number('arraigo:published-longitude'),
    publishedLatitude: point?.[0] ?? number('arraigo:published-latitude'),
  }
}

/** "lat lng" of the globe; null for anything else. */
function pointIn(text: string): Point | null {
  const [latitude = null, longitude = null, ...more] = text.trim().split(/[\s,]+/).map(decimalIn)
  if (latitude === null || longitude === null || more.length > 0 || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return [latitude, longitude]
}

function codesOf(location: XmlElement): string[] {
  return location.children.filter(({ name }) => name === 'location-id' || name === 'administrative').map(({ attributes }) => attributes['code'] ?? '').filter((code) => code !== '')
}

/** What our own writing says again, or a code that is the territory itself, holds nothing more. */
function takeCodes(location: XmlElement, { read }: TextContext, territoryId: string | null): void {
  for (const each of location.children) {
    const { code, vocabulary, level } = each.attributes
    const isCountry = each.name === 'administrative' && vocabulary === 'A4' && level === '0' && territoryId?.startsWith(code ?? '?') === true
    const isOwnClass = each.name === 'location-class' && code === '1' && location.attributes['arraigo:source'] !== undefined
    if (isCountry || isOwnClass || (each.name !== 'location-class' && code !== undefined && code === territoryId)) read.whole(each)
  }
  const exactness = read.child(location, 'exactness')
  if (exactness) read.attribute(exactness, 'code')
}
