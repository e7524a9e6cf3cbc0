import { periodBounds } from '../../catalog/period.ts'
import { type ProgressState, targetProgress } from '../../domain/progress/targetProgress.ts'
import type { MonitoredCell, MonitoredSum } from './monitoring-file.ts'

/** People planned for a quarter, over the whole programme. */
export interface PlannedQuarter {
  readonly period: string
  readonly planned: number
}

/**
 * How a place stands against its plan on the last day of the newest of `cells`: steps are the plan, quarter by quarter. Where
 * the sum is a lower bound, `behind` cannot be told and is null. `no-report` where nothing at all came in.
 */
export function placeProgress(cells: readonly MonitoredCell[], sum: MonitoredSum, plan: readonly PlannedQuarter[]): ProgressState | null {
  const ordered = plan.toSorted((one, other) => (one.period < other.period ? -1 : 1))
  const target = ordered.reduce((all, { planned }) => all + planned, 0)
  const [first, last, newest] = [ordered[0], ordered.at(-1), cells.at(-1)]
  if (!first || !last || !newest || target === 0 || sum.parts === 0) return null
  if (sum.notReported === sum.parts) return 'no-report'
  if (sum.reached === null) return null
  let planned = 0
  const milestones = ordered.map((quarter) => {
    planned += quarter.planned
    return { date: periodBounds(quarter.period).end, value: planned }
  })
  const { state } = targetProgress({
    target,
    start: periodBounds(first.period).start,
    end: periodBounds(last.period).end,
    milestones,
    reached: { value: sum.reached, day: periodBounds(newest.period).end },
  })
  return state === 'behind' && sum.bound !== 'exact' ? null : state
}
