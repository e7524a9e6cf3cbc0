import type { SeatedTerritory } from './seatedTerritory.ts'
import type { BoundaryLevel, Gazetteer } from './gazetteer.ts'
import type { Match, PlacedFeature } from './matchLayer.ts'
import { nameLikeness, plainName } from '../places/placeName.ts'

/** A name this alike is the same one with a misprint (`Zacatecolca`), given that the seat lies inside. */
const ALIKE = 0.8

/**
 * The territory of this name whose seat lies inside a polygon, in the department the file names (if it names one).
 * A polygon that holds mostly seats of others is a wider area of the same name, such as a department, and no match.
 */
export function matchByName(
  { feature, country, seated }: PlacedFeature,
  name: string | null,
  department: string | null,
  level: BoundaryLevel,
  gazetteer: Gazetteer,
): { match: Match; reason?: undefined } | { match: null; reason: string } {
  if (name === null) return { match: null, reason: 'no name' }
  const isIn = (territory: SeatedTerritory) =>
    department === null || plainName(gazetteer.byId.get(territory.departmentId ?? '')?.name ?? '') === plainName(department)
  const alike = gazetteer
    .at(country, level)
    .map((territory) => ({ territory, likeness: nameLikeness(name, territory.name) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
  if (alike.length === 0) return { match: null, reason: `no territory is called "${name}"` }

  const here = alike.filter(({ territory }) => isIn(territory))
  if (here.length === 0) {
    return { match: null, reason: `"${name}" is not in ${department}, but ${labels(alike, gazetteer)}` }
  }
  const inside = here.find(({ territory }) => gazetteer.seatOutside(territory, feature.polygons) === 0)
  if (!inside) {
    const [first] = here
    const away = gazetteer.seatOutside(first!.territory, feature.polygons) ?? 0
    return {
      match: null,
      reason: `called "${name}" like ${labels(here, gazetteer)}, whose seat lies outside, ${away.toFixed(1)} km away`,
    }
  }
  const own = seated.filter((leaf) => leaf.id === inside.territory.id || leaf.parentId === inside.territory.id)
  if (own.length < seated.length / 2) {
    return { match: null, reason: `called "${name}", but holds the seats of ${seated.length} territories: a wider area` }
  }
  return { match: { territory: inside.territory, feature, by: 'name', weight: inside.likeness } }
}

function labels(found: readonly { territory: SeatedTerritory }[], gazetteer: Gazetteer): string {
  const shown = found.slice(0, 3).map(({ territory }) => gazetteer.label(territory))
  return shown.join(' or ') + (found.length > 3 ? ` or ${found.length - 3} more` : '')
}
