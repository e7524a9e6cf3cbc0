import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import type { FileContext } from './checkFile.ts'
import type { FaultList } from './faultList.ts'
import { fileTable, type FileTable } from './fileTable.ts'
import { checkHeader, columnLabel, type HeaderFit } from './headerCheck.ts'
import { MOST_COLUMNS, MOST_ROWS, MOST_ROWS_WITHOUT_HEADER } from '../../../src/intake/cells/limits.ts'
import type { RawResource } from './rawPackage.ts'
import type { RawBatch } from './readRaw.ts'

/** What was read of a file so far. */
export interface FileReading {
  /** Null before the header, and where it has too many columns. */
  readonly table: FileTable | null
  readonly header: readonly string[]
  /** Rows without the header. */
  readonly rows: number
  /** Takes some rows; false where no further row is wanted. */
  take(batch: RawBatch): boolean
  /** Tells what shows only at the end of the file. */
  end(): void
}

/** Begins to read the rows of a file, header first; tells its faults as they come. */
export function fileReading(resource: RawResource, { rules, gazetteer, updated }: FileContext, faults: FaultList, warnings: FaultList): FileReading {
  let table: FileTable | null = null
  let fit: HeaderFit = 'whole'
  let header: readonly string[] = []
  let rows = 0
  const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')
  return {
    get table() {
      return table
    },
    get header() {
      return header
    },
    get rows() {
      return rows
    },
    take({ first, rows: batch, isLast, isEnded }) {
      for (const [place, cells] of batch.entries()) {
        const row = first + place
        if (table === null) {
          header = cells
          fit = checkHeader(header, resource, faults)
          if (fit !== 'not' || header.length <= MOST_COLUMNS) table = fileTable(header, resource, rules, gazetteer, updated, faults)
          if (fit === 'not' && table) table.take(header, row, true)
          if (!table) return false
          continue
        }
        if (isBlank(cells)) {
          faults.tell(row, null, fault('blank-row', 'fila vacía', 'empty row'))
          continue
        }
        if (row === 2 && cells.every((cell) => cell === '' || cell.startsWith('#'))) {
          faults.tell(row, null, fault('tags', 'fila de etiquetas HXL: quítela de los archivos de entrada', 'row of HXL tags: take it out of what comes in'))
          continue
        }
        rows += 1
        if (cells.length === header.length) table.take(cells, row, fit === 'not')
        else if (fit !== 'not') tellLength(row, cells, isLast && !isEnded && place === batch.length - 1)
      }
      if (isLast && rows > 0 && !isEnded && faults.size === 0) {
        const row = first + batch.length - 1
        const es = 'la última fila no termina con un fin de línea: compruebe que el archivo esté entero'
        warnings.tell(row, null, fault('no-end', es, 'the last row has no line end: check that the file is whole'))
      }
      if (rows > MOST_ROWS) {
        faults.tell(null, null, fault('rows', `hay más de ${MOST_ROWS} filas; divida los datos por país o por año`, `there are more than ${MOST_ROWS} rows; split the data by country or year`))
        return false
      }
      return fit === 'whole' || rows < MOST_ROWS_WITHOUT_HEADER
    },
    end() {
      if (rows === 0 && faults.size === 0) faults.tell(1, null, fault('no-rows', 'el archivo solo tiene el encabezado: no hay filas', 'the file has nothing but a header: there are no rows'))
      table?.end()
    },
  }

  function tellLength(row: number, cells: readonly string[], isCut: boolean): void {
    const count = `${cells.length}/${header.length}`
    if (isCut && cells.length < header.length) {
      const field = columnLabel(header[cells.length - 1] ?? '', cells.length - 1)
      faults.tell(row, field, fault('cut', `la última fila está cortada (${count} celdas): el archivo no está entero`, `the last row is cut off (${count} cells): the file is not whole`))
    } else {
      faults.tell(row, null, fault('length', `la fila no tiene tantas celdas como el encabezado (${count})`, `the row has not as many cells as the header (${count})`))
    }
  }
}
