import * as v from 'valibot'
import { described, text } from '../../fields.ts'

/** A difference that is not taken apart because something of it is absent. */
export const absentDecomposition = v.strictObject({
  status: v.literal('absent'),
  missing: described(v.array(text), 'names of what is absent; nothing is computed then'),
})
