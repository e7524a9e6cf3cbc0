import type { LocalizedText } from '../../catalog/indicator.ts'
import type { MultiPolygon } from '../../domain/shapes/planar.ts'
import { joined } from './bothLanguages.ts'
import { placeOf, type BoundaryFeature } from './boundaryFeature.ts'
import type { BoundaryLevel, Gazetteer } from './gazetteer.ts'
import { groupBy } from './groupBy.ts'
import { matchLayer, type LayerMatch, type Match, type PlacedFeature } from './matchLayer.ts'

export interface MatchedArea {
  readonly polygons: MultiPolygon
  /** How it was matched, for the report. */
  readonly by: LocalizedText
  /** Where it came from, for messages. */
  readonly origin: LocalizedText
}

export interface Matching {
  /** Territory id (municipality or district) -> its area. */
  readonly areas: ReadonlyMap<string, MatchedArea>
  readonly unmatched: readonly LeftOver[]
  readonly remarks: readonly LocalizedText[]
}

/** A feature without a territory, and why. */
interface LeftOver {
  readonly place: LocalizedText
  readonly reason: LocalizedText
}

const OUTSIDE: LocalizedText = { es: 'fuera de los tres países', en: 'outside the three countries' }

interface LayerOfCountry {
  readonly level: BoundaryLevel
  readonly result: LayerMatch
}

/**
 * Matches features of all files to municipalities and districts. Each layer gives one level of each country; where
 * several layers give the same territory, the one that matched most does. Nothing is matched on a code or a name alone.
 */
export function matchFeatures(
  features: readonly BoundaryFeature[],
  gazetteer: Gazetteer,
  onProgress: (done: number, total: number, what: string) => void = () => {},
): Matching {
  const remarks: LocalizedText[] = []
  const unmatched: LeftOver[] = []
  const layers = groupBy(features, (feature) => `${feature.file}\n${feature.layer}`)
  const found: LayerOfCountry[] = []
  let done = 0
  for (const layer of layers.values()) {
    const { file, layer: name } = layer[0]!
    onProgress(done, features.length, `layer ${name} of ${file}`)
    const placed = layer.map((feature) => placeFeature(feature, gazetteer))
    const ofLayer: LayerOfCountry[] = []
    for (const [country, items] of groupBy(placed, (item) => item.country)) {
      if (country === '')
        unmatched.push(...items.map(({ feature }) => ({ place: placeOf(feature), reason: OUTSIDE })))
      else ofLayer.push(bestLevel(items, country, gazetteer))
    }
    done += layer.length
    if (ofLayer.every(({ result }) => result.matches.length === 0) && isWider(placed)) {
      remarks.push({
        es: `${file}, capa ${name}: no se usan las áreas más amplias que los municipios (${layer.length})`,
        en: `${file}, layer ${name}: ${layer.length} areas wider than municipalities; not used`,
      })
    } else found.push(...ofLayer)
  }
  onProgress(done, features.length, 'layers compared')

  const areas = new Map<string, MatchedArea>()
  for (const { result } of found.toSorted((a, b) => b.result.matches.length - a.result.matches.length)) {
    remarks.push(...result.remarks)
    unmatched.push(
      ...result.unmatched.map(({ feature, reason }) => ({ place: placeOf(feature), reason: joined([named(feature), reason]) })),
    )
    const claims = [...groupBy(result.matches, (match) => match.territory.id)].filter(([id]) => !areas.has(id))
    for (const [id, matches] of claims) {
      const { parts, rejected } = settleClaims(matches)
      const first = parts[0]!
      const label = gazetteer.label(first.territory)
      if (parts.length > 1) {
        remarks.push({
          es: `${label}: se formó con ${parts.length} elementos de ${first.feature.file}`,
          en: `${label}: put together from ${parts.length} features of ${first.feature.file}`,
        })
      }
      const taken = { es: ` ya es el elemento ${first.feature.number}`, en: ` is already feature ${first.feature.number}` }
      for (const { feature } of rejected)
        unmatched.push({ place: placeOf(feature), reason: joined([named(feature), label, taken]) })
      areas.set(id, { polygons: parts.flatMap(({ feature }) => feature.polygons), by: first.by, origin: placeOf(first.feature) })
    }
  }
  return { areas, unmatched, remarks }
}

function placeFeature(feature: BoundaryFeature, gazetteer: Gazetteer): PlacedFeature {
  return {
    feature,
    seated: gazetteer.seatedIn(feature.polygons),
    country: writtenCountry(feature, gazetteer) ?? gazetteer.countryOf(feature.polygons) ?? '',
  }
}

/** The country that codes of a feature begin with or name (`HN0101`, `HND`); null where they name none or several. */
function writtenCountry(feature: BoundaryFeature, gazetteer: Gazetteer): string | null {
  const countries = new Set<string>()
  for (const value of Object.values(feature.properties)) {
    const letters = typeof value === 'string' ? /^([A-Z]{2,3})\d{0,7}$/i.exec(value.trim())?.[1]?.toUpperCase() : undefined
    const country = letters === undefined ? undefined : gazetteer.countries.find(({ id, codPcode }) => id === letters || codPcode === letters)
    if (country) countries.add(country.id)
  }
  return countries.size === 1 ? [...countries][0]! : null
}

/** A layer of a country with districts may hold its municipalities or them: whichever more of its features are. */
function bestLevel(items: readonly PlacedFeature[], country: string, gazetteer: Gazetteer): LayerOfCountry {
  const levels: BoundaryLevel[] = gazetteer.at(country, 3).length > 0 ? [3, 2] : [2]
  return levels
    .map((level) => ({ level, result: matchLayer(items, country, level, gazetteer) }))
    .reduce((best, next) => (next.result.matches.length > best.result.matches.length ? next : best))
}

/** Whether most polygons hold the seats of three or more territories: departments, regions, countries. */
function isWider(placed: readonly PlacedFeature[]): boolean {
  return placed.filter(({ seated }) => seated.length >= 3).length > placed.length / 2
}

/**
 * Several features for one territory: pieces of it if they carry the same code or name, and are then joined;
 * else the surest one stays.
 */
function settleClaims(matches: readonly Match[]): { parts: Match[]; rejected: Match[] } {
  const best = matches.reduce((a, b) => (b.weight > a.weight ? b : a))
  const alike = (match: Match) =>
    match.by.en === best.by.en &&
    Object.values(match.feature.properties)
      .filter((value) => typeof value === 'string')
      .join('|') ===
      Object.values(best.feature.properties)
        .filter((value) => typeof value === 'string')
        .join('|')
  return {
    parts: [best, ...matches.filter((match) => match !== best && alike(match))],
    rejected: matches.filter((match) => match !== best && !alike(match)),
  }
}

function named(feature: BoundaryFeature): string {
  const name = Object.values(feature.properties).find((value) => typeof value === 'string' && /\p{L}{3}/u.test(value))
  return typeof name === 'string' ? `(${name}) ` : ''
}
