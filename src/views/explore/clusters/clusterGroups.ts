import type { Territory } from '../../../catalog/territory.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { nameOrder } from '../../../domain/sorting/byName.ts'
import { CLUSTER_KINDS, type ClusterKind, type JudgedPlace } from './judgePlaces.ts'

/** Places of one kind that lie in one department; for departments, in one country. */
export interface ClusterArea {
  /** Id of the department or country. */
  readonly area: string
  readonly places: readonly JudgedPlace[]
}

export interface ClusterGroup {
  readonly kind: ClusterKind
  readonly count: number
  readonly areas: readonly ClusterArea[]
}

/**
 * The places that stand out, by kind, then by the name of their department, then by their own: to be looked up, not
 * ranked. Kinds without a place are left out.
 */
export function clusterGroups(
  places: readonly JudgedPlace[],
  territories: ReadonlyMap<string, Territory>,
  names: PlaceNames,
  locale: string,
): readonly ClusterGroup[] {
  const order = nameOrder(locale)
  const byName = (one: string, other: string) => order(names(one).name, names(other).name) || one.localeCompare(other)
  return CLUSTER_KINDS.flatMap((kind) => {
    const members = places.filter((place) => place.kind === kind)
    if (members.length === 0) return []
    const areas = new Map<string, JudgedPlace[]>()
    for (const place of members) {
      const territory = territories.get(place.id)
      const area = territory?.department_id ?? territory?.country ?? ''
      areas.set(area, [...(areas.get(area) ?? []), place])
    }
    const sorted = [...areas]
      .sort(([one], [other]) => byName(one, other))
      .map(([area, inside]) => ({ area, places: inside.sort((one, other) => byName(one.id, other.id)) }))
    return [{ kind, count: members.length, areas: sorted }]
  })
}
