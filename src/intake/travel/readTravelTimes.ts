import Papa from 'papaparse'

/** What is wrong in a file of travel times. Rows are counted as a spreadsheet counts them, the header is row 1. */
export type TravelProblem =
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'unknown-place'; readonly row: number; readonly field: string; readonly value: string }
  | { readonly kind: 'no-minutes'; readonly row: number; readonly field: string; readonly value: string }
  | { readonly kind: 'repeated'; readonly row: number; readonly field: string; readonly value: string }

/** Minutes from place to place as a file gives them; a pair it does not name has no known way. */
export interface TravelTimes {
  /** Null where the file does not say; 0 from a place to itself. */
  readonly minutes: (from: string, to: string) => number | null
  readonly pairs: number
}

/** Without `times` nothing of the file can be used. At most so many problems are told. */
export interface ReadTravelTimes {
  readonly times: TravelTimes | null
  readonly problems: readonly TravelProblem[]
  readonly more: number
}

const COLUMNS = { from: ['from', 'origin', 'origen', 'desde', 'de'], to: ['to', 'destination', 'destino', 'hasta', 'a'], minutes: ['minutes', 'minutos', 'time', 'tiempo', 'min'] }
const MOST_PROBLEMS = 20
/** A week: whatever is longer is in another unit. */
const MOST_MINUTES = 7 * 24 * 60

/**
 * Reads travel times from CSV: one pair a row in columns `from`, `to`, `minutes` (or `origen`, `destino`, `minutos`), or a table whose
 * first column and header hold the places. Places are ids of territories that `known` accepts. A file with one wrong row is not used,
 * since a way that is missing would be taken for none. The way back counts as the way there where the file gives one of the two.
 */
export function readTravelTimes(text: string, known: (id: string) => boolean): ReadTravelTimes {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const rows = data.map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.trim()) })).filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [head, ...body] = rows
  if (!head) return failed([{ kind: 'no-rows' }])
  const problems: TravelProblem[] = []
  const table = new Map<string, Map<string, number>>()
  const columns = longColumns(head.cells)
  const wide = columns === null && head.cells.length > 2 && head.cells.slice(1).some(known)
  if (columns === null && !wide) return failed([{ kind: 'no-columns' }])
  const place = (value: string, row: number, field: string): string | null => {
    const id = value.toUpperCase()
    if (known(id)) return id
    problems.push({ kind: 'unknown-place', row, field, value })
    return null
  }
  const add = (from: string | null, to: string | null, value: string, row: number, field: string) => {
    const minutes = value === '' ? null : Number(value.replace(',', '.'))
    if (minutes !== null && !(minutes >= 0 && minutes <= MOST_MINUTES)) problems.push({ kind: 'no-minutes', row, field, value })
    else if (from !== null && to !== null && minutes !== null) {
      const before = table.get(from)?.get(to)
      if (before !== undefined && before !== minutes) problems.push({ kind: 'repeated', row, field, value: `${from} ${to}` })
      table.set(from, (table.get(from) ?? new Map<string, number>()).set(to, minutes))
    }
  }
  if (columns) {
    for (const { row, cells } of body) {
      const [from = '', to = '', minutes = ''] = columns.map((at) => cells[at] ?? '')
      if (minutes === '') problems.push({ kind: 'no-minutes', row, field: head.cells[columns[2]] ?? '', value: minutes })
      else add(place(from, row, head.cells[columns[0]] ?? ''), place(to, row, head.cells[columns[1]] ?? ''), minutes, row, head.cells[columns[2]] ?? '')
    }
  } else {
    const across = head.cells.slice(1).map((cell) => place(cell, head.row, cell))
    for (const { row, cells } of body) {
      const from = place(cells[0] ?? '', row, head.cells[0] ?? '')
      across.forEach((to, at) => add(from, to, cells[at + 1] ?? '', row, head.cells[at + 1] ?? ''))
    }
  }
  if (problems.length > 0) return failed(problems)
  if (table.size === 0) return failed([{ kind: 'no-rows' }])
  const minutes = (from: string, to: string) => (from === to ? 0 : (table.get(from)?.get(to) ?? table.get(to)?.get(from) ?? null))
  return { times: { minutes, pairs: [...table.values()].reduce((sum, row) => sum + row.size, 0) }, problems: [], more: 0 }
}

function longColumns(header: readonly string[]): readonly [number, number, number] | null {
  const plain = header.map((name) => name.toLowerCase())
  const [from, to, minutes] = [COLUMNS.from, COLUMNS.to, COLUMNS.minutes].map((names) => plain.findIndex((name) => names.includes(name)))
  return from === undefined || to === undefined || minutes === undefined || from < 0 || to < 0 || minutes < 0 ? null : [from, to, minutes]
}

function failed(problems: readonly TravelProblem[]): ReadTravelTimes {
  return { times: null, problems: problems.slice(0, MOST_PROBLEMS), more: Math.max(0, problems.length - MOST_PROBLEMS) }
}
