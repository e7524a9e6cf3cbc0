import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import type { ObservationStatus } from '../../../../src/catalog/observation-status.ts'
import type { Territory } from '../../../../src/catalog/territory.ts'
import type { PermutationResult } from '../../../../src/domain/spatial/conditionalPermutation.ts'
import { weightsFromLists } from '../../../../src/domain/spatial/spatialWeights.ts'

export function row(territory: string, value: number | null, status: ObservationStatus = value === null ? 'suppressed' : 'reported'): ObservationRow {
  return {
    territory, period: '2025', code: 'all', numerator: value, denominator: null, value, status,
    missing_reports: 0, expected_reports: 4, provider: 'Registro', source_id: 's1', note: null,
  }
}

/**
 * A street of ten places, each neighbour of the next: three high, a suppressed one, three low, a high one among low ones,
 * a low one, and one beyond with no neighbour.
 */
export const ROWS = [
  row('a', 9), row('b', 8), row('c', 9), row('d', null), row('e', 1), row('f', 2), row('g', 1), row('h', 9), row('i', 1), row('j', 5),
] as const

export const WEIGHTS = weightsFromLists(
  ROWS.map(({ territory }) => territory),
  new Map([
    ['a', ['b']], ['b', ['a', 'c']], ['c', ['b', 'd']], ['d', ['c', 'e']], ['e', ['d', 'f']], ['f', ['e', 'g']],
    ['g', ['f', 'h']], ['h', ['g', 'i']], ['i', ['h']], ['j', []],
  ]),
)

/** As if the permutations had found these p, beside ROWS. */
export function permuted(ps: readonly (number | null)[]): PermutationResult {
  const places = ROWS.map(({ territory, value }, at) => (value === null ? null : { id: territory, p: ps[at] ?? null }))
  return { places, draws: 99999, leftOut: 1, islands: 1 }
}

export function territory(id: string, name: string, department: string | null, level = 2): Territory {
  return {
    id, level, name, country: 'HND', parent_id: department ?? (level === 0 ? null : 'HND'), department_id: level < 2 ? null : department,
    is_leaf: level === 2, cod_pcode: null, national_code: null, longitude: null, latitude: null,
  }
}
