import { SERVICE_MASKS } from './accessRings.ts'
import { COLUMNS, yearColumn } from './countColumns.ts'
import { type DemonstrationCounts, PERIOD_COUNT } from './demonstrationCounts.ts'
import { NOTE_EXTRAPOLATED, type ObservationRows, collectRows } from './observationRows.ts'
import { OPEN_YEAR } from './publishedSide.ts'
import { QUARTERS, YEARS, quartersOfYear } from './quarters.ts'
import type { ServiceSupply } from './serviceSupply.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * Rows of the table of services offered: different services offered somewhere in the territory in the period,
 * of those the service code stands for. What is offered is known from the providers, not from the reports.
 */
export function servicesOfferedRows(
  tree: TerritoryTree,
  counts: DemonstrationCounts,
  supplies: ReadonlyMap<number, ServiceSupply>,
): ObservationRows {
  const columns = [...QUARTERS.keys(), ...YEARS.map((_, year) => yearColumn(year))]
  const offered = tree.territories.map((_, place) =>
    columns.map((column) => {
      const definition = COLUMNS[column]
      const quarters = definition?.kind === 'year' ? quartersOfYear(YEARS[definition.place] ?? 0) : [column]
      let mask = 0
      for (const leaf of tree.leavesOf[place] ?? []) {
        for (const quarter of quarters) mask |= supplies.get(leaf)?.offered[quarter] ?? 0
      }
      return mask
    }),
  )
  const placeOfColumn = new Map(columns.map((column, place) => [column, place]))
  return collectRows(tree, 1, columns, (_, service, territory, column) => {
    const mask = SERVICE_MASKS[service] ?? 0
    const place = placeOfColumn.get(column) ?? 0
    const open = COLUMNS[column]?.period === OPEN_YEAR
    return {
      numerator: { count: bits((offered[territory]?.[place] ?? 0) & mask), status: open ? 'provisional' : 'reported' },
      denominator: { count: bits(mask), status: 'reported' },
      missing: 0,
      expected: counts.expected[territory * PERIOD_COUNT + place] ?? 0,
      note: open ? NOTE_EXTRAPOLATED : 0,
    }
  })
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
