import { ReleaseError } from '../release-error.ts'
import type { ColumnKind, WireAnswer } from './wire.ts'

/**
 * Rows of an answer, shaped as the page's own engine gives them: numbers as numbers (rounded beyond 2^53), absent as null.
 * Throws ReleaseError `remote-broken` where a column has no name of its own, a row not one cell a column, or a cell another
 * type than its column: half an answer must not pass for one.
 */
export function rowsFromWire<Row>({ columns, rows }: WireAnswer): Row[] {
  const names = columns.map(({ name }) => name)
  if (new Set(names).size !== names.length) throw broken('two columns of one name')
  return rows.map((cells) => {
    if (cells.length !== columns.length) throw broken(`${cells.length} cells for ${columns.length} columns`)
    const row: Record<string, unknown> = {}
    columns.forEach(({ name, kind }, place) => {
      row[name] = cellOf(cells[place], kind, name)
    })
    return row as Row
  })
}

function cellOf(cell: unknown, kind: ColumnKind, name: string): string | number | boolean | null {
  if (cell === null) return null
  if (kind === 'text' && typeof cell === 'string') return cell
  if (kind === 'boolean' && typeof cell === 'boolean') return cell
  if (kind === 'number' && typeof cell === 'number') return cell
  if (kind === 'number' && typeof cell === 'string') return numberIn(cell, name)
  throw broken(`${name} holds another type than ${kind}`)
}

const BEYOND_JSON: Readonly<Record<string, number>> = { nan: Number.NaN, infinity: Infinity, inf: Infinity, '-infinity': -Infinity, '-inf': -Infinity }

function numberIn(text: string, name: string): number {
  const named = BEYOND_JSON[text.toLowerCase()]
  if (named !== undefined) return named
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  throw broken(`${name} holds no number`)
}

function broken(what: string): ReleaseError {
  return new ReleaseError('remote-broken', null, { cause: what })
}
