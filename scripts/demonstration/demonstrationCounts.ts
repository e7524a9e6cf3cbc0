import { AGES, ROUTES, SERVICE_CODES } from '../../src/catalog/service.ts'
import { COLUMNS, yearColumn } from './countColumns.ts'
import { type CountVariable, FOLLOW_UP_MONTHS, VARIABLES } from './countVariables.ts'
import type { LeafQuarterReport } from './generateReports.ts'
import { CELLS } from './leafProfile.ts'
import { QUARTERS, YEARS, isMature } from './quarters.ts'
import type { TerritoryTree } from './territoryTree.ts'

/** Counts of every territory, as they would be known inside: nothing is hidden here. */
export interface DemonstrationCounts {
  /** One block for each variable and service code; in it territory x COLUMNS. */
  readonly blocks: readonly Int32Array[]
  /** Territory x (quarters, then years): reports of lowest-level territory-quarters not received, and all of them. */
  readonly missing: Int32Array
  readonly expected: Int32Array
}

export const PERIOD_COUNT = QUARTERS.length + YEARS.length

export function blockOf(variable: CountVariable, service: string): number {
  return VARIABLES.indexOf(variable) * SERVICE_CODES.length + (SERVICE_CODES as readonly string[]).indexOf(service)
}

/** Whether a follow-up of the persons of a quarter, or of all quarters of a year, could be made by now. */
export function isKnown(variable: CountVariable, period: string): boolean {
  return !TOO_RECENT.has(`${variable} ${period}`)
}

const TOO_RECENT: ReadonlySet<string> = new Set(
  Object.entries(FOLLOW_UP_MONTHS).flatMap(([variable, months]) => {
    const quarters = QUARTERS.filter((quarter) => !isMature(quarter, months))
    const years = quarters.map((quarter) => quarter.slice(0, 4))
    return [...quarters, ...years].map((period) => `${variable} ${period}`)
  }),
)

/** Years whose figure is published for a variable. */
export function knownYears(variable: CountVariable): number[] {
  return YEARS.filter((year) => isKnown(variable, String(year)))
}

export function emptyCounts(tree: TerritoryTree): DemonstrationCounts {
  const territories = tree.territories.length
  return {
    blocks: Array.from({ length: VARIABLES.length * SERVICE_CODES.length }, () => new Int32Array(territories * COLUMNS.length)),
    missing: new Int32Array(territories * PERIOD_COUNT),
    expected: new Int32Array(territories * PERIOD_COUNT),
  }
}

/** Adds a report to the counts of its territory. Of a place that sent none, only need is counted. */
export function addReport(counts: DemonstrationCounts, report: LeafQuarterReport): void {
  const { leaf, quarter } = report
  const year = YEARS.findIndex((candidate) => QUARTERS[quarter]?.startsWith(`${candidate}-`))
  for (const period of [quarter, QUARTERS.length + year]) {
    add(counts.expected, leaf * PERIOD_COUNT + period, 1)
    if (!report.reported) add(counts.missing, leaf * PERIOD_COUNT + period, 1)
  }
  for (const [place, variable] of VARIABLES.entries()) {
    if (!report.reported && variable !== 'need') continue
    if (!isKnown(variable, QUARTERS[quarter] ?? '')) continue
    const yearKnown = isKnown(variable, String(YEARS[year]))
    for (let service = 0; service < SERVICE_CODES.length; service += 1) {
      const block = place * SERVICE_CODES.length + service
      addCells(counts.blocks[block] ?? new Int32Array(0), leaf, quarter, yearKnown ? year : -1, report.counts, block * CELLS)
    }
  }
}

function addCells(block: Int32Array, leaf: number, quarter: number, year: number, counts: Int32Array, first: number): void {
  const row = leaf * COLUMNS.length
  for (let cell = 0; cell < CELLS; cell += 1) {
    const persons = counts[first + cell] ?? 0
    if (persons === 0) continue
    add(block, row + quarter, persons)
    if (year < 0) continue
    const route = (cell % (ROUTES.length - 1)) + 1
    const age = (Math.floor(cell / (ROUTES.length - 1)) % (AGES.length - 1)) + 1
    const sex = Math.floor(cell / ((ROUTES.length - 1) * (AGES.length - 1))) + 1
    // The cell belongs to itself and to the seven margins that leave out one, two or all three splits.
    for (let margin = 0; margin < 8; margin += 1) {
      add(block, row + yearColumn(year, margin & 1 ? sex : 0, margin & 2 ? age : 0, margin & 4 ? route : 0), persons)
    }
  }
}

/** Sums districts into municipalities, these into departments, these into countries. Call once, after all reports. */
export function rollUp(counts: DemonstrationCounts, tree: TerritoryTree): void {
  for (let place = tree.territories.length - 1; place >= 0; place -= 1) {
    for (const child of tree.children[place] ?? []) {
      for (const block of counts.blocks) addRow(block, place, child, COLUMNS.length)
      addRow(counts.missing, place, child, PERIOD_COUNT)
      addRow(counts.expected, place, child, PERIOD_COUNT)
    }
  }
}

function addRow(table: Int32Array, to: number, from: number, width: number): void {
  for (let column = 0; column < width; column += 1) add(table, to * width + column, table[from * width + column] ?? 0)
}

function add(table: Int32Array, index: number, amount: number): void {
  table[index] = (table[index] ?? 0) + amount
}
