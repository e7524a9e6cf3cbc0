import * as v from 'valibot'
import { OBSERVATION_STATUSES } from '../../../src/catalog/observation-status.ts'
import { cascade as cascadeOf, CASCADE_STEPS } from '../../../src/domain/cascade/cascade.ts'
import { described, number, numberOrAbsent } from '../fields.ts'
import { defineMethod } from '../method.ts'

const stepName = v.picklist(CASCADE_STEPS)
const point = v.picklist(['need', ...CASCADE_STEPS])
const persons = described(numberOrAbsent, 'persons who reached the step; null where absent')
const of = described(numberOrAbsent, 'persons in need; null where absent')
const status = v.picklist(OBSERVATION_STATUSES)

export const cascade = defineMethod({
  name: 'cascade',
  summary: 'Coverage of a service from its availability to its outcome, and where most people are lost.',
  source: 'Tanahashi, T. (1978), Health service coverage and its evaluation, Bulletin of the World Health Organization 56, 295-303',
  input: v.strictObject({
    steps: described(
      v.array(
        v.strictObject({
          name: described(stepName, 'all five in this order'),
          persons,
          of,
          status: v.optional(described(status, 'not-applicable, without persons: the step does not exist and is passed over'), 'reported'),
        }),
      ),
      'the five steps of the service',
    ),
  }),
  output: v.strictObject({
    steps: v.array(
      v.strictObject({
        name: stepName,
        persons,
        of,
        status,
        coverage: described(numberOrAbsent, 'persons over those in need'),
        from: described(v.nullable(point), 'the last known point before it'),
        unknownBetween: v.array(point),
        conversion: described(numberOrAbsent, 'persons over those at from'),
        loss: described(numberOrAbsent, 'persons lost since from'),
        rises: described(v.boolean(), 'more persons than at from'),
      }),
    ),
    largestLoss: described(
      v.nullable(
        v.strictObject({
          from: point,
          to: stepName,
          persons: number,
          certain: described(v.boolean(), 'whether this is known to be the step that loses most'),
          unknown: v.array(point),
        }),
      ),
      'null where no known step lies below a known point before it',
    ),
    unknown: described(v.array(point), 'points that were left out because they are absent'),
    rising: v.array(stepName),
    needsDiffer: described(v.boolean(), 'whether steps name different numbers of persons in need'),
  }),
  run: ({ steps }) => {
    const { steps: found, ...rest } = cascadeOf(steps)
    return { ...rest, steps: found.map((step, at) => ({ ...step, status: steps[at]?.status ?? 'reported' })) }
  },
})
