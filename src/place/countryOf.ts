import type { PlaceTerritory } from './place-file.ts'

/** The name of the country a place lies in, its own where it is one. */
export function countryOf({ name, parents }: Pick<PlaceTerritory, 'name' | 'parents'>): string {
  return parents.at(-1)?.name ?? name
}
