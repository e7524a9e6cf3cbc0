import type { Indicator } from '../../../catalog/indicator.ts'
import { levelOfDepth } from '../../../catalog/level.ts'
import { splitQuery } from '../../../catalog/observation-queries.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Dimension } from '../../../catalog/service.ts'
import { DIMENSION_CODES } from '../../../catalog/service.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { Query } from '../../../database/query.ts'
import { mixAgainstRate, type MixAgainstRate } from '../../../domain/decomposition/mixAgainstRate.ts'
import type { AppState } from '../../../state/app-state.ts'
import { combinationPublished } from '../../../state/reduce.ts'

/** Dimensions whose codes part the persons: each belongs to one. Services do not, a person may have used several. */
export const MIX_DIMENSIONS = ['sex', 'age', 'route'] as const
export type MixDimension = (typeof MIX_DIMENSIONS)[number]

export interface MixQuestion {
  readonly dimension: MixDimension
  readonly query: Query<ObservationRow>
}

/** The splits of coverage that are published at the level of both places for the period and filters given. */
export function mixQuestions(
  coverage: Indicator,
  pair: readonly [Territory, Territory],
  period: string,
  filters: AppState['filters'],
): readonly MixQuestion[] {
  return MIX_DIMENSIONS.flatMap((dimension) => {
    const left: AppState['filters'] = { ...filters, [dimension]: 'all' }
    const published = pair.every((place) => combinationPublished(coverage, { level: levelOfDepth(place.level), period, filters: left }, dimension satisfies Dimension).published)
    if (!published) return []
    const territories = pair.map(({ id }) => id).toSorted()
    return [{ dimension, query: splitQuery(coverage, { territories, period, filters: left, dimension, target: 1 }) }]
  })
}

export type MixResult =
  | { readonly kind: 'whole'; readonly mix: MixAgainstRate }
  /** Counts of some groups are not published. */
  | { readonly kind: 'absent'; readonly codes: readonly string[] }
  /** The groups do not sum to the whole: a part of the persons is in none of them. */
  | { readonly kind: 'incomplete' }

/**
 * How much of the difference in coverage between two places comes of serving the same groups differently, and how much
 * of the groups being of different size. Refused where a count is absent, or where the groups do not sum to the whole.
 */
export function mixOf(rows: readonly ObservationRow[], dimension: MixDimension, pair: readonly [string, string]): MixResult {
  const codes = DIMENSION_CODES[dimension].filter((code) => code !== 'all')
  const rowOf = (territory: string, code: string) => rows.find((row) => row.territory === territory && row.code === code)
  const absent = codes.filter((code) => pair.some((place) => isUnknown(rowOf(place, code))))
  if (absent.length > 0) return { kind: 'absent', codes: absent }
  if (!pair.every((place) => sumsUp(codes.map((code) => rowOf(place, code)), rowOf(place, 'all')))) return { kind: 'incomplete' }
  const sideOf = (place: string, code: string) => {
    const row = rowOf(place, code)
    const rate = row?.numerator != null && row.denominator ? row.numerator / row.denominator : null
    return { size: row?.denominator ?? null, rate }
  }
  const inhabited = codes.filter((code) => pair.some((place) => (rowOf(place, code)?.denominator ?? 0) > 0))
  const mix = mixAgainstRate(inhabited.map((code) => ({ name: code, from: sideOf(pair[0], code), to: sideOf(pair[1], code) })))
  return mix.status === 'complete' ? { kind: 'whole', mix } : { kind: 'absent', codes: inhabited }
}

function isUnknown(row: ObservationRow | undefined): boolean {
  return row?.numerator == null || row.denominator === null
}

function sumsUp(parts: readonly (ObservationRow | undefined)[], whole: ObservationRow | undefined): boolean {
  if (isUnknown(whole)) return false
  const sum = (side: 'numerator' | 'denominator') => parts.reduce((total, row) => total + (row?.[side] ?? 0), 0)
  return sum('numerator') === whole?.numerator && sum('denominator') === whole.denominator && sum('denominator') > 0
}
