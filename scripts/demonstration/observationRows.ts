import { OBSERVATION_STATUSES, type ObservationStatus } from '../../src/catalog/observation-status.ts'
import { AGES, ROUTES, SERVICE_CODES, SEXES } from '../../src/catalog/service.ts'
import { COLUMNS } from './countColumns.ts'
import { TREE_LEVELS, type TerritoryTree } from './territoryTree.ts'

const PERIODS = [...new Set(COLUMNS.map((column) => column.period))].sort()

/** One side of an observation: a count that may be shown, or the reason why there is none. */
export interface Side {
  readonly count: number | null
  readonly status: ObservationStatus
}

/** Places into the lists of notes below; 0 says nothing. */
export const NOTES = [
  null,
  'Tres trimestres; el total de retornos es una extrapolación. | Three quarters; the total of returns is extrapolated.',
  'Demasiado reciente: el plazo de seguimiento aún no ha pasado. | Too recent: the follow-up period has not passed yet.',
] as const
export const NOTE_EXTRAPOLATED = 1
export const NOTE_TOO_RECENT = 2

/** Rows of one table as numbers: codes are places in the lists they come from, -1 is no count. */
export interface ObservationRows {
  readonly count: number
  readonly measure: Uint8Array
  readonly territory: Uint16Array
  readonly column: Uint8Array
  readonly service: Uint8Array
  readonly numerator: Int32Array
  readonly numeratorStatus: Uint8Array
  readonly denominator: Int32Array
  readonly denominatorStatus: Uint8Array
  readonly missing: Uint16Array
  readonly expected: Uint16Array
  readonly note: Uint8Array
}

export interface Observation {
  readonly numerator: Side
  readonly denominator: Side
  readonly missing: number
  readonly expected: number
  readonly note: number
}

/** What a table says about a territory, service and column of a measure; null: it has no such row. */
export type Observe = (measure: number, service: number, territory: number, column: number) => Observation | null

/**
 * Asks for every observation of a table in the order in which rows are stored: measure, level, service, group
 * of persons, period, territory. Rows that are asked for together then lie together.
 */
export function collectRows(
  tree: TerritoryTree,
  measures: number,
  columns: readonly number[],
  observe: Observe,
): ObservationRows {
  const capacity = measures * SERVICE_CODES.length * columns.length * tree.territories.length
  const rows = {
    measure: new Uint8Array(capacity),
    territory: new Uint16Array(capacity),
    column: new Uint8Array(capacity),
    service: new Uint8Array(capacity),
    numerator: new Int32Array(capacity),
    numeratorStatus: new Uint8Array(capacity),
    denominator: new Int32Array(capacity),
    denominatorStatus: new Uint8Array(capacity),
    missing: new Uint16Array(capacity),
    expected: new Uint16Array(capacity),
    note: new Uint8Array(capacity),
  }
  let count = 0
  const ordered = storageOrder(columns)
  for (let measure = 0; measure < measures; measure += 1) {
    for (const level of TREE_LEVELS) {
      const places = tree.territories.flatMap((territory, place) => (territory.level === level ? [place] : []))
      for (let service = 0; service < SERVICE_CODES.length; service += 1) {
        for (const column of ordered) {
          for (const territory of places) {
            const found = observe(measure, service, territory, column)
            if (!found) continue
            rows.measure[count] = measure
            rows.territory[count] = territory
            rows.column[count] = column
            rows.service[count] = service
            rows.numerator[count] = found.numerator.count ?? -1
            rows.numeratorStatus[count] = OBSERVATION_STATUSES.indexOf(found.numerator.status)
            rows.denominator[count] = found.denominator.count ?? -1
            rows.denominatorStatus[count] = OBSERVATION_STATUSES.indexOf(found.denominator.status)
            rows.missing[count] = found.missing
            rows.expected[count] = found.expected
            rows.note[count] = found.note
            count += 1
          }
        }
      }
    }
  }
  return { count, ...rows }
}

/** Columns by group of persons, the margins first, then by period. */
function storageOrder(columns: readonly number[]): number[] {
  const rank = (column: number): number => {
    const { sex, age, route, period } = COLUMNS[column] ?? { sex: 'all', age: 'all', route: 'all', period: '' }
    const group = (SEXES.indexOf(sex) * AGES.length + AGES.indexOf(age)) * ROUTES.length + ROUTES.indexOf(route)
    return group * PERIODS.length + PERIODS.indexOf(period)
  }
  return [...columns].sort((left, right) => rank(left) - rank(right))
}
