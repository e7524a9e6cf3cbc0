import * as v from 'valibot'
import { localizedText } from '../../catalog/indicator.ts'

/** Marks a dataset folder that a package has written, so that a later package may replace it. */
export const PACKAGE_FORMAT = 'arraigo-publication-1'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(200))
const text = v.pipe(v.string(), v.maxLength(4000))
const column = v.nullable(text)
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const dimension = v.strictObject({ column: text, codes: v.array(text) })

/** `mapping.json`: how the tables came of the file that was brought. It holds names of columns and no cell. */
export const mappingRecord = v.strictObject({
  format: v.literal(PACKAGE_FORMAT),
  dataset: id,
  kind: v.picklist(['gated', 'published']),
  /** Ids of the indicators that came with it. */
  indicators: v.array(id),
  place: v.strictObject({ column, department: column, country: column, name: column, system: text, decisions: whole }),
  period: v.strictObject({ column, fixed: column, grain: v.nullable(text) }),
  dimensions: v.strictObject({ service: v.optional(dimension), sex: v.optional(dimension), age: v.optional(dimension), route: v.optional(dimension) }),
  measures: v.array(
    v.strictObject({
      id,
      title: text,
      method: v.picklist(['proportion', 'rate', 'count', 'as-published']),
      numerator: column,
      denominator: column,
      value: column,
      scale: v.number(),
      factor: v.number(),
      unit: text,
      ofPeople: v.boolean(),
    }),
  ),
  /** Name in the raw table of each column that counts people. */
  counts: v.array(v.strictObject({ name: text, column: text })),
  repeated: text,
  leftOutRows: whole,
})
export type MappingRecord = v.InferOutput<typeof mappingRecord>

/** `checks.json`: what was found in the file, what was done about it, and what the package itself has looked at. */
export const checksRecord = v.strictObject({
  format: v.literal(PACKAGE_FORMAT),
  findings: v.array(v.strictObject({ code: text, severity: v.picklist(['warning', 'note']), count: whole, column, words: localizedText })),
  done: v.array(v.strictObject({ code: text, count: whole, words: localizedText })),
  passed: v.array(v.strictObject({ code: text, words: localizedText })),
})
export type ChecksRecord = v.InferOutput<typeof checksRecord>
