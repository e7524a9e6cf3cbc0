import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'

const FIRST_YEAR = 2010
const YEARS = 16
const SEXES = ['all', 'f', 'm'] as const

/**
 * A published table of observations in CSV with so many rows: measures, territories, years and sexes in turn, no two alike.
 * The figures say nothing; the same rows every time.
 */
export function generatedObservations(rows: number, measures: readonly string[], territories: readonly TerritoryRow[], source: string): string {
  const most = measures.length * territories.length * YEARS * SEXES.length
  if (rows > most) throw new RangeError(`${rows} rows, at most ${most}`)
  const lines = ['measure,territory_id,period,sex,numerator,denominator,source_id']
  for (let row = 0; row < rows; row += 1) {
    const territory = territories[row % territories.length]
    const round = Math.floor(row / territories.length)
    const year = FIRST_YEAR + (round % YEARS)
    const sex = SEXES[Math.floor(round / YEARS) % SEXES.length]
    const measure = measures[Math.floor(round / (YEARS * SEXES.length))]
    const numerator = (row * 7919) % 1000
    lines.push(`${measure},${territory?.id},${year},${sex},${numerator},${numerator + ((row * 104_729) % 5000)},${source}`)
  }
  return `${lines.join('\n')}\n`
}
