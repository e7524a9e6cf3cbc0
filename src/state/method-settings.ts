import { normalRange } from './normal-form.ts'
import { defaultPlacement, type PlacementSettings } from './placement-settings.ts'

export const OUTCOME_PICTURES = ['funnel', 'smoothed', 'faded'] as const
/** `all`: drawn to the mean of all places; `neighbours`: to that of the neighbourhood. */
export const SMOOTHINGS = ['all', 'neighbours'] as const
/** Places that share a border, or those with the nearest seats. */
export const NEIGHBOURHOODS = ['borders', 'seats-4', 'seats-8'] as const
export const CLUSTER_STATISTICS = ['local-moran', 'getis-ord'] as const
export const PERMUTATIONS = [999, 9999, 99999] as const
export const NORMALISATIONS = ['min-max', 'z', 'rank'] as const
export const MEANS = ['arithmetic', 'geometric', 'harmonic'] as const

/** Places of one period are filtered, or places in every quarter or year. */
export const SPANS = ['period', 'quarter', 'year'] as const

/** A weight in the index is a whole number from 0 to this. */
export const MAXIMUM_WEIGHT = 100
/** More components than this make an index that nobody can read. */
export const MAXIMUM_COMPONENTS = 8
/** More charts than this are not seen together. */
export const MAXIMUM_AXES = 4

/** An indicator that places are filtered by, with what is kept of it (null: everything), in the unit of its value. */
export interface CrossAxis {
  readonly indicator: string
  readonly range: readonly [low: number, high: number] | null
}

/** The choices a person can make about a method. Like all state they stand in the link. */
export interface MethodSettings {
  readonly picture: (typeof OUTCOME_PICTURES)[number]
  readonly smoothing: (typeof SMOOTHINGS)[number]
  readonly neighbourhood: (typeof NEIGHBOURHOODS)[number]
  readonly statistic: (typeof CLUSTER_STATISTICS)[number]
  readonly permutations: (typeof PERMUTATIONS)[number]
  /** Components of the index: indicator id and weight, 0 to 100; empty: the index's own. */
  readonly weights: readonly (readonly [indicator: string, weight: number])[]
  readonly normalisation: (typeof NORMALISATIONS)[number]
  readonly mean: (typeof MEANS)[number]
  /** Indicators filtered by together, in the order of their charts; empty: those of the app. */
  readonly axes: readonly CrossAxis[]
  readonly span: (typeof SPANS)[number]
  readonly placement: PlacementSettings
}

/** Methods as they stand before anybody chose. */
export function defaultMethod(): MethodSettings {
  return {
    picture: 'funnel',
    smoothing: 'all',
    neighbourhood: 'borders',
    statistic: 'local-moran',
    permutations: 99999,
    weights: [],
    normalisation: 'min-max',
    mean: 'arithmetic',
    axes: [],
    span: 'period',
    placement: defaultPlacement(),
  }
}

/** Weights in normal form: known indicators once each, whole numbers from 0 to 100, at most 8 of them. */
export function normalWeights(
  weights: MethodSettings['weights'],
  known: (indicator: string) => boolean,
): MethodSettings['weights'] {
  const kept = new Map<string, number>()
  for (const [indicator, weight] of weights) {
    if (!known(indicator) || kept.has(indicator) || !Number.isFinite(weight)) continue
    if (kept.size < MAXIMUM_COMPONENTS) kept.set(indicator, Math.min(MAXIMUM_WEIGHT, Math.max(0, Math.round(weight))))
  }
  return [...kept]
}

/** Axes in normal form: known indicators once each, at most four, ranges in order. */
export function normalAxes(axes: MethodSettings['axes'], known: (indicator: string) => boolean): MethodSettings['axes'] {
  const kept = new Map<string, CrossAxis>()
  for (const { indicator, range } of axes) {
    if (known(indicator) && !kept.has(indicator) && kept.size < MAXIMUM_AXES) kept.set(indicator, { indicator, range: normalRange(range) })
  }
  return [...kept.values()]
}
