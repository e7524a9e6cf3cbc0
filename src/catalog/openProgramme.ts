import type { ProgrammeDefinition, ProgrammePlace } from './programme.ts'

/** Longitude and latitude of the seat of a territory; null where nobody has given one. */
export type SeatOf = (territoryId: string) => readonly [longitude: number, latitude: number] | null

/**
 * What may leave `data/` of a programme: restricted places are gone, with the figures of their territory; places made vague
 * for the safety of people stand at the seat of their territory, whatever point was given. The rules are those of the fields
 * "Publishing Restrictions" and "Geographic Exactness" of KfW's project location model.
 */
export function openProgramme(programme: ProgrammeDefinition, seatOf: SeatOf): ProgrammeDefinition {
  const places = programme.places.filter(({ publishing }) => publishing === 'open')
  const open = new Set(places.map(({ territoryId }) => territoryId))
  const hidden = new Set(programme.places.map(({ territoryId }) => territoryId).filter((id) => !open.has(id)))
  const told = ({ territoryId }: { readonly territoryId: string | null }) => territoryId === null || !hidden.has(territoryId)
  const results = programme.results.filter(told)
  const known = new Set([...programme.budget, ...programme.targets, ...programme.results].filter(told).map(({ id }) => id))
  return {
    ...programme,
    places: places.map((place) => vague(place, seatOf)),
    budget: programme.budget.filter(told).map((money) => ({ ...money, reached: money.reached !== null && known.has(money.reached) ? money.reached : null })),
    targets: programme.targets.filter(told).map((target) => ({ ...target, measuredBy: target.measuredBy.filter((id) => known.has(id)) })),
    results,
    cohorts: programme.cohorts.filter(({ steps }) => steps.every(({ figure }) => known.has(figure))),
    contradictions: programme.contradictions.map((each) => ({ ...each, figures: each.figures.filter((id) => known.has(id)) })),
  }
}

/** The place as it may be shown. Throws an Error where a place has to be vague and its territory has no seat. */
function vague(place: ProgrammePlace, seatOf: SeatOf): ProgrammePlace {
  if (place.exactness !== 'approximate-security') return place
  const seat = seatOf(place.territoryId)
  if (!seat) throw new Error(`${place.territoryId} has no seat to show ${place.name} at`)
  return { ...place, longitude: seat[0], latitude: seat[1], publishedLongitude: null, publishedLatitude: null, correction: null }
}
