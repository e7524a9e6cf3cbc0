import type { Territory } from '../../../catalog/territory.ts'
import { gini } from '../../../domain/inequality/gini.ts'
import { type LorenzPoint, lorenzCurve } from '../../../domain/inequality/lorenzCurve.ts'
import { type AbsentTheil, type Theil, theil } from '../../../domain/inequality/theil.ts'
import type { GapPlace } from './gapPlaces.ts'

/** How evenly the persons served are spread over the persons in need. */
export interface Evenness {
  readonly curve: readonly LorenzPoint[]
  readonly gini: number | null
  readonly theil: Theil | AbsentTheil
  /** What the parts of `theil.between` stand for, outermost first. */
  readonly groups: readonly ('country' | 'department')[]
}

/**
 * Lorenz curve, Gini and Theil's T of persons served per person in need between places. Places are grouped by country,
 * and by department where they are municipalities or districts, as far as more than one group is there.
 */
export function evenness(places: readonly GapPlace[], territories: ReadonlyMap<string, Territory>): Evenness {
  const known = places.filter(({ need }) => need > 0)
  const territoryOf = (id: string) => territories.get(id)
  const several = (group: (territory: Territory | undefined) => string | null | undefined) =>
    new Set(known.map(({ id }) => group(territoryOf(id)))).size > 1
  const inDepartments = known.length > 0 && known.every(({ id }) => (territoryOf(id)?.level ?? 0) >= 2)
  const inCountries = known.every(({ id }) => (territoryOf(id)?.level ?? 0) >= 1)
  const groups = [
    ...(inCountries && several((territory) => territory?.country) ? (['country'] as const) : []),
    ...(inDepartments && several((territory) => territory?.department_id) ? (['department'] as const) : []),
  ]
  const weighted = known.map(({ id, need, served }) => {
    const territory = territoryOf(id)
    const path = groups.map((group) => (group === 'country' ? territory?.country : territory?.department_id) ?? id)
    return { id, value: served, weight: need, groups: path }
  })
  return { curve: lorenzCurve(weighted).points, gini: gini(weighted).gini, theil: theil(weighted), groups }
}

/** The share of all persons served who live where the given share of those in need is served least. */
export function servedAmongLeast(curve: readonly LorenzPoint[], share: number): number | null {
  const after = curve.findIndex(({ weightShare }) => weightShare >= share)
  const to = curve[after]
  const from = curve[after - 1]
  if (!to) return null
  if (!from || to.weightShare === from.weightShare) return to.valueShare
  const part = (share - from.weightShare) / (to.weightShare - from.weightShare)
  return from.valueShare + part * (to.valueShare - from.valueShare)
}
