import { finding, type Finding } from '../../finding.ts'
import { IntakeError } from '../../intake-error.ts'

/** More columns than any table of indicators has; a wider one is another kind of file. */
export const MOST_COLUMNS = 2000
/** A name longer than this is a sentence; the rest is left out. */
const LONGEST_NAME = 200

export interface ColumnNames {
  readonly columns: readonly string[]
  readonly notes: readonly Finding[]
}

/** Names of columns from the cells of a header: trimmed, `#3` where there is none, `name (2)` for one that is there already. Throws an IntakeError above 2,000. */
export function columnNames(cells: readonly string[], headerRow: number): ColumnNames {
  const row = headerRow > 0 ? headerRow : null
  if (cells.length > MOST_COLUMNS) {
    throw new IntakeError('too-many-columns', `hay ${cells.length} columnas; se leen hasta ${MOST_COLUMNS}`, `there are ${cells.length} columns; up to ${MOST_COLUMNS} are read`, { row: row ?? 1 })
  }
  const taken = new Set<string>()
  const notes: Finding[] = []
  const columns = cells.map((cell, at) => {
    const written = cell.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME)
    const base = written === '' ? `#${at + 1}` : written
    let name = base
    for (let number = 2; taken.has(name); number += 1) name = `${base} (${number})`
    taken.add(name)
    if (written === '' && row !== null) {
      notes.push(finding('unnamed-column', 'warning', { row, column: name }, `la columna ${at + 1} no tiene nombre`, `column ${at + 1} has no name`))
    } else if (name !== base) {
      notes.push(finding('column-twice', 'warning', { row, column: name }, `el nombre de la columna ${at + 1} está repetido: aquí se llama «${name}»`, `the name of column ${at + 1} is there already: here it is called “${name}”`))
    }
    return name
  })
  return { columns, notes }
}
