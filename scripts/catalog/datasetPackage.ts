import * as v from 'valibot'
import type { Dataset } from '../../src/catalog/dataset.ts'
import { localizedText } from '../../src/catalog/indicator.ts'
import { CODE_SYSTEMS } from '../../src/intake/places/territoryCodes.ts'

/** Units of printed figures. `percent` is stored as a ratio from 0 to 1. */
export const MEASURE_UNITS = ['persons', 'percent', 'index', 'events', 'million-usd', 'per-1000', 'per-100000', 'services', 'number'] as const

/** Tables of a release that a resource of a dataset can feed. */
export const RESOURCE_TABLES = ['observations', 'sources', 'service_points', 'results'] as const

const measure = v.object({ id: v.string(), title: localizedText, unit: v.picklist(MEASURE_UNITS) })
const resource = v.object({
  name: v.string(),
  path: v.pipe(v.string(), v.regex(/^[\w.-]+\.csv$/)),
  table: v.picklist(RESOURCE_TABLES),
  /** Columns that are the same in every row, left out of the file. */
  constants: v.optional(v.record(v.string(), v.string()), {}),
})
const licence = v.object({ name: v.string(), title: v.optional(v.string()), path: v.optional(v.nullable(v.string())) })
const isoDate = v.pipe(v.string(), v.isoDate())

/** `datapackage.json` of a dataset without rules of protection, `synthetic` where its counts are invented and nobody's: a Frictionless Data Package with the fields this product adds. */
export const publishedPackage = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  kind: v.picklist(['published', 'synthetic']),
  titles: localizedText,
  descriptions: localizedText,
  credit: localizedText,
  codeSystem: v.picklist(CODE_SYSTEMS),
  updated: isoDate,
  licenses: v.pipe(v.array(licence), v.minLength(1)),
  /** The released table the rows go to; one dataset feeds one. */
  tables: v.strictTuple([v.string()]),
  measures: v.optional(v.array(measure), []),
  resources: v.pipe(v.array(resource), v.minLength(1)),
})
export type PublishedPackage = v.InferOutput<typeof publishedPackage>

/** The dataset as the page's catalog tells it. */
export function datasetOf(description: PublishedPackage): Dataset {
  const licences = description.licenses[0]
  return {
    id: description.name,
    kind: description.kind,
    title: description.titles,
    description: description.descriptions,
    licence: { name: licences?.name ?? '', url: licences?.path ?? null },
    credit: description.credit,
    tables: description.tables,
    updated: description.updated,
  }
}
