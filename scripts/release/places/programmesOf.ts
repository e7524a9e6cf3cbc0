import type { Territory } from '../../../src/catalog/territory.ts'
import type { PlaceProgramme } from '../../../src/place/place-file.ts'
import { allInside, parentsOf, type PlaceContext, placeName } from './placeContext.ts'

/** A programme as its released table holds it. */
export interface ProgrammeFacts {
  readonly id: string
  readonly title_es: string
  readonly title_en: string
  /** Ids joined by semicolons. */
  readonly countries: string
  readonly funder: string
  readonly period_start: string
  readonly period_end: string
  readonly status: string
  readonly source_id: string
  /** Territories it names. */
  readonly places: readonly string[]
}

/** Programmes that name the place or one inside, what it lies in, or its whole country where they name no place. */
export function programmesOf(context: PlaceContext, territory: Territory): PlaceProgramme[] {
  const { territories } = context
  const own = new Set([territory.id, ...allInside(territory.id, territories).map(({ id }) => id)])
  const around = new Set(parentsOf(territory, territories).map(({ id }) => id))
  return context.programmes.flatMap((programme): PlaceProgramme[] => {
    const here = programme.places.filter((id) => own.has(id))
    const wider = programme.places.filter((id) => around.has(id))
    const whole = programme.places.length === 0 && programme.countries.split(';').includes(territory.country)
    const reach = here.length > 0 ? 'here' : wider.length > 0 ? 'around' : whole ? 'country' : null
    if (!reach) return []
    const named = (reach === 'here' ? here : wider).flatMap((id) => territories.get(id) ?? [])
    return [
      {
        id: programme.id,
        title: { es: programme.title_es, en: programme.title_en },
        funder: programme.funder,
        start: programme.period_start,
        end: programme.period_end,
        status: programme.status,
        reach,
        places: named.map((place) => placeName(place, territories)),
        source: `programmes/${programme.source_id}`,
      },
    ]
  })
}
