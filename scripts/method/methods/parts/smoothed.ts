import * as v from 'valibot'
import type { SmoothedPlace } from '../../../../src/domain/smoothing/empiricalBayes.ts'
import { described, id, numberOrAbsent } from '../../fields.ts'

export const smoothedPlace = v.strictObject({
  id,
  raw: described(numberOrAbsent, 'events a person; null where a count is absent or nobody is in the base'),
  smoothed: described(numberOrAbsent, 'events a person'),
  weight: described(numberOrAbsent, 'share of its own rate the place keeps'),
  towards: described(numberOrAbsent, 'the mean rate the place is drawn to'),
})

/** The places in the order given, with their ids also where they were left out. */
export function smoothedPlaces(places: readonly { readonly id: string }[], smoothed: readonly (SmoothedPlace | null)[]) {
  return places.map(({ id }, at) => smoothed[at] ?? { id, raw: null, smoothed: null, weight: null, towards: null })
}
