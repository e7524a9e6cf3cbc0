import type { PersonColumn } from '../doctor/tableScan.ts'
import { IntakeError } from '../intake-error.ts'
import type { Mapping } from '../mapping/mapping.ts'

/**
 * Refuses a mapping that uses a column about persons: what shows only deep in a file is refused as what shows at its beginning.
 * Throws an IntakeError `person-column` that names the column and quotes no cell.
 */
export function refusePersons(persons: readonly PersonColumn[], { measures, period, dimensions }: Mapping): void {
  const used = new Set([period.column, ...measures.flatMap(({ numerator, denominator, value }) => [numerator, denominator, value]), ...Object.values(dimensions).map(({ column }) => column)])
  const found = persons.find(({ column }) => used.has(column))
  if (!found) return
  const { column, row, words } = found
  throw new IntakeError('person-column', `datos de personas: ${words.es}. La columna no se puede usar`, `data about persons: ${words.en}. The column cannot be used`, { row, column })
}
