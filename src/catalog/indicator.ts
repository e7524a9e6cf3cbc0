import * as v from 'valibot'

/** A text in every language of the product. */
export const localizedText = v.strictObject({ es: v.pipe(v.string(), v.minLength(1)), en: v.pipe(v.string(), v.minLength(1)) })
export type LocalizedText = v.InferOutput<typeof localizedText>

const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const observationReference = v.strictObject({
  /** Id of the released table, e.g. `demonstration-coverage` or `returns`. */
  table: identifier,
  /** Value of the column `measure`. */
  measure: identifier,
  /** Providers in the order in which one is chosen where several published a figure for the same territory and period. */
  providers: v.optional(v.array(v.string())),
})

/**
 * How the value on screen follows from an observation:
 * proportion, rate: numerator / denominator x factor; count: numerator; base: denominator;
 * shortfall: max(denominator x target - numerator, 0); as-published: the printed figure.
 */
export const VALUE_METHODS = ['proportion', 'rate', 'count', 'base', 'shortfall', 'as-published'] as const
export const INTERVAL_METHODS = ['wilson', 'byar', 'none'] as const
export const UNITS = ['percent', 'persons', 'per-1000', 'per-100000', 'services', 'index', 'number'] as const
export const THEMES = ['need', 'coverage', 'access', 'outcome', 'context'] as const
export const RAMPS = ['teal', 'warm', 'diverging'] as const

export const indicatorDefinition = v.strictObject({
  id: identifier,
  theme: v.picklist(THEMES),
  order: v.pipe(v.number(), v.finite()),
  title: localizedText,
  definition: localizedText,
  /** What is counted above and below the line, in words. */
  numerator: v.nullable(localizedText),
  denominator: v.nullable(localizedText),
  observations: observationReference,
  /** Set where the denominator stands in another table: same territory, its latest period. */
  denominatorObservations: v.optional(observationReference),
  method: v.picklist(VALUE_METHODS),
  /** `1e999` is JSON, and no number SQL could reckon with. */
  factor: v.optional(v.pipe(v.number(), v.finite()), 1),
  unit: v.picklist(UNITS),
  direction: v.picklist(['higher-is-better', 'lower-is-better', 'neutral']),
  interval: v.picklist(INTERVAL_METHODS),
  /** Share of the base that ought to be reached (0 to 1). */
  target: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), null),
  /** Filters the definition fixes, e.g. { "service": "social" }. A fixed dimension cannot be filtered. */
  fixed: v.optional(v.record(v.picklist(['service', 'sex', 'age', 'route']), v.string()), {}),
  /** exact: only the period asked for; latest: each territory's most recent period up to it. */
  periodMatch: v.optional(v.picklist(['exact', 'latest']), 'exact'),
  ramp: v.picklist(RAMPS),
  source: v.strictObject({ text: localizedText, url: v.nullable(v.string()) }),
})
export type IndicatorDefinition = v.InferOutput<typeof indicatorDefinition>

/** What the released table really holds for an indicator, found by SQL when the release is built. */
export interface IndicatorAvailability {
  readonly levels: readonly string[]
  /** Period ids, oldest first: `2025` or `2025-Q1`. */
  readonly periods: readonly string[]
  /** Those of `periods` in which at least one place of a level has a value; without it, all of them at every level. */
  readonly levelPeriods?: Readonly<Record<string, readonly string[]>>
  /** Codes seen per dimension, `all` included. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  /**
   * Which dimensions may be filtered together, per level and period kind: each entry is one published table,
   * e.g. { levels: ['municipality'], periods: 'year', dimensions: ['service', 'sex'] }.
   */
  readonly tables: readonly AvailableTable[]
}

export interface AvailableTable {
  readonly levels: readonly string[]
  readonly periods: 'year' | 'quarter'
  readonly dimensions: readonly string[]
  /** The only codes beside `all` it has of a dimension; all of the indicator's where a dimension does not stand here. */
  readonly codes?: Readonly<Record<string, readonly string[]>>
}

/** Where figures come from; the three are never mixed in one number. */
export type IndicatorKind = 'published' | 'synthetic' | 'own'

/** The kind of what a release holds; throws a RangeError for what stands on one computer only, which is in no release. */
export function releasedKind(kind: IndicatorKind): Exclude<IndicatorKind, 'own'> {
  if (kind === 'own') throw new RangeError('a dataset of one computer is in no release')
  return kind
}

export interface Indicator extends IndicatorDefinition {
  readonly availability: IndicatorAvailability
  /** `synthetic` as soon as one observation it reads is; `own`: brought by the person at this computer, and nowhere else. */
  readonly kind: IndicatorKind
}
