import { type Finding, finding } from '../finding.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import type { JudgedFigure } from './judgeObservations.ts'

const MOST_TOLD = 5
/** A count this many times the one before, or that part of it, is told, as the gate does. */
const TIMES = 3
/** Smaller counts jump by chance. */
const LEAST = 30

/** Counts that jump from one period to the next of the same kind, and periods missing in between. */
export function jumpFindings(figures: readonly JudgedFigure[], measure: MeasureMapping): readonly Finding[] {
  const column = measure.value ?? measure.numerator
  const jumps: Finding[] = []
  let [gaps, firstGap] = [0, Number.POSITIVE_INFINITY]
  const series = new Map<string, JudgedFigure[]>()
  for (const figure of figures) {
    const key = `${figure.territory} ${figure.period.includes('-Q') ? 'quarter' : 'year'}`
    const list = series.get(key)
    if (list) list.push(figure)
    else series.set(key, [figure])
  }
  for (const list of series.values()) {
    list.sort((one, other) => (one.period < other.period ? -1 : 1))
    for (const [at, figure] of list.entries()) {
      const before = list[at - 1]
      if (!before) continue
      if (distance(before.period, figure.period) > 1) {
        gaps += 1
        firstGap = Math.min(firstGap, figure.row)
        continue
      }
      if (measure.method !== 'count' || Math.max(before.value, figure.value) < LEAST) continue
      const isJump = figure.value > before.value * TIMES || figure.value * TIMES < before.value
      if (isJump && jumps.length < MOST_TOLD) jumps.push(finding('jump', 'warning', { row: figure.row, column }, `${figure.value} en ${figure.period} tras ${before.value} en ${before.period}`, `${figure.value} in ${figure.period} after ${before.value} in ${before.period}`))
    }
  }
  if (gaps > 0) jumps.push(finding('period-gap', 'note', { row: firstGap, column, count: gaps }, `faltan períodos entre dos que están (${gaps} veces)`, `periods are missing between two that are there (${gaps} times)`))
  return jumps
}

/** Periods of one kind from one to the other: 1 for the next. */
function distance(one: string, other: string): number {
  const number = (period: string) => (period.includes('-Q') ? Number(period.slice(0, 4)) * 4 + Number(period.slice(6)) : Number(period))
  return number(other) - number(one)
}
