import * as v from 'valibot'
import { funnel as funnelOf, OUTER_CONFIDENCE } from '../../../src/domain/funnel/funnel.ts'
import { DEFAULT_WINSORISED_SHARE } from '../../../src/domain/funnel/winsorise.ts'
import { confidence, countOrAbsent, described, id, leftOut, listOf, number, numberOrAbsent } from '../fields.ts'
import { defineMethod } from '../method.ts'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const limits = v.strictObject({ denominator: number, innerLow: number, innerHigh: number, outerLow: number, outerHigh: number })
const position = v.picklist(['within', 'above-inner', 'above-outer', 'below-inner', 'below-outer'])

export const funnel = defineMethod({
  name: 'funnel',
  summary: 'Funnel plot of a proportion: exact control limits, z-scores, overdispersion and what lies beyond chance.',
  source:
    'Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185-1202; overdispersion: Quality and Safety in Health Care 14, 347-351',
  input: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        numerator: described(countOrAbsent, 'count above the line; null where absent'),
        denominator: described(countOrAbsent, 'count below the line; null where absent, 0 is left out too'),
      }),
    ),
    target: v.optional(described(share, 'share from 0 to 1; the pooled share of all places unless said')),
    confidence,
    outerConfidence: v.optional(described(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 'confidence of the outer limits'), OUTER_CONFIDENCE),
    adjustment: v.optional(
      described(v.picklist(['none', 'multiplicative', 'additive', 'automatic']), 'for overdispersion, applied only where there is some; automatic is additive'),
      'automatic',
    ),
    winsorisedShare: v.optional(
      described(v.pipe(v.number(), v.minValue(0), v.ltValue(0.5)), 'share of z-scores drawn in at each end before the dispersion is measured'),
      DEFAULT_WINSORISED_SHARE,
    ),
    upperLimit: v.optional(
      described(v.picklist(['published', 'mirrored']), 'published: the quantile of the paper; mirrored: interpolated from the other side, one count higher'),
      'mirrored',
    ),
  }),
  output: v.strictObject({
    target: described(numberOrAbsent, 'the target used; null where no place is left'),
    points: listOf(
      v.strictObject({
        id,
        share: numberOrAbsent,
        z: described(numberOrAbsent, 'null too where the target is 0 or 1'),
        zAdjusted: numberOrAbsent,
        position: v.nullable(position),
        limits: v.nullable(limits),
      }),
    ),
    limits: described(v.array(limits), 'for drawing, from the smallest denominator to the largest'),
    phi: described(numberOrAbsent, 'mean squared winsorised z-score'),
    tau: described(numberOrAbsent, 'standard deviation between places beyond chance, as a share'),
    overdispersed: v.boolean(),
    adjustment: described(v.picklist(['none', 'multiplicative', 'additive']), 'what was applied'),
    leftOut,
  }),
  run: ({ places, confidence, ...options }) => funnelOf(places, { ...options, innerConfidence: confidence }),
})
