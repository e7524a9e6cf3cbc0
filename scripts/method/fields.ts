import * as v from 'valibot'
import { DEFAULT_CONFIDENCE } from '../../src/domain/intervals/wilson.ts'

/** The schema with a text that says what it means; the text is printed with it. */
export function described<const Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return v.pipe(schema, v.description(text))
}

/** JSON can write 1e999, which is read as infinite. */
export const number = v.pipe(v.number(), v.finite())
export const numberOrAbsent = v.nullable(number)
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const countOrAbsent = v.nullable(count)
export const text = v.pipe(v.string(), v.minLength(1))

export const id = described(text, 'name of the place, given back in the result')
export const numerator = described(numberOrAbsent, 'count above the line; null where absent')
export const denominator = described(numberOrAbsent, 'count below the line; null where absent')
export const value = described(numberOrAbsent, 'null where absent')
export const leftOut = described(count, 'how many places were left out because something of them is absent')

/** Strictly between 0 and 1; 0.95 unless said. */
export const confidence = v.optional(described(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 'confidence, between 0 and 1'), DEFAULT_CONFIDENCE)
export const seed = v.optional(described(v.pipe(v.number(), v.safeInteger()), 'decides all chance: the same seed, the same result'), 1)

/** How many times chance is drawn. */
export function draws(unlessSaid: number) {
  return v.optional(described(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000)), 'number of random draws'), unlessSaid)
}

/** A list of places, or of what a method calls so. */
export function listOf<const Schema extends v.GenericSchema>(one: Schema, text = 'one entry per place') {
  return described(v.array(one), text)
}

const INFINITY = 'Infinity'
/** JSON has no infinite number; where a result may well be one it is this text. Everywhere else it is an error. */
export const numberOrInfinity = v.union([number, v.literal(INFINITY)])

/** A number of a result as `numberOrInfinity` has it. */
export function sayInfinity(result: number): number | typeof INFINITY {
  return result === Number.POSITIVE_INFINITY ? INFINITY : result
}
