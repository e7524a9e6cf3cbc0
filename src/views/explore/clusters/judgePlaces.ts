import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { PermutationResult } from '../../../domain/spatial/conditionalPermutation.ts'
import { falseDiscovery } from '../../../domain/spatial/falseDiscovery.ts'
import { getisOrd } from '../../../domain/spatial/getisOrd.ts'
import { localMoran, type Quadrant } from '../../../domain/spatial/localMoran.ts'
import { type MoranStatistic, moransI } from '../../../domain/spatial/moransI.ts'
import { presentPlaces } from '../../../domain/spatial/presentPlaces.ts'
import { neighbourCount, neighbourMeans, type SpatialWeights } from '../../../domain/spatial/spatialWeights.ts'
import type { MethodSettings } from '../../../state/method-settings.ts'
import { type Cluster, largestClusters } from './largestClusters.ts'

/** Share of false alarms among the places that pass, on average. */
export const LEVEL = 0.05
/** With fewer places than this, neighbours are nearly everybody. */
export const FEWEST_PLACES = 8

export const CLUSTER_KINDS = ['high-high', 'low-low', 'high-low', 'low-high', 'hot', 'cold'] as const
export type ClusterKind = (typeof CLUSTER_KINDS)[number]
/** `chance`: not told from chance. `island`: no neighbour has a value. `waiting`: not worked out. */
export type PlaceKind = ClusterKind | 'chance' | 'island' | 'waiting'

/** A place with a value, and what can be said of it among its neighbours. */
export interface JudgedPlace {
  readonly id: string
  readonly row: ObservationRow
  readonly value: number
  /** Mean of the neighbours that have a value, in the unit of the value; null without one. */
  readonly neighbours: number | null
  readonly kind: PlaceKind
  /** Of the permutations, two-sided; null without a neighbour or while it is not worked out. */
  readonly p: number | null
  /** Whether p passes the correction. A place may pass and yet be of no kind where its own value pulls the other way. */
  readonly passes: boolean
}

export interface Judgement {
  /** Places of a kind of cluster after the correction. */
  readonly clustered: number
  /** Of those, how many are beside their unlike. */
  readonly outliers: number
  /** Places that would be of such a kind without the correction. */
  readonly uncorrected: number
  /** The largest connected clusters; several where they are of one size. */
  readonly largest: readonly Cluster[]
}

export interface Clusters {
  /** In the order of the rows; those without a value are not here. */
  readonly places: readonly JudgedPlace[]
  /** Null where all values are the same, nobody has a neighbour, or there are fewer than four. */
  readonly global: MoranStatistic | null
  /** Simple mean over the places, in the unit of the value; null without a value. */
  readonly mean: number | null
  readonly allTheSame: boolean
  /** Places that can be judged: with a value and a neighbour that has one. */
  readonly tests: number
  readonly islands: number
  /** Null until the permutations are done. */
  readonly judgement: Judgement | null
}

/**
 * Each place among its neighbours. Rows and weights are of the same places in the same order. `permuted` is null while
 * the permutations run; nothing is judged then. Throws like the methods it calls.
 * Methods: moransI, localMoran, getisOrd, conditionalPermutation, falseDiscovery in src/domain/spatial.
 */
export function judgePlaces(
  rows: readonly ObservationRow[],
  weights: SpatialWeights,
  statistic: MethodSettings['statistic'],
  permuted: PermutationResult | null,
): Clusters {
  const values = rows.map(({ value }) => value)
  const present = presentPlaces(values, weights)
  const means = neighbourMeans(present.values, present.weights)
  const kinds = statistic === 'local-moran' ? quadrants(values, weights) : spots(values, weights)
  const found = permuted && falseDiscovery(permuted.places.map((place) => place?.p ?? null), LEVEL)
  const cut = found?.largestPassing ?? null
  const without: ClusterKind[] = []
  const places = Array.from(present.positions, (position, at): JudgedPlace => {
    const row = rows[position] as ObservationRow
    const p = permuted?.places[position]?.p ?? null
    const passes = p !== null && cut !== null && p <= cut
    const kind = kinds[position] ?? null
    if (kind !== null && p !== null && p <= LEVEL) without.push(kind)
    const alone = neighbourCount(present.weights, at) === 0
    return {
      id: row.territory,
      row,
      value: present.values[at] ?? 0,
      neighbours: alone ? null : (means[at] ?? null),
      kind: alone ? 'island' : permuted === null ? 'waiting' : passes && kind !== null ? kind : 'chance',
      p,
      passes,
    }
  })
  const first = places[0]?.value
  const clustered = places.filter((place) => isCluster(place.kind))
  return {
    places,
    global: moransI(values, weights).statistic,
    mean: places.length === 0 ? null : places.reduce((sum, { value }) => sum + value, 0) / places.length,
    allTheSame: places.every(({ value }) => value === first),
    tests: places.length - present.weights.islands,
    islands: present.weights.islands,
    judgement: permuted && {
      clustered: clustered.length,
      outliers: clustered.filter(({ kind }) => kind === 'high-low' || kind === 'low-high').length,
      uncorrected: without.length,
      largest: largestClusters(places, weights),
    },
  }
}

export function isCluster(kind: PlaceKind): kind is ClusterKind {
  return (CLUSTER_KINDS as readonly string[]).includes(kind)
}

function quadrants(values: readonly (number | null)[], weights: SpatialWeights): readonly (Quadrant | null)[] {
  return localMoran(values, weights).places.map((place) => place?.quadrant ?? null)
}

/**
 * A hot spot is high and among high ones. The permutations compare the neighbours alone; where the place's own value
 * turns the sum of both to the other side, it is neither hot nor cold.
 */
function spots(values: readonly (number | null)[], weights: SpatialWeights): readonly ('hot' | 'cold' | null)[] {
  const moran = localMoran(values, weights).places
  return getisOrd(values, weights).places.map((place, position) => {
    const z = place?.z ?? 0
    const around = moran[position]?.neighbours ?? 0
    if (z > 0 && around > 0) return 'hot'
    return z < 0 && around < 0 ? 'cold' : null
  })
}
