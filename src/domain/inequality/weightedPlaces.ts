/** A place with an amount and what it is divided among, such as persons served and persons in need. */
export interface WeightedPlace {
  readonly id: string
  readonly value: number | null
  readonly weight: number | null
}

/** A place with both its numbers known. */
export type KnownPlace<Place extends WeightedPlace> = Place & { readonly value: number; readonly weight: number }

export interface KnownPlaces<Place extends WeightedPlace> {
  readonly places: readonly KnownPlace<Place>[]
  readonly leftOut: number
  readonly totalValue: number
  readonly totalWeight: number
}

/**
 * The places that can be compared, in the order of the input, with their totals. Left out are those with an absent
 * number and those where both are 0: nobody is there who could have a larger or smaller part than others.
 * Throws a RangeError on a number below 0 or not finite, an id that comes twice, and a value above 0 over a weight of
 * 0, which is no part of anything.
 */
export function weightedPlaces<Place extends WeightedPlace>(places: readonly Place[]): KnownPlaces<Place> {
  if (new Set(places.map(({ id }) => id)).size < places.length) throw new RangeError('two places share an id')
  const known = places.filter((place) => isKnown(place)).filter(({ weight }) => weight > 0)
  return {
    places: known,
    leftOut: places.length - known.length,
    totalValue: known.reduce((sum, { value }) => sum + value, 0),
    totalWeight: known.reduce((sum, { weight }) => sum + weight, 0),
  }
}

function isKnown<Place extends WeightedPlace>(place: Place): place is KnownPlace<Place> {
  const { id, value, weight } = place
  for (const number of [value, weight]) {
    if (number !== null && !(number >= 0 && Number.isFinite(number))) throw new RangeError(`no amount of ${id}: ${number}`)
  }
  if (value === null || weight === null) return false
  if (weight === 0 && value > 0) throw new RangeError(`${id} has ${value} over a weight of 0`)
  return true
}
