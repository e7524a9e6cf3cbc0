import { SERVICE_CODES } from '../../src/catalog/service.ts'
import { SERVICE_MASKS, accessRings, offeredInYear, seatDistances } from './accessRings.ts'
import { COLUMNS, yearColumn } from './countColumns.ts'
import { type DemonstrationCounts, PERIOD_COUNT, blockOf } from './demonstrationCounts.ts'
import { ACCESS_DISTANCES } from './measures.ts'
import { NOTE_EXTRAPOLATED, type ObservationRows, type Side, collectRows } from './observationRows.ts'
import { protectAccess } from './protectAccess.ts'
import { OPEN_YEAR, publishedSide } from './publishedSide.ts'
import { QUARTERS, YEARS } from './quarters.ts'
import type { ServiceSupply } from './serviceSupply.ts'
import type { TerritoryTree } from './territoryTree.ts'

interface Reach {
  readonly rings: ReadonlyMap<number, number>
  readonly hidden: Uint8Array
}

/** Rows of the access table: need within each distance of a seat where the service was offered that year. */
export function accessRows(
  tree: TerritoryTree,
  counts: DemonstrationCounts,
  hidden: readonly Uint8Array[],
  supplies: ReadonlyMap<number, ServiceSupply>,
  threshold: number,
): ObservationRows {
  const kilometres = seatDistances(tree)
  const reaches = YEARS.map((_, year) => {
    const offered = offeredInYear(supplies, year)
    return SERVICE_CODES.map((code, service): Reach => {
      const block = blockOf('need', code)
      const rings = accessRings(tree, offered, SERVICE_MASKS[service] ?? 0, kilometres)
      const cell = (territory: number): number => territory * COLUMNS.length + yearColumn(year)
      const need = (territory: number): number => counts.blocks[block]?.[cell(territory)] ?? 0
      return { rings, hidden: protectAccess(tree, rings, need, (territory) => hidden[block]?.[cell(territory)] === 1, threshold) }
    })
  })
  const columns = YEARS.map((_, year) => yearColumn(year))
  return collectRows(tree, ACCESS_DISTANCES.length, columns, (measure, service, territory, column) => {
    const year = COLUMNS[column]?.place ?? 0
    const reach = reaches[year]?.[service]
    const denominator = publishedSide(counts, hidden, 'need', service, territory, column)
    const numerator = reach ? withinReach(reach, measure, service, territory, column) : denominator
    const expected = counts.expected[territory * PERIOD_COUNT + QUARTERS.length + year] ?? 0
    const note = COLUMNS[column]?.period === OPEN_YEAR ? NOTE_EXTRAPOLATED : 0
    return { numerator, denominator, missing: 0, expected, note }
  })

  function withinReach(reach: Reach, measure: number, service: number, territory: number, column: number): Side {
    if (reach.hidden[territory]) return { count: null, status: 'suppressed' }
    const block = counts.blocks[blockOf('need', SERVICE_CODES[service] ?? 'all')]
    const near = (tree.leavesOf[territory] ?? []).filter((leaf) => (reach.rings.get(leaf) ?? Infinity) <= measure)
    const count = near.reduce((sum, leaf) => sum + (block?.[leaf * COLUMNS.length + column] ?? 0), 0)
    return { count, status: COLUMNS[column]?.period === OPEN_YEAR ? 'provisional' : 'reported' }
  }
}
