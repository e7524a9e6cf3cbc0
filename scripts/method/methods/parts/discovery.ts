import * as v from 'valibot'
import { falseDiscovery } from '../../../../src/domain/spatial/falseDiscovery.ts'
import { described, id, numberOrAbsent } from '../../fields.ts'

export const level = v.optional(described(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 'share of false alarms that is accepted among all that pass'), 0.05)

export const testedPlace = v.strictObject({
  id,
  p: described(numberOrAbsent, 'null where absent'),
  adjusted: described(numberOrAbsent, 'the smallest level at which it would pass'),
  passes: described(v.nullable(v.boolean()), 'whether it passes at the level given'),
})

/** Each place with its p, the adjusted p and whether it passes. */
export function testedPlaces(places: readonly { readonly id: string; readonly p: number | null }[], level: number) {
  const { adjusted, largestPassing, passing, leftOut } = falseDiscovery(
    places.map(({ p }) => p),
    level,
  )
  const tested = places.map(({ id, p }, at) => ({ id, p, adjusted: adjusted[at] ?? null, passes: p === null ? null : largestPassing !== null && p <= largestPassing }))
  return { tested, passing, leftOut }
}
