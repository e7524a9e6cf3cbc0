import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import { literal } from '../raw/loadRaw.ts'
import type { Protection } from '../rules/protection.ts'
import { column, type ComparedFile, type Comparison } from './comparison.ts'
import { MOST_LISTED } from '../../../src/intake/cells/limits.ts'
import { partPairs } from './partPairs.ts'

/** A total in the raw rows that its parts do not make. */
export interface Mismatch {
  /** As people are told. */
  readonly file: string
  /** Row of the total as a spreadsheet counts. */
  readonly row: number
  readonly count: string
  /** The column whose codes are summed. */
  readonly dimension: string
  readonly total: number
  /** What the parts come to. Of groups in which a person counts once: what the total must at least, or at most, be. */
  readonly sum: number
  /** `equal`: the total must be the sum. `at-least`, `at-most`: it must not be below, or above it. */
  readonly rule: 'equal' | 'at-least' | 'at-most'
}

/**
 * Compares every total row of the loaded raw table with the rows of its parts that agree in all other dimensions; a part
 * that has no row counts as zero, and where no part has one nothing is compared. Parts not reported bound the total from
 * below only. Totals of groups in which a person counts once lie between their largest part and the sum; of money they are the sum, to the cent.
 */
export async function totalMismatches(comparison: Comparison, rules: Protection, counts: readonly string[], files: readonly ComparedFile[], territories: readonly TerritoryRow[]): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = []
  const dimensions = Object.keys(rules.dimensions)
  for (const [name, dimension] of Object.entries(rules.dimensions)) {
    const present = await comparison.ask<{ code: string }>(`SELECT DISTINCT ${column(name)}::VARCHAR AS code FROM raw`)
    const pairs = partPairs(dimension, new Set(present.map(({ code }) => code)), territories)
    if (pairs.length === 0) continue
    const values = pairs.map(({ total, part, group, isWhole }) => `('${literal(total)}', '${literal(part)}', '${literal(group)}', ${isWhole})`).join(', ')
    const type = column(`raw ${name}`)
    await comparison.run(`CREATE OR REPLACE TABLE pairs AS SELECT total::${type} AS total, part::${type} AS part, level, whole FROM (VALUES ${values}) p(total, part, level, whole)`)
    const others = dimensions.filter((other) => other !== name).map(column)
    for (const count of counts) {
      // Whoever is in two groups counts once in their total; money for two is the sum.
      const isUnion = dimension.kind === 'union' && !rules.amounts.some(({ column: amount }) => amount === count)
      const rows = await comparison.ask<{ file: number; row: number; total: number; lowest: number; sum: number; unknown: number }>(
        mismatchSql(column(name), others, column(count), isUnion, MOST_LISTED - mismatches.length),
      )
      for (const { file, row, total, lowest, sum, unknown } of rows) {
        const rule = isUnion ? (total < lowest ? 'at-least' : 'at-most') : unknown > 0 ? 'at-least' : 'equal'
        mismatches.push({ file: files[file]?.shown ?? '', row, count, dimension: name, total, sum: rule === 'at-least' ? lowest : sum, rule })
      }
      if (mismatches.length >= MOST_LISTED) return mismatches
    }
  }
  return mismatches
}

function mismatchSql(dimension: string, others: readonly string[], count: string, isUnion: boolean, limit: number): string {
  const same = others.map((other) => `t.${other} = p.${other}`).join(' AND ') || 'true'
  const grouped = others.map((other) => `r.${other}, `).join('')
  const lowest = isUnion ? `max(r.${count})` : `sum(r.${count})`
  const differs = isUnion ? `t.${count} < p.lowest OR (p.unknown = 0 AND t.${count} > p.sum)` : `round(t.${count} - p.lowest, 2) < 0 OR (p.unknown = 0 AND round(t.${count} - p.sum, 2) <> 0)`
  return `WITH p AS (
      SELECT ${grouped} pairs.total, pairs.level,
        coalesce(${lowest}, 0)::DOUBLE AS lowest, coalesce(sum(r.${count}), 0)::DOUBLE AS sum, (count(*) - count(r.${count}) + if(bool_and(pairs.whole), 0, 1))::DOUBLE AS unknown
      FROM raw r JOIN pairs ON r.${dimension} = pairs.part GROUP BY ALL)
    SELECT t.file::INTEGER AS file, t.row, t.${count}::DOUBLE AS total, p.lowest, p.sum, p.unknown
    FROM raw t JOIN p ON t.${dimension} = p.total AND ${same}
    WHERE ${differs} ORDER BY t.file, t.row, p.level LIMIT ${limit}`
}
