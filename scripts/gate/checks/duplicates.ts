import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import { column, type ComparedFile, type Comparison } from './comparison.ts'
import type { FaultList } from './faultList.ts'
import { MOST_LISTED } from '../../../src/intake/cells/limits.ts'

/**
 * Tells rows of a loaded table whose key another row has before them, in the same file or another; `faultsOf` gives the
 * list of a file. Where no row counts more than one person, says that they may be persons.
 */
export async function tellDuplicates(
  comparison: Comparison,
  table: string,
  keys: readonly string[],
  files: readonly ComparedFile[],
  faultsOf: (file: number) => FaultList,
  hasOnlyOnes: boolean,
): Promise<void> {
  const names = keys.map(column).join(', ')
  // One number holds file and row, so that the first and the last of a key are those in reading order.
  const place = 'file::BIGINT * 4294967296 + row'
  const repeated = await comparison.ask<{ first: number; last: number; times: number }>(`
    SELECT min(${place})::DOUBLE AS first, max(${place})::DOUBLE AS last, count(*)::DOUBLE AS times
    FROM ${column(table)} GROUP BY ${names} HAVING count(*) > 1 ORDER BY 2 LIMIT ${MOST_LISTED}`)
  for (const { first, last, times } of repeated) {
    const [file, row] = placeOf(last)
    const [firstFile, firstRow] = placeOf(first)
    const where = firstFile === file ? { es: `la fila ${firstRow}`, en: `row ${firstRow}` } : elsewhere(files[firstFile]?.shown ?? '', firstRow)
    const often = times > 2 ? { es: ` (${times} veces)`, en: ` (${times} times)` } : { es: '', en: '' }
    const persons = hasOnlyOnes ? { es: '; ningún conteo pasa de 1: ¿una fila por persona?', en: '; no count is above 1: one row a person?' } : { es: '', en: '' }
    const list = keys.join(', ')
    const es = `clave repetida: la misma que ${where.es}${often.es} en ${list}${persons.es}`
    const en = `duplicate key: the same as ${where.en}${often.en} in ${list}${persons.en}`
    faultsOf(file).tell(row, null, fault('duplicate', es, en))
  }
}

function placeOf(number: number): [file: number, row: number] {
  return [Math.floor(number / 4294967296), number % 4294967296]
}

function elsewhere(shown: string, row: number): { es: string; en: string } {
  return { es: `la fila ${row} de ${shown}`, en: `row ${row} of ${shown}` }
}
