import { COLUMNS, isPublished } from './countColumns.ts'
import { type DemonstrationCounts, PERIOD_COUNT, isKnown } from './demonstrationCounts.ts'
import type { RATE_TABLES } from './measures.ts'
import { NOTE_EXTRAPOLATED, NOTE_TOO_RECENT, type ObservationRows, collectRows } from './observationRows.ts'
import { OPEN_YEAR, publishedSide } from './publishedSide.ts'
import { QUARTERS } from './quarters.ts'
import type { TerritoryTree } from './territoryTree.ts'

/** Rows of a table of rates: numerator and denominator of each measure, never the rate itself. */
export function rateRows(
  tree: TerritoryTree,
  counts: DemonstrationCounts,
  hidden: readonly Uint8Array[],
  measures: (typeof RATE_TABLES)[string],
): ObservationRows {
  return collectRows(tree, measures.length, [...COLUMNS.keys()], (place, service, territory, column) => {
    const measure = measures[place]
    const definition = COLUMNS[column]
    if (!measure || !definition || !isPublished(definition, tree.territories[territory]?.level ?? 0)) return null
    const early = !isKnown(measure.numerator, definition.period)
    // Too recent to follow up: one row says so, splitting it by sex or age would say no more.
    if (early && definition.splits > 0) return null
    const period = definition.kind === 'quarter' ? definition.place : QUARTERS.length + definition.place
    const report = territory * PERIOD_COUNT + period
    return {
      numerator: publishedSide(counts, hidden, measure.numerator, service, territory, column),
      denominator: publishedSide(counts, hidden, measure.denominator, service, territory, column),
      missing: counts.missing[report] ?? 0,
      expected: counts.expected[report] ?? 0,
      note: early ? NOTE_TOO_RECENT : definition.period.startsWith(OPEN_YEAR) ? NOTE_EXTRAPOLATED : 0,
    }
  })
}
