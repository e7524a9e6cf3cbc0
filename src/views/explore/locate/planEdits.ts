import { MAXIMUM_POINTS } from '../../../state/placement-settings.ts'

/** A plan with a point more; the plan itself where it has the point or is full. */
export function withPoint(plan: readonly string[], id: string): readonly string[] {
  return plan.includes(id) || plan.length >= MAXIMUM_POINTS ? plan : [...plan, id]
}

export function withoutPoint(plan: readonly string[], id: string): readonly string[] {
  return plan.filter((other) => other !== id)
}

/** A plan with the point at a position moved to another place, in the same position; the plan itself where a point stands there already. */
export function withMoved(plan: readonly string[], at: number, id: string): readonly string[] {
  return plan.includes(id) || plan[at] === undefined ? plan : plan.with(at, id)
}

/** Whether two plans are the same points, in whatever order. */
export function samePlan(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
