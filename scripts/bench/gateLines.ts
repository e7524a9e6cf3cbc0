import type { gateGrowth } from './gateGrowth.ts'
import type { gateLoss } from './gateLoss.ts'
import { asSize, asTime } from './statistics.ts'
import type { Line } from './table.ts'

/** What was measured of the publication gate, in lines: how it grows with quarters, and what it hides beside the bound. */
export function gateLines(growth: Awaited<ReturnType<typeof gateGrowth>>, losses: Awaited<ReturnType<typeof gateLoss>>): readonly Line[] {
  const [least] = growth
  return [
    ...growth.map((run) => {
      const times = (run.protection + run.attack) / ((least?.protection ?? Number.NaN) + (least?.attack ?? Number.NaN))
      return {
        what: `publication gate, El Salvador, ${run.quarters} quarters, ${run.cells} cells`,
        value: asTime(run.protection + run.attack),
        beside: `protection ${asTime(run.protection)}, attack ${asTime(run.attack)}, ${times.toFixed(1)} x one quarter, ${asSize(run.memory)}, ${run.suppressed} hidden, ${(100 * run.personsLost).toFixed(1)} % of persons`,
      }
    }),
    ...losses.map(({ department, about, choices, loss, bound }) => ({
      what: `publication gate, ${department}, ${about}`,
      value: `${(loss / bound).toFixed(2)} x`,
      beside: `${loss} persons hidden for others, at least ${Math.ceil(bound)} by the linear relaxation, ${choices} cells to choose from`,
    })),
  ]
}
