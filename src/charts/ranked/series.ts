import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { absentLast } from '../../domain/sorting/absentLast.ts'
import { rowInterval } from '../parts/reading.ts'

export interface RankedPlace {
  readonly row: ObservationRow
  /** Place in the list, from 1; equal values share the better one. */
  readonly rank: number
  readonly interval: readonly [number, number] | null
  /** Not among the first, but selected. */
  readonly apart: boolean
}

export interface Ranking {
  readonly places: readonly RankedPlace[]
  /** Places with a value. */
  readonly total: number
  /** Places left out because they have none; absence is never drawn as zero. */
  readonly leftOut: number
  /** Whether the list is longer than what is shown. */
  readonly more: boolean
  readonly first: ObservationRow | null
  readonly last: ObservationRow | null
}

/**
 * The first `count` places by value, and after them the selected ones that rank lower, with their true rank.
 * Ties are kept in the order of ids, so that the same rows give the same list.
 */
export function ranking(
  rows: readonly ObservationRow[],
  indicator: IndicatorDefinition,
  options: { readonly order: 'highest' | 'lowest'; readonly count: number; readonly selection: readonly string[] },
): Ranking {
  const descending = options.order === 'highest'
  const valued = rows.filter((row) => row.value !== null)
  const sorted = valued.sort((a, b) => absentLast(a.value, b.value, descending) || a.territory.localeCompare(b.territory, 'en'))
  const ranks = new Map<number | null, number>()
  sorted.forEach((row, index) => {
    if (!ranks.has(row.value)) ranks.set(row.value, index + 1)
  })
  const shown = sorted.filter((row, index) => index < options.count || options.selection.includes(row.territory))
  return {
    places: shown.map((row, index) => ({
      row,
      rank: ranks.get(row.value) ?? 0,
      interval: rowInterval(row, indicator),
      apart: index >= options.count,
    })),
    total: sorted.length,
    leftOut: rows.length - sorted.length,
    more: sorted.length > options.count,
    first: sorted[0] ?? null,
    last: sorted.at(-1) ?? null,
  }
}

/** Lowest and highest rank chance leaves open to each place, 1 for the highest value, and how many places are ranked. */
export interface RankRanges {
  readonly ranked: number
  readonly ranges: ReadonlyMap<string, readonly [low: number, high: number]>
}

/** The ranks open to a place, counted from the end the list begins with; null where they are not known. */
export function rankRange(ranks: RankRanges | 'pending' | null, territory: string, order: 'highest' | 'lowest'): readonly [number, number] | null {
  if (ranks === null || ranks === 'pending') return null
  const range = ranks.ranges.get(territory)
  if (!range || order === 'highest') return range ?? null
  return [ranks.ranked + 1 - range[1], ranks.ranked + 1 - range[0]]
}

/** Upper end of a scale from 0 that holds every value, every interval and the target. Positive also for zeros only. */
export function scaleEnd(
  places: readonly { row: ObservationRow; interval: readonly [number, number] | null }[],
  target: number | null,
): number {
  const ends = places.flatMap(({ row, interval }) => [row.value ?? 0, interval?.[1] ?? 0])
  const highest = Math.max(0, target ?? 0, ...ends)
  return highest > 0 ? highest : 1
}
