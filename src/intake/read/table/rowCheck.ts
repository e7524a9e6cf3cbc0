import { finding, type Finding } from '../../finding.ts'

/** Looks at whole rows while they stream by. */
export interface RowCheck {
  take(rows: readonly (readonly string[])[], firstRow: number): void
  /** What was found, the file being at its end; `isCutOff`: no line end follows the last row, as when a copy breaks off. */
  end(isCutOff: boolean): { readonly rows: number; readonly findings: readonly Finding[] }
}

/** Counts rows that are empty, or have more or fewer cells than there are columns, or carriage returns in them, and keeps the first of each. */
export function rowCheck(columns: readonly string[]): RowCheck {
  const width = columns.length
  let rows = 0
  const empty = { count: 0, row: 0 }
  const ragged = { count: 0, row: 0, cells: 0 }
  const returns = { count: 0, row: 0, column: '' }
  let last = { row: 0, cells: 0, isRagged: false }
  return {
    take(batch, firstRow) {
      for (const [at, cells] of batch.entries()) {
        const row = firstRow + at
        rows += 1
        const isEmpty = cells.every((cell) => cell === '')
        const isRagged = !isEmpty && cells.length !== width && (cells.length < width || cells.slice(width).some((cell) => cell !== ''))
        if (isEmpty) {
          if (empty.count === 0) empty.row = row
          empty.count += 1
        }
        if (isRagged) {
          if (ragged.count === 0) Object.assign(ragged, { row, cells: cells.length })
          ragged.count += 1
        }
        const returned = cells.findIndex((cell) => cell.includes('\r'))
        if (returned >= 0) {
          if (returns.count === 0) Object.assign(returns, { row, column: columns[returned] ?? `#${returned + 1}` })
          returns.count += 1
        }
        last = { row, cells: cells.length, isRagged }
      }
    },
    end(isCutOff) {
      const findings: Finding[] = []
      const cut = isCutOff && last.isRagged && last.cells < width
      if (cut) {
        ragged.count -= 1
        findings.push(finding('cut-off', 'error', { row: last.row, column: columns[last.cells - 1] ?? null }, `la última fila está cortada (${last.cells} de ${width} celdas): falta el final del archivo`, `the last row is cut off (${last.cells} of ${width} cells): the end of the file is missing`))
      }
      if (ragged.count > 0) {
        findings.push(
          finding('row-length', 'error', { row: ragged.row, count: ragged.count }, `${ragged.count} fila(s) no tienen tantas celdas como columnas hay; la primera tiene ${ragged.cells} de ${width}`, `${ragged.count} row(s) have not as many cells as there are columns; the first has ${ragged.cells} of ${width}`),
        )
      }
      if (empty.count > 0) findings.push(finding('empty-row', 'warning', { row: empty.row, count: empty.count }, `${empty.count} fila(s) vacía(s)`, `${empty.count} empty row(s)`))
      if (returns.count > 0) {
        findings.push(
          finding('carriage-return', 'error', { row: returns.row, column: returns.column, count: returns.count }, 'hay un retorno de carro dentro de la fila: fines de línea mezclados, quizá dos filas en una', 'there is a carriage return within the row: mixed line ends, perhaps two rows in one'),
        )
      }
      if (rows === 0) findings.push(finding('no-rows', 'error', {}, 'no hay filas bajo el encabezado', 'there are no rows below the header'))
      return { rows, findings }
    },
  }
}
