import type { Territory } from '../../../catalog/territory.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { type FormatLocale, type FormatUnit, formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { isAbsence } from '../../../catalog/observation-status.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { nameOrder } from '../../../domain/sorting/byName.ts'
import { drawsNeeded } from './drawsNeeded.ts'
import { type Clusters, type JudgedPlace, LEVEL } from './judgePlaces.ts'
import type { Cluster } from './largestClusters.ts'
import { probabilityEquation } from './probability.ts'

/** Names of a cluster that are read out; the others are counted. */
const NAMES = 4
const AREAS = 3
/** Clusters of one size that are named one by one. */
const TIED = 3

export interface Saying {
  readonly locale: FormatLocale
  readonly unit: FormatUnit
  readonly names: PlaceNames
  readonly territories: ReadonlyMap<string, Territory>
}

/** A key of `analysis.clusters.sentence` and what stands in it. */
export interface Sentence {
  readonly key: SentenceKey
  readonly values: Readonly<Record<string, string | number>>
}
export type SentenceKey =
  | `global.${'alike' | 'unlike' | 'chance' | 'same' | 'alone'}`
  | `count.${'some' | 'none' | 'tooFew'}`
  | `largest.${'high' | 'low' | 'tied' | 'many' | 'single'}`
  | `place.${JudgedPlace['kind']}`
  | `place.${'uncorrected' | 'pulled' | 'suppressed' | 'not-reported' | 'not-applicable' | 'elsewhere'}`

/**
 * What can be said of the whole map: whether neighbours are alike, how many places stand out, and the largest cluster.
 * Nothing is said of single places before the permutations are done.
 */
export function clusterSentences(clusters: Clusters, draws: number, saying: Saying): readonly Sentence[] {
  return [globalSentence(clusters, saying), ...countSentence(clusters, draws), ...largestSentence(clusters, saying)]
}

function globalSentence({ global, allTheSame, places }: Clusters, { locale }: Saying): Sentence {
  if (!global) return { key: allTheSame ? 'global.same' : 'global.alone', values: { places: places.length } }
  const { index, expected, randomisation } = global
  const key = randomisation.p >= LEVEL ? 'global.chance' : index > expected ? 'global.alike' : 'global.unlike'
  return {
    key,
    values: {
      index: formatNumber(index, locale, 2, true),
      expected: formatNumber(expected, locale, 3),
      p: probabilityEquation(randomisation.p, locale),
    },
  }
}

function countSentence({ judgement, tests }: Clusters, draws: number): readonly Sentence[] {
  if (!judgement || tests === 0) return []
  const { clustered, outliers, uncorrected } = judgement
  const { enough, needed } = drawsNeeded(tests, draws)
  const values = { tests, uncorrected, chance: Math.round(tests * LEVEL) }
  if (clustered > 0) return [{ key: 'count.some', values: { ...values, clustered, outliers } }]
  return [enough ? { key: 'count.none', values } : { key: 'count.tooFew', values: { ...values, draws, needed } }]
}

function largestSentence({ judgement }: Clusters, saying: Saying): readonly Sentence[] {
  const largest = judgement?.largest ?? []
  const [first] = largest
  if (!first) return []
  const count = first.ids.length
  const clusters = largest.length
  // Of several of one size none may be called the largest.
  if (clusters > 1 && count === 1) return [{ key: 'largest.single', values: { clusters } }]
  if (clusters > TIED) return [{ key: 'largest.many', values: { clusters, count } }]
  if (clusters > 1) {
    const named = largest.map((cluster) => readOut(namesOf(cluster, saying), saying.locale)).join('; ')
    return [{ key: 'largest.tied', values: { clusters, count, named } }]
  }
  const high = first.kind === 'high-high' || first.kind === 'hot'
  return [{ key: high ? 'largest.high' : 'largest.low', values: { count, ...naming(first, saying) } }]
}

/** Names of its places and of the departments they lie in (for departments, of their countries), each cut short. */
function naming(cluster: Cluster, saying: Saying): Record<string, string | number> {
  const { locale, territories } = saying
  const around = cluster.ids.map((id) => territories.get(id)?.department_id ?? territories.get(id)?.country ?? '')
  const areas = [...new Set(around)].map((id) => territories.get(id)?.name ?? id).sort(nameOrder(locale))
  return { ...listed('names', namesOf(cluster, saying), NAMES, locale), ...listed('areas', areas, AREAS, locale) }
}

function namesOf({ ids }: Cluster, { locale, names }: Saying): string[] {
  return ids.map((id) => names(id).name).sort(nameOrder(locale))
}

/** `A, B y C`, or `A, B` with the number of the others. */
function listed(name: string, items: readonly string[], most: number, locale: FormatLocale): Record<string, string | number> {
  const rest = Math.max(items.length - most, 0)
  return { [name]: rest > 0 ? items.slice(0, most).join(', ') : readOut(items, locale), [`${name}Rest`]: rest }
}

function readOut(items: readonly string[], locale: FormatLocale): string {
  return new Intl.ListFormat(locale).format(items)
}

/** What can be said of one place. Null for a place that can be judged while the permutations run. */
export function placeSentence(
  id: string,
  row: ObservationRow | undefined,
  clusters: Clusters,
  { locale, unit, names }: Saying,
): Sentence | null {
  const { name } = names(id)
  if (!row) return { key: 'place.elsewhere', values: { name } }
  if (isAbsence(row.status)) return { key: `place.${row.status}`, values: { name } }
  const place = clusters.places.find((candidate) => candidate.id === id)
  if (!place) return null
  const value = formatValue(place.value, unit, locale)
  if (place.neighbours === null || clusters.mean === null) return { key: 'place.island', values: { name, value } }
  if (place.p === null || place.kind === 'waiting') return null
  return {
    key: placeKey(place),
    values: {
      name,
      value,
      neighbours: formatValue(place.neighbours, unit, locale),
      mean: formatValue(clusters.mean, unit, locale),
      p: probabilityEquation(place.p, locale),
    },
  }
}

/** A place in no cluster: by chance, only without the correction, or because its own value pulls the other way. */
function placeKey({ kind, p, passes }: JudgedPlace): SentenceKey {
  if (kind !== 'chance') return `place.${kind}`
  if (passes) return 'place.pulled'
  return p !== null && p <= LEVEL ? 'place.uncorrected' : 'place.chance'
}
