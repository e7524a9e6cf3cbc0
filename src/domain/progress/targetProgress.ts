/**
 * How a target stands. `done`: reached; `on-track`: at least what was to be reached by that day; `behind`: less; `no-plan`: not
 * reached, and nobody said by when; `no-report`: nothing published counts the same.
 */
export type ProgressState = 'done' | 'on-track' | 'behind' | 'no-plan' | 'no-report'

export interface TargetProgress {
  readonly state: ProgressState
  /** Last day the figure covers, `2026-03-31`; null without a figure. */
  readonly day: string | null
  /** Reached of the target, from 0; null without a figure. */
  readonly share: number | null
  /** What was to be reached by that day, in the unit of the target; null without a figure or a period. */
  readonly planned: number | null
  /** Where the plan comes from: the programme's own steps, or an even way from the first to the last day. */
  readonly rule: 'milestones' | 'linear'
}

export interface ProgressQuestion {
  readonly target: number
  /** First and last day of the target; null where one was not published. */
  readonly start: string | null
  readonly end: string | null
  readonly milestones: readonly { readonly date: string; readonly value: number }[]
  /** The newest figure that counts the same; null where there is none. */
  readonly reached: { readonly value: number; readonly day: string } | null
}

const DAY = 86_400_000

/**
 * Compares what was reached with what was to be reached by the same day. Between two milestones, as between start and end,
 * the way is even. Throws a RangeError for a target below or at 0, or a day that is none.
 */
export function targetProgress({ target, start, end, milestones, reached }: ProgressQuestion): TargetProgress {
  if (!(target > 0)) throw new RangeError(`not a target: ${target}`)
  const rule = milestones.length > 0 ? 'milestones' : 'linear'
  if (!reached) return { state: 'no-report', day: null, share: null, planned: null, rule }
  const share = reached.value / target
  const planned = plannedOn(reached.day, { target, start, end, milestones })
  const common = { day: reached.day, share, planned, rule } as const
  if (share >= 1) return { state: 'done', ...common }
  // Without a start or an end nothing can be planned for a day: what is not done yet is neither on track nor late.
  if (planned === null) return { state: 'no-plan', ...common }
  return { state: reached.value >= planned ? 'on-track' : 'behind', ...common }
}

function plannedOn(day: string, { target, start, end, milestones }: Omit<ProgressQuestion, 'reached'>): number | null {
  const steps = milestones.map(({ date, value }) => ({ at: dayNumber(date), value }))
  // The start is the evening before the first day, so that a span of one day is one day long.
  const from = start === null ? [] : [{ at: dayNumber(start) - 1, value: 0 }]
  const to = end === null ? [] : [{ at: dayNumber(end), value: target }]
  const points = [...from, ...steps, ...to].toSorted((one, other) => one.at - other.at)
  const at = dayNumber(day)
  const before = points.findLast((point) => point.at <= at)
  const after = points.find((point) => point.at > at)
  if (before && after) return before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at)
  if (before && to.length > 0) return target
  return after && from.length > 0 ? 0 : null
}

function dayNumber(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time)) throw new RangeError(`not a day: ${day}`)
  return time / DAY
}
