import * as v from 'valibot'
import { IntakeError } from '../../intake-error.ts'

const text = v.optional(v.nullable(v.string()))
const localized = v.optional(v.nullable(v.record(v.string(), v.unknown())))

/** What of a `datapackage.json` is used; all else may stand in it. Nothing is required, because versions differ. */
const field = v.looseObject({ name: v.string(), title: text, titles: localized, unit: text, decimalChar: text })
const schema = v.looseObject({ fields: v.optional(v.array(field)), missingValues: v.optional(v.array(v.unknown())) })
const resource = v.looseObject({
  name: text,
  title: text,
  path: v.optional(v.union([v.string(), v.array(v.string())])),
  encoding: text,
  dialect: v.optional(v.union([v.string(), v.looseObject({ delimiter: text, header: v.optional(v.boolean()), headerRows: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)))) })])),
  schema: v.optional(v.union([v.string(), schema])),
})
const description = v.looseObject({
  name: text,
  title: text,
  titles: localized,
  licenses: v.optional(v.array(v.looseObject({ name: text, title: text }))),
  sources: v.optional(v.array(v.looseObject({ title: text, name: text }))),
  resources: v.array(resource),
})

export type PackageDescription = v.InferOutput<typeof description>
export type PackageResource = v.InferOutput<typeof resource>
export type PackageField = v.InferOutput<typeof field>

/** A `datapackage.json` as far as it is used. Throws an IntakeError where it is none. */
export function packageDescription(bytes: Uint8Array): PackageDescription {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new IntakeError('damaged', 'datapackage.json no es JSON en UTF-8', 'datapackage.json is no JSON in UTF-8', { cause: error })
  }
  const read = v.safeParse(description, content)
  if (read.success) return read.output
  const where = v.getDotPath(read.issues[0]) ?? '.'
  throw new IntakeError('damaged', `datapackage.json no describe un paquete de datos (${where})`, `datapackage.json does not describe a data package (${where})`)
}

/** A text of a title in one or two languages; Spanish first. */
export function titleOf(one: { readonly title?: string | null; readonly titles?: Record<string, unknown> | null }): string | null {
  if (one.title) return one.title
  const named = one.titles?.['es'] ?? one.titles?.['en']
  return typeof named === 'string' ? named : null
}
