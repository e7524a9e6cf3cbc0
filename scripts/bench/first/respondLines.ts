import { median, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { RespondMeasured } from './measureRespond.ts'

/** How long the page took to answer a hand, in lines: the longest first. */
export function respondLines(measured: readonly RespondMeasured[]): readonly Line[] {
  return measured.flatMap(({ screen, slower, interactions, longest }): Line[] => [
    { what: `interaction to next paint, ${screen}${slower > 1 ? `, processor ${slower} x slower` : ''}`, value: asTime(longest), beside: `longest of ${interactions.length}; half within ${asTime(median(interactions.map(({ milliseconds }) => milliseconds)))}` },
    ...interactions.toSorted((a, b) => b.milliseconds - a.milliseconds).map(({ what, milliseconds, program }) => ({ what: `  ${what}`, value: milliseconds > 16 ? asTime(milliseconds) : 'under 16 ms', beside: milliseconds > 16 ? `program ${asTime(program)}` : '' })),
  ])
}
