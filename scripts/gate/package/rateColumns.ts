import type { PackageRow } from './readPackage.ts'
import type { ReleasedResource } from './releasedPackage.ts'

/** A column that prints one count over another, times `factor`, to so many decimals. */
export interface RateColumn {
  readonly column: string
  readonly numerator: string
  readonly denominator: string
  readonly factor: number
  readonly decimals: number
}

/** What rates are printed as: shares, per cent, per thousand, per ten and hundred thousand. */
const FACTORS = [1, 100, 1000, 10_000, 100_000]
/** So many rows must agree before a column is taken for the rate of two counts that its package does not name. */
const ENOUGH = 3

/** The rates of a table: those its description names, and columns of decimals that are everywhere one count over another. */
export function rateColumns({ schema }: Pick<ReleasedResource, 'schema'>, rows: readonly PackageRow[], counts: readonly string[]): RateColumn[] {
  const own = counts.filter((count) => count in (rows[0] ?? {}))
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !counts.includes(column))
  return columns.flatMap((column) => {
    const field = schema.fields.find(({ name }) => name === column)
    // A described column that is no rate needs no look at all its rows.
    if (field?.role !== undefined && field.role !== 'rate') return []
    const written = rows.map((row) => row[column] ?? '')
    const decimals = field?.decimals ?? written.reduce((most, text) => Math.max(most, /[.,](\d+)%?$/.exec(text.trim())?.[1]?.length ?? 0), 0)
    if (field?.numerator && field.denominator) return [{ column, numerator: field.numerator, denominator: field.denominator, factor: field.factor ?? 1, decimals }]
    if (decimals === 0 && !written.some((text) => text.trim().endsWith('%'))) return []
    for (const numerator of own) {
      for (const denominator of own) {
        if (numerator === denominator) continue
        const factor = FACTORS.find((times) => isEverywhere({ column, numerator, denominator, factor: times, decimals }, rows))
        if (factor !== undefined) return [{ column, numerator, denominator, factor, decimals }]
      }
    }
    return []
  })
}

/** The number of a rate as it is printed, in units of its last decimal; null where there is none. */
export function printedRate(text: string | undefined, decimals: number): number | null {
  const written = (text ?? '').trim().replace(/\s*%$/, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(written) ? Math.round(Number(written) * 10 ** decimals) : null
}

function isEverywhere({ column, numerator, denominator, factor, decimals }: RateColumn, rows: readonly PackageRow[]): boolean {
  let telling = 0
  for (const row of rows) {
    const printed = printedRate(row[column], decimals)
    const [above, below] = [row[numerator], row[denominator]].map((text) => (/^\d+$/.test(text?.trim() ?? '') ? Number(text) : Number.NaN))
    if (printed === null || above === undefined || below === undefined || Number.isNaN(above) || !(below > 0)) continue
    const exact = (above / below) * factor * 10 ** decimals
    if (Math.abs(exact - printed) > 0.5 + 1e-6) return false
    // What is none or all fits any count beside it.
    if (above > 0 && above < below) telling += 1
  }
  return telling >= ENOUGH
}
