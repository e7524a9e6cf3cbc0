import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { decodeText } from './decodeText.ts'
import type { Report } from './problem.ts'

/**
 * The content of a JSON file that fits `schema`, else null.
 * Reports wrong encoding, broken JSON, and each field that does not fit by its path (`places.3.territoryId`).
 */
export function readJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  report: Report,
): v.InferOutput<Schema> | null {
  return jsonIn(readFileSync(path), schema, report)
}

/** As `readJson`, of the bytes of a file. */
export function jsonIn<Schema extends v.GenericSchema>(bytes: Uint8Array, schema: Schema, report: Report): v.InferOutput<Schema> | null {
  const text = decodeText(bytes, report)
  if (text === null) return null
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    report(null, null, `no es JSON válido: ${reason}`, `not valid JSON: ${reason}`)
    return null
  }
  const result = v.safeParse(schema, content)
  if (result.success) return result.output
  for (const issue of result.issues) {
    report(null, v.getDotPath(issue), `no cumple el esquema: ${issue.message}`, `does not fit the schema: ${issue.message}`)
  }
  return null
}
