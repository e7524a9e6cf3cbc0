import * as v from 'valibot'
import type { CompositeInput } from '../../../../src/domain/composite/compositeIndex.ts'
import { described, numberOrAbsent, text } from '../../fields.ts'

/** What an index is made from; `compositeOf` makes the domain's input of it. */
export const compositeFields = {
  places: described(v.array(text), 'names of the places'),
  components: described(
    v.array(
      v.strictObject({
        id: described(text, 'name of the component'),
        direction: described(v.picklist(['higher-is-better', 'lower-is-better']), 'which way the component is good'),
        weight: described(v.pipe(v.number(), v.finite(), v.minValue(0)), 'counts in proportion to the others'),
        values: described(v.array(numberOrAbsent), 'one per place, in the order of the places; null where absent'),
      }),
    ),
    'what the index is made of',
  ),
  normalisation: v.optional(described(v.picklist(['min-max', 'z', 'rank']), 'how components are brought to one scale'), 'min-max'),
  mean: v.optional(described(v.picklist(['arithmetic', 'geometric', 'harmonic']), 'how components are brought together'), 'arithmetic'),
}

type CompositeFields = v.InferOutput<v.StrictObjectSchema<typeof compositeFields, undefined>>

/** Places with their components, and the weights in the order of these. */
export function compositeOf({ places, components }: Pick<CompositeFields, 'places' | 'components'>): {
  readonly index: CompositeInput
  readonly weights: readonly number[]
} {
  return { index: { places, components }, weights: components.map(({ weight }) => weight) }
}
