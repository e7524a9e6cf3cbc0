import * as v from 'valibot'
import { confidence, count, described, number, numberOrAbsent } from '../../fields.ts'

const period = v.strictObject({
  period: described(number, 'a number that grows with time, such as a year or the count of quarters'),
  value: described(numberOrAbsent, 'null where absent; it leaves a gap in time'),
})

export const series = v.strictObject({ series: described(v.array(period), 'in any order'), confidence })

const counted = { known: described(count, 'how many values are known'), leftOut: described(count, 'how many values are absent') }
const mayBeChance = v.boolean()
const method = v.picklist(['counted', 'normal'])
const tooFew = v.strictObject({ status: v.literal('too-few'), needed: count, ...counted })

export const slopeResult = v.variant('status', [
  v.strictObject({
    status: v.literal('complete'),
    slope: described(number, 'change of the value a period'),
    standardError: number,
    low: number,
    high: number,
    mayBeChance,
    intercept: described(number, 'value of the line at period 0'),
    ...counted,
  }),
  tooFew,
])

export const mannKendallResult = v.variant('status', [
  v.strictObject({
    status: v.literal('complete'),
    s: described(number, 'pairs that rise less pairs that fall'),
    tau: described(number, 's over the number of pairs'),
    variance: described(number, 'of s if no order were likelier than another'),
    z: described(numberOrAbsent, 'null where the probability is counted'),
    probability: described(number, 'two-sided'),
    mayBeChance,
    method,
    ...counted,
  }),
  tooFew,
])

export const senSlopeResult = v.variant('status', [
  v.strictObject({
    status: v.literal('complete'),
    slope: described(number, 'median change a period over all pairs'),
    interval: described(v.nullable(v.strictTuple([number, number])), 'null where so few values cannot bound the slope'),
    coverage: described(numberOrAbsent, 'how often such an interval holds the slope'),
    method,
    mayBeChance,
    ...counted,
  }),
  tooFew,
])
