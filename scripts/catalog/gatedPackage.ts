import * as v from 'valibot'
import { localizedText } from '../../src/catalog/indicator.ts'
import { isPeriod } from '../../src/catalog/period.ts'

const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const count = v.pipe(v.string(), v.minLength(1))

/** A measure of the released tables, made of counts of the published ones: each is one column of them. */
const measure = v.strictObject({
  id: identifier,
  /** Table file the rows go to. */
  table: identifier,
  numerator: count,
  denominator: v.optional(count),
})

/** What is to be said of counts in periods that are not finished, or not known yet. */
const mark = v.strictObject({
  counts: v.pipe(v.array(count), v.minLength(1)),
  periods: v.pipe(v.array(v.pipe(v.string(), v.check(isPeriod, 'not a year or quarter'))), v.minLength(1)),
  /** Stands in place of `reported`; the first mark of a count and period that has one counts. */
  status: v.optional(v.picklist(['provisional', 'estimated'])),
  /** A row has the first note of its numerator. */
  note: v.optional(localizedText),
})

/**
 * `datapackage.json` of a dataset with small counts, beside its `protection.json`: a Frictionless Data Package with the
 * fields this product adds. Its raw resources are read by the gate; the build reads `tables/` only.
 */
export const gatedPackage = v.object({
  name: identifier,
  kind: v.picklist(['published', 'synthetic']),
  titles: localizedText,
  descriptions: localizedText,
  credit: localizedText,
  updated: v.pipe(v.string(), v.isoDate()),
  licenses: v.pipe(v.array(v.object({ name: v.string(), path: v.optional(v.nullable(v.string())) })), v.minLength(1)),
  /** Who counted, and the key into the sources, the same in every row. */
  provider: v.pipe(v.string(), v.minLength(1)),
  source: v.pipe(v.string(), v.minLength(1)),
  measures: v.pipe(v.array(measure), v.minLength(1)),
  marks: v.optional(v.array(mark), []),
  /** Open resources that stand beside the observations of a table file, under their own names and as they were published. */
  openTables: v.optional(v.array(v.strictObject({ resource: identifier, table: identifier })), []),
  resources: v.pipe(
    v.array(
      v.object({
        name: v.string(),
        path: v.string(),
        schema: v.optional(v.object({ fields: v.array(v.object({ name: v.string() })) })),
      }),
    ),
    v.minLength(1),
  ),
})
export type GatedPackage = v.InferOutput<typeof gatedPackage>
export type GatedMeasure = GatedPackage['measures'][number]
export type Mark = GatedPackage['marks'][number]
