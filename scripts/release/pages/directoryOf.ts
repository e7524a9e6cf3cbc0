import type { PlaceFile, PlaceTerritory } from '../../../src/place/place-file.ts'
import type { DirectoryPlace } from '../../../src/views/place/DirectoryStatic.tsx'

/** All places as a tree, each level by name, and how many there are. */
export function directoryOf(files: readonly PlaceFile[]): { countries: readonly DirectoryPlace[]; places: number } {
  const territories = files.flatMap(({ places }) => places.map(({ territory }) => territory))
  const inside = new Map<string, PlaceTerritory[]>()
  for (const territory of territories) {
    const parent = territory.parents[0]?.id ?? ''
    inside.set(parent, [...(inside.get(parent) ?? []), territory])
  }
  const branch = (parent: string): DirectoryPlace[] =>
    (inside.get(parent) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name, 'es') || (one.id < other.id ? -1 : 1))
      .map(({ id, name }) => ({ id, name, inside: branch(id) }))
  return { countries: branch(''), places: territories.length }
}
