import { fault, type JudgeCell } from './cellJudgement.ts'
import { judgeNumber } from './countCell.ts'
import { wordsOf } from './personColumns.ts'

/** What the numbers of a column are shares of: the largest each can be. `ratio` and `index` go from 0 to 1. */
export interface RateUnit {
  readonly name: 'ratio' | 'gini' | 'per-100' | 'per-1000' | 'per-10000' | 'per-100000'
  readonly base: number
}

const RATE_WORDS = new Set('rate tasa ratio proporcion proportion share percent percentage porcentaje pct'.split(' '))

/**
 * Unit of a column of rates, by the unit its description gives, else by its name; null for any other column.
 * As everywhere in the project, `percent` is stored as a ratio from 0 to 1.
 */
export function rateUnitOf(column: string, unit: string): RateUnit | null {
  const words = [...wordsOf(unit), ...wordsOf(column)]
  const text = words.join(' ')
  if (words.includes('gini')) return { name: 'gini', base: 1 }
  for (const [name, pattern] of [
    ['per-100000', /\b(?:per|por|x|cada) ?(?:100 ?000|100 ?mil|100k|cien mil|(?:one )?hundred thousand)\b/],
    ['per-10000', /\b(?:per|por|x|cada) ?(?:10 ?000|10 ?mil|diez mil|ten thousand)\b/],
    ['per-1000', /\b(?:per|por|x|cada) ?(?:1 ?000|mil|(?:one )?thousand)\b/],
    ['per-100', /\b(?:per|por|x|cada) ?(?:100|cien|(?:one )?hundred)\b/],
  ] as const) {
    if (pattern.test(text)) return { name, base: Number(name.slice(4)) }
  }
  return words.some((word) => RATE_WORDS.has(word)) ? { name: 'ratio', base: 1 } : null
}

/** Judges cells that must be a rate from 0 to its base. */
export function rateJudge({ name, base }: RateUnit): JudgeCell {
  return (cell, shown) => {
    const value = judgeNumber(cell, shown)
    if (typeof value !== 'number') return value
    if (value < 0) return fault('negative', `tasa negativa: ${shown}`, `negative rate: ${shown}`)
    if (value <= base) return value
    if (name === 'gini') return fault('above', `un índice de Gini no pasa de 1: ${shown}`, `a Gini index is never above 1: ${shown}`)
    if (name !== 'ratio') return fault('above', `tasa por ${base} mayor que ${base}: ${shown}`, `rate per ${base} above ${base}: ${shown}`)
    return value <= 100
      ? fault('above', `tasa mayor que 1: ${shown}; ¿es un porcentaje? Se escribe como proporción de 0 a 1`, `rate above 1: ${shown}; a percentage? It is written as a ratio from 0 to 1`)
      : fault('above', `tasa mayor que su base: ${shown}`, `rate above its base: ${shown}`)
  }
}
