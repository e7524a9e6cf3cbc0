import type { Report } from './problem.ts'
import type { TableRow } from './readTable.ts'

/** What is not written stands as null in every table; an empty cell is never a zero. */
export function textOrNull(row: TableRow, column: string): string | null {
  return row.cell(column) || null
}

/** A text that must be there. Reports an empty cell. */
export function requiredText(row: TableRow, column: string, report: Report): string {
  const text = row.cell(column)
  if (!text) report(row.number, column, 'está vacío', 'is empty')
  return text
}

/** A count: a whole number from 0 up, null where the cell is empty. Reports anything else, thousands separators included. */
export function countOrNull(row: TableRow, column: string, report: Report): number | null {
  const text = row.cell(column)
  if (text === '') return null
  if (/^-\d+(\.\d+)?$/.test(text)) {
    report(row.number, column, `cuenta negativa: ${text}`, `negative count: ${text}`)
    return null
  }
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text))) {
    report(
      row.number,
      column,
      `no es un número entero: «${text}» (sin separador de miles ni decimales)`,
      `not a whole number: “${text}” (no thousands separators, no decimals)`,
    )
    return null
  }
  return Number(text)
}

/** A measured number with a decimal point, null where the cell is empty. Reports anything else. */
export function numberOrNull(row: TableRow, column: string, report: Report): number | null {
  const text = row.cell(column)
  if (text === '') return null
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    report(
      row.number,
      column,
      `no es un número: «${text}» (con punto decimal y sin separador de miles)`,
      `not a number: “${text}” (decimal point, no thousands separators)`,
    )
    return null
  }
  return Number(text)
}

/** One code of a list. Reports any other and names the list. */
export function oneOf<Code extends string>(row: TableRow, column: string, codes: readonly Code[], report: Report): Code | null {
  const text = row.cell(column)
  const found = codes.find((code) => code === text)
  if (found !== undefined) return found
  report(row.number, column, `«${text}» no es ninguno de: ${codes.join(', ')}`, `“${text}” is none of: ${codes.join(', ')}`)
  return null
}
