import { type Finding, finding } from '../finding.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import type { JudgedFigure, ObservationContext } from './judgeObservations.ts'

const MOST_TOLD = 3
const FEWEST_NEIGHBOURS = 4
/** Robust z-score from which a figure is told: 3.5 is the usual cut (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers). */
const CUT = 3.5
/** Scales the median absolute deviation to a standard deviation of normal figures. */
const TO_DEVIATION = 1.4826
/** Rates of small places scatter by themselves: only what is also so many times as high is told. */
const TIMES = 5

/**
 * Figures of the newest period far from those of their neighbours: more than 3.5 robust deviations from their median (median absolute
 * deviation; Iglewicz and Hoaglin 1993; Leys and others 2013) and at least five times, or a fifth of, it.
 */
export function outlierFindings(figures: readonly JudgedFigure[], measure: MeasureMapping, { neighbours, territories }: ObservationContext): readonly Finding[] {
  if (measure.method === 'count') return []
  const newest = figures.reduce((latest, { period }) => (period > latest ? period : latest), '')
  const values = new Map(figures.filter(({ period }) => period === newest).map((figure) => [figure.territory, figure]))
  const names = new Map(territories.map(({ id, name }) => [id, name]))
  const found: { readonly figure: JudgedFigure; readonly middle: number; readonly score: number }[] = []
  for (const [territory, figure] of values) {
    const around = (neighbours.get(territory) ?? []).flatMap((id) => values.get(id)?.value ?? [])
    if (around.length < FEWEST_NEIGHBOURS) continue
    const middle = median(around)
    const deviation = TO_DEVIATION * median(around.map((value) => Math.abs(value - middle)))
    const score = Math.abs(figure.value - middle) / deviation
    const isFar = figure.value > middle * TIMES || figure.value < middle / TIMES
    if (deviation > 0 && middle > 0 && score > CUT && isFar) found.push({ figure, middle, score })
  }
  const column = measure.value ?? measure.numerator
  return found.toSorted((one, other) => other.score - one.score).slice(0, MOST_TOLD).map(({ figure, middle }) => {
    const [value, usual] = [figure.value, middle].map((number) => String(Number(number.toPrecision(4))))
    const name = names.get(figure.territory) ?? figure.territory
    return finding('outlier', 'note', { row: figure.row, column }, `${name}: ${value}, y la mediana de sus vecinos es ${usual}`, `${name}: ${value}, and the median of its neighbours is ${usual}`)
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
