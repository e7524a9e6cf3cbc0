import * as v from 'valibot'

const texts = v.array(v.string())
const bound = v.union([v.number(), v.string()])

/** A column as Frictionless describes it, as far as it is checked; `unit` is ours. */
const field = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  type: v.optional(v.string(), 'string'),
  title: v.optional(v.string(), ''),
  unit: v.optional(v.string(), ''),
  constraints: v.optional(
    v.object({
      required: v.optional(v.boolean(), false),
      enum: v.optional(v.array(v.union([v.string(), v.number(), v.boolean()]))),
      minimum: v.optional(bound),
      maximum: v.optional(bound),
      minLength: v.optional(v.number()),
      maxLength: v.optional(v.number()),
      pattern: v.optional(v.string()),
      unique: v.optional(v.boolean(), false),
    }),
    {},
  ),
})
export type RawField = v.InferOutput<typeof field>

const schema = v.object({
  fields: v.pipe(v.array(field), v.minLength(1)),
  missingValues: v.optional(texts, ['']),
  primaryKey: v.optional(v.pipe(v.union([v.string(), texts]), v.transform((key) => [key].flat())), []),
})

const resource = v.object({
  name: v.string(),
  path: v.string(),
  dialect: v.optional(v.object({ delimiter: v.optional(v.picklist([',', ';', '\t', '|'])) }), {}),
  schema: v.optional(schema),
})

/** `datapackage.json` of a dataset with raw tables, as far as their checks need it. */
export const rawPackage = v.object({
  name: v.string(),
  /** Raw rows name territories by the ids of the gazetteer; nothing is translated on the way. */
  codeSystem: v.optional(v.literal('ocha-cod'), 'ocha-cod'),
  /** A dataset may be newer than the clock of the machine that checks it. */
  updated: v.optional(v.pipe(v.string(), v.isoDate()), '1900-01-01'),
  resources: v.pipe(v.array(resource), v.minLength(1)),
})
export type RawPackage = v.InferOutput<typeof rawPackage>

/** A resource whose file lies in `raw/`. */
export interface RawResource {
  readonly name: string
  readonly path: string
  readonly delimiter: string
  readonly fields: readonly RawField[]
  readonly missingValues: readonly string[]
  readonly primaryKey: readonly string[]
}
