import type { LocalizedText } from '../../catalog/indicator.ts'
import type { MultiPolygon } from '../../domain/shapes/planar.ts'
import type { SeatedTerritory } from './seatedTerritory.ts'
import type { BoundaryLevel, Gazetteer } from './gazetteer.ts'
import { nameLikeness } from '../places/placeName.ts'

/** Below this likeness two names contradict each other (`Danlí` and `Teupasenti`: 0.1; `Sensuntepeque`, misprinted: 0.9). */
const CONTRADICTS = 0.5
/** From this likeness on, another place of the department has the better claim to a name. */
const SURELY_OTHER = 0.85
/** A seat may lie a little outside its area where a border runs through the town, or where either is imprecise. */
const NEAR_KILOMETRES = 5
const FAR_KILOMETRES = 10
/** No name, however alike, brings a seat this far away back: it is another place of the same name. */
const ELSEWHERE_KILOMETRES = 30

export interface Judgement {
  readonly agrees: boolean
  /** What a person should know: why not, or what is odd about it. Null where nothing is. */
  readonly remark: LocalizedText | null
  /** The more, the surer; compares two claims to one territory. */
  readonly weight: number
}

/**
 * Whether a polygon can be the territory that its code names, by its name and by where the seat lies.
 * A code alone is never enough: a name that contradicts it, or a seat far away, speaks against it.
 */
export function judgeMatch(
  gazetteer: Gazetteer,
  territory: SeatedTerritory,
  name: string | null,
  polygons: MultiPolygon,
): Judgement {
  const outside = gazetteer.seatOutside(territory, polygons) ?? 0
  const isInside = outside === 0
  const label = gazetteer.label(territory)
  const away = { es: `su cabecera queda a ${outside.toFixed(1)} km`, en: `its seat lies ${outside.toFixed(1)} km away` }
  const no = (es: string, en: string): Judgement => ({
    agrees: false,
    remark: { es: `el código es de ${label}, ${es}`, en: `the code is that of ${label}, ${en}` },
    weight: 0,
  })

  if (outside > ELSEWHERE_KILOMETRES) return no(`pero ${away.es}`, `but ${away.en}`)
  if (name === null) {
    if (outside > NEAR_KILOMETRES)
      return no(`pero ${away.es} y no hay nombre con que comprobarlo`, `but ${away.en} and there is no name to check`)
    return { agrees: true, remark: null, weight: isInside ? 1 : 0.5 }
  }
  const likeness = nameLikeness(name, territory.name)
  const rival = bestNamed(gazetteer, territory, name)
  if (rival && rival.likeness > likeness && rival.likeness >= SURELY_OTHER) {
    const other = gazetteer.label(rival.territory)
    return no(`pero el nombre «${name}» es el de ${other}`, `but the name "${name}" is that of ${other}`)
  }
  if (likeness < CONTRADICTS && !isInside) return no(`pero el nombre es «${name}»`, `but the name is "${name}"`)
  if (likeness < SURELY_OTHER && outside > FAR_KILOMETRES)
    return no(`el nombre es «${name}» y ${away.es}`, `the name "${name}", and ${away.en}`)
  const odd = {
    es: `se toma como ${label} por su código y su cabecera, aunque su nombre es «${name}»`,
    en: `matched to ${label} by code and seat, though its name is "${name}"`,
  }
  return {
    agrees: true,
    remark: likeness < CONTRADICTS ? odd : null,
    weight: likeness + (isInside ? 1 : 0),
  }
}

/** The other territory of the same level and department whose name is most like a name. */
function bestNamed(
  gazetteer: Gazetteer,
  territory: SeatedTerritory,
  name: string,
): { territory: SeatedTerritory; likeness: number } | null {
  let best: { territory: SeatedTerritory; likeness: number } | null = null
  for (const other of gazetteer.at(territory.iso3, territory.level as BoundaryLevel)) {
    if (other.id === territory.id || other.departmentId !== territory.departmentId) continue
    const likeness = nameLikeness(name, other.name)
    if (!best || likeness > best.likeness) best = { territory: other, likeness }
  }
  return best
}
