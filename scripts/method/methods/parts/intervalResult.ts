import * as v from 'valibot'
import { described, id, leftOut, listOf, numberOrAbsent } from '../../fields.ts'

export const ABSENT_INTERVAL = { value: null, low: null, high: null }
export const ABSENT_DIFFERENCE = { difference: null, low: null, high: null, mayBeChance: null }

/** The output of a method that gives each place a value with its interval. */
export function intervalResult(meaning: string) {
  const bounded = { value: described(numberOrAbsent, meaning), low: described(numberOrAbsent, 'lower bound'), high: described(numberOrAbsent, 'upper bound') }
  return v.strictObject({ places: listOf(v.strictObject({ id, ...bounded })), leftOut })
}

/** The output of a method that compares two figures of each place. */
export const differenceResult = v.strictObject({
  places: listOf(
    v.strictObject({
      id,
      difference: described(numberOrAbsent, 'first minus second'),
      low: described(numberOrAbsent, 'lower bound'),
      high: described(numberOrAbsent, 'upper bound'),
      mayBeChance: described(v.nullable(v.boolean()), 'whether no difference lies inside the interval'),
    }),
  ),
  leftOut,
})
