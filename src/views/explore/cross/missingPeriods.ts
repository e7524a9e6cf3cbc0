import type { AxisPoint } from '../../../charts/cross/periodsQuery.ts'
import { type Absence, isAbsence } from '../../../catalog/observation-status.ts'
import type { Brush } from '../../../domain/cross/crossCube.ts'

/** Periods in which a place has no figure of an indicator, and why; suppressed wherever one of them is. */
export interface MissingPeriods {
  readonly periods: number
  readonly absence: Absence
}

/** By place, from the rows about one axis. */
export function missingPeriods(points: readonly AxisPoint[]): ReadonlyMap<number, MissingPeriods> {
  const missing = new Map<number, MissingPeriods>()
  for (const { place, status, rows } of points) {
    if (place === null) continue
    const before = missing.get(place)
    const absence = status !== null && isAbsence(status) ? status : 'not-reported'
    missing.set(place, { periods: (before?.periods ?? 0) + rows, absence: before === undefined || absence === 'suppressed' ? absence : before.absence })
  }
  return missing
}

/** Of the indicators that are brushed, the one a place lacks in most periods; null where it lacks none. */
export function lackingMost(place: number, missing: readonly ReadonlyMap<number, MissingPeriods>[], brushes: readonly Brush[]): MissingPeriods | null {
  let most: MissingPeriods | null = null
  missing.forEach((of, axis) => {
    const here = (brushes[axis] ?? null) === null ? undefined : of.get(place)
    if (here && here.periods > (most?.periods ?? 0)) most = here
  })
  return most
}
