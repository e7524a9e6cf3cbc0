import type { LocalizedText } from '../../catalog/indicator.ts'
import type { SeatedTerritory } from './seatedTerritory.ts'
import { joined } from './bothLanguages.ts'
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
): { match: Match; reason?: undefined } | { match: null; reason: LocalizedText } {
  const no = (es: string, en: string) => ({ match: null, reason: { es, en } })
  if (name === null) return no('sin nombre', 'no name')
  const isIn = (territory: SeatedTerritory) =>
    department === null || plainName(gazetteer.byId.get(territory.departmentId ?? '')?.name ?? '') === plainName(department)
  const alike = gazetteer
    .at(country, level)
    .map((territory) => ({ territory, likeness: nameLikeness(name, territory.name) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
  if (alike.length === 0) return no(`ningún territorio se llama «${name}»`, `no territory is called "${name}"`)

  const here = alike.filter(({ territory }) => isIn(territory))
  if (here.length === 0) {
    const others = labels(alike, gazetteer)
    return no(
      `no hay «${name}» en ${department}, pero sí en otra parte: ${others.es}`,
      `"${name}" is not in ${department}, but ${others.en}`,
    )
  }
  const inside = here.find(({ territory }) => gazetteer.seatOutside(territory, feature.polygons) === 0)
  if (!inside) {
    const [first] = here
    const away = (gazetteer.seatOutside(first!.territory, feature.polygons) ?? 0).toFixed(1)
    const named = labels(here, gazetteer)
    return no(
      `se llama «${name}», como ${named.es}, cuya cabecera queda fuera, a ${away} km`,
      `called "${name}" like ${named.en}, whose seat lies outside, ${away} km away`,
    )
  }
  const own = seated.filter((leaf) => leaf.id === inside.territory.id || leaf.parentId === inside.territory.id)
  if (own.length < seated.length / 2) {
    return no(
      `se llama «${name}», pero contiene las cabeceras de ${seated.length} territorios: es un área más amplia`,
      `called "${name}", but holds the seats of ${seated.length} territories: a wider area`,
    )
  }
  return { match: { territory: inside.territory, feature, by: { es: 'nombre', en: 'name' }, weight: inside.likeness } }
}

function labels(found: readonly { territory: SeatedTerritory }[], gazetteer: Gazetteer): LocalizedText {
  const shown = found.slice(0, 3).map(({ territory }) => gazetteer.label(territory))
  const left = found.length - shown.length
  return joined(left > 0 ? [...shown, { es: `${left} más`, en: `${left} more` }] : shown, { es: ' o ', en: ' or ' })
}
