import type { Gathered } from '../gather/gathered.ts'
import { REPORTED } from '../gather/readCell.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'

/** How many observations count people and print a count from 1 to threshold - 1, on either side. */
export function smallCells(gathered: Gathered, measures: readonly MeasureMapping[], threshold: number): number {
  const ofPeople = gathered.measureIds.map((id) => measures.find((measure) => measure.id === id)?.ofPeople ?? false)
  const isSmall = (count: number, status: number) => status === REPORTED && count > 0 && count < threshold
  let small = 0
  for (let at = 0; at < gathered.size; at += 1) {
    if (!ofPeople[gathered.measure[at] ?? -1]) continue
    const [numerator, denominator] = [gathered.numerator[at] ?? Number.NaN, gathered.denominator[at] ?? Number.NaN]
    if (isSmall(numerator, gathered.numeratorStatus[at] ?? 0) || isSmall(denominator, gathered.denominatorStatus[at] ?? 0)) small += 1
  }
  return small
}
