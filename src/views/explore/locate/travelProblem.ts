import type { PlacementProblem } from '../../../domain/placement/placementProblem.ts'
import type { TravelTimes } from '../../../intake/travel/readTravelTimes.ts'
import type { LocatePlace } from './question.ts'

/** Minutes between the places of a question as a file gives them; where it gives none there is no way. Points that stand outside the question's places are not in it. */
export function travelProblem(places: readonly LocatePlace[], { minutes }: TravelTimes): Omit<PlacementProblem, 'weights'> {
  // People go to the point: the way from the place to it counts.
  const way = (person: LocatePlace, point: LocatePlace) => minutes(person.id, point.id) ?? Number.POSITIVE_INFINITY
  const offering = places.filter(({ offers }) => offers)
  return {
    distances: places.map((point) => Float64Array.from(places, (person) => way(person, point))),
    existing: Float64Array.from(places, (person) => offering.reduce((least, point) => Math.min(least, way(person, point)), Number.POSITIVE_INFINITY)),
  }
}
