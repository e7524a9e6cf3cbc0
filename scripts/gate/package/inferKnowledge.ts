import type { PackageRow } from './readPackage.ts'
import type { Knowledge } from './releasedPackage.ts'

const TOTAL = /^(all|total(es)?|todos|todas|t|_t|both|ambos|sum|suma)$/i
const PERIOD = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/
const NUMBER = /^-?\d+$/
const DECIMAL = /^-?\d+([.,]\d+)?%?$/
const MARK = /^(suppressed|supr(imido)?|\*+|c|s|x|<\s*\d+|\.\.|)$/i

/**
 * What can be told of tables that say nothing of themselves: a column of whole numbers and marks is a count, any other is a
 * dimension; in a dimension a code such as `total` is the sum of the others, periods lie in longer ones, and where codes are
 * the beginnings of others (HN, HN07, HN0703) the shorter is the sum of the longer. Counts below `threshold` are to be hidden.
 */
export function inferKnowledge(tables: readonly PackageRow[][], threshold = 5): Knowledge {
  const columns = [...new Set(tables.flatMap((rows) => Object.keys(rows[0] ?? {})))]
  const counts: Knowledge['counts'] = {}
  const dimensions: Knowledge['dimensions'] = {}
  for (const column of columns) {
    if (column.endsWith('_status') && columns.includes(column.slice(0, -'_status'.length))) continue
    const cells = [...new Set(tables.flatMap((rows) => rows.flatMap((row) => (column in row ? [row[column]?.trim() ?? ''] : []))))]
    const isPeriod = cells.every((cell) => PERIOD.test(cell))
    // Shares and rates are told by the counts they are made of.
    if (!isPeriod && cells.some((cell) => NUMBER.test(cell)) && cells.every((cell) => NUMBER.test(cell) || MARK.test(cell))) {
      counts[column] = { threshold, width: threshold - 1, zeros: 'publish' }
    } else if (!isPeriod && cells.every((cell) => DECIMAL.test(cell) || MARK.test(cell))) continue
    else if (isPeriod) dimensions[column] = { kind: 'period' }
    else dimensions[column] = { kind: 'sum', totals: totalsOf(cells) }
  }
  return { counts, amounts: [], complements: [], atMost: [], same: [], dimensions, memberships: [] }
}

function totalsOf(codes: readonly string[]): Record<string, string[]> {
  const total = codes.find((code) => TOTAL.test(code))
  const others = codes.filter((code) => code !== total)
  const totals: Record<string, string[]> = {}
  const tops: string[] = []
  for (const code of others) {
    const parent = others.filter((other) => other.length >= 2 && other !== code && code.startsWith(other)).sort((one, other) => other.length - one.length)[0]
    if (parent === undefined) tops.push(code)
    else totals[parent] = [...(totals[parent] ?? []), code]
  }
  if (total !== undefined && tops.length > 0) totals[total] = tops
  return totals
}
