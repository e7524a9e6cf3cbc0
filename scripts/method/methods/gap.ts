import * as v from 'valibot'
import { gap as gapOf } from '../../../src/domain/gap/gap.ts'
import { atPlace } from '../eachPlace.ts'
import { confidence, described, id, leftOut, listOf, number, numberOrAbsent } from '../fields.ts'
import { defineMethod } from '../method.ts'

export const gap = defineMethod({
  name: 'gap',
  summary: 'Persons still to be reached for a target share of those in need, with an interval that holds the need fixed.',
  source:
    'Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22, 209-212, taken from the target',
  input: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        served: described(numberOrAbsent, 'persons; null where absent'),
        need: described(numberOrAbsent, 'persons in need; null where absent'),
      }),
    ),
    target: described(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 'share of those in need that is aimed at'),
    confidence,
  }),
  output: v.strictObject({
    places: listOf(
      v.variant('status', [
        v.strictObject({
          id,
          status: v.literal('complete'),
          persons: described(number, 'not reached who would have to be for the target'),
          interval: described(v.nullable(v.strictTuple([number, number])), 'of persons; null where noInterval says why'),
          noInterval: v.nullable(v.picklist(['nobody-in-need', 'more-served-than-in-need'])),
          surplus: described(number, 'persons served beyond the target'),
        }),
        v.strictObject({
          id,
          status: v.literal('absent'),
          persons: v.null(),
          interval: v.null(),
          surplus: v.null(),
          reason: v.picklist(['served-absent', 'need-absent', 'both-absent']),
        }),
      ]),
    ),
    leftOut,
  }),
  run: ({ places, target, confidence }) => {
    const gaps = places.map((place, at) => ({ id: place.id, ...atPlace(place, at, ({ served, need }) => gapOf({ served, need, target }, confidence)) }))
    return { places: gaps, leftOut: gaps.filter(({ status }) => status === 'absent').length }
  },
})
