import * as v from 'valibot'
import { count, described, leftOut, number } from '../../fields.ts'
import { islands } from './weightsBetween.ts'

const test = v.strictObject({ variance: number, z: number, p: described(number, 'two-sided') })

/** The output of both forms of Moran's I. */
export const moranResult = v.strictObject({
  statistic: described(
    v.nullable(
      v.strictObject({
        index: described(number, "Moran's I"),
        expected: described(number, '-1 / (n - 1)'),
        normality: described(test, 'taking the values as draws of a normal distribution'),
        randomisation: described(test, 'taking only the places of the values as chance'),
      }),
    ),
    'null with fewer than four places, where all values are the same, or where nobody has a neighbour',
  ),
  places: described(count, 'how many places have a value'),
  leftOut,
  islands,
})
