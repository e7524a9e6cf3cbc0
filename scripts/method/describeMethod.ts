// JSON Schema because people check their files with it in any language; the official package says exactly what our valibot schemas check.
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import type { Method } from './method.ts'

export interface MethodDescription {
  readonly name: string
  readonly summary: string
  readonly source: string
  readonly input: JsonSchema
  readonly output: JsonSchema
}

/** What `--list` says of a method. The schemas are of draft 2020-12. */
export function describeMethod({ name, summary, source, input, output }: Method): MethodDescription {
  return { name, summary, source, input: schemaOf(input, 'input'), output: schemaOf(output, 'output') }
}

function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'output'): JsonSchema {
  // JSON knows no number that is not finite, so there is nothing to say of it.
  return toJsonSchema(schema, { target: 'draft-2020-12', typeMode, errorMode: 'throw', ignoreActions: ['finite'] })
}
