import * as v from 'valibot'
import type { CountOverBase } from '../../../../src/domain/intervals/differenceInterval.ts'
import { confidence, denominator, described, id, listOf, numerator } from '../../fields.ts'

const side = v.strictObject({ numerator, denominator })

/** Places with two figures each, and the confidence of the interval of their difference. */
export const countPairs = v.strictObject({
  places: listOf(v.strictObject({ id, first: described(side, 'what is compared'), second: described(side, 'what it is compared with') })),
  confidence,
})

/** A count over its base with both numbers, or null. */
export function known({ numerator, denominator }: v.InferOutput<typeof side>): CountOverBase | null {
  return numerator === null || denominator === null ? null : { numerator, denominator }
}
