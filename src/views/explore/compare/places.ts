import { levelOfDepth } from '../../../catalog/level.ts'
import type { Territory } from '../../../catalog/territory.ts'

/** More columns than this cannot be read side by side. */
export const MOST_PLACES = 4

/** The places compared: the last four of the selection, in the order of choice. Ids the gazetteer lacks are left away. */
export function comparedPlaces(selection: readonly string[], territories: ReadonlyMap<string, Territory>): readonly Territory[] {
  return selection
    .map((id) => territories.get(id))
    .filter((territory) => territory !== undefined)
    .slice(-MOST_PLACES)
}

/** Whether one of the two lies within the other: they then share people, and no test of independent counts holds. */
export function shareGround(one: Territory, other: Territory, territories: ReadonlyMap<string, Territory>): boolean {
  return within(one, other, territories) || within(other, one, territories)
}

function within(inner: Territory, outer: Territory, territories: ReadonlyMap<string, Territory>): boolean {
  let parent = inner.parent_id ? territories.get(inner.parent_id) : undefined
  while (parent) {
    if (parent.id === outer.id) return true
    parent = parent.parent_id ? territories.get(parent.parent_id) : undefined
  }
  return false
}

/** Names that tell the places apart: of two of the same name, each with its level or what it lies in. */
export function placeLabels(
  places: readonly Territory[],
  around: (id: string) => string,
  levelName: (territory: Territory) => string,
): ReadonlyMap<string, string> {
  return new Map(
    places.map((place) => {
      const sameName = places.filter((other) => other.name === place.name)
      if (sameName.length === 1) return [place.id, place.name]
      const sameLevel = sameName.filter((other) => levelOfDepth(other.level) === levelOfDepth(place.level))
      return [place.id, `${place.name} (${sameLevel.length === 1 ? levelName(place).toLowerCase() : around(place.id)})`]
    }),
  )
}

/** The selection with a place put before the others compared: it becomes the one they are compared with. */
export function withReference(selection: readonly string[], compared: readonly string[], reference: string): readonly string[] {
  const earlier = selection.filter((id) => !compared.includes(id))
  return [...earlier, reference, ...compared.filter((id) => id !== reference)]
}
