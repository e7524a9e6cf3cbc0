import * as v from 'valibot'

/** What a column may hold: counts and measures are both numbers, as in the page's own engine. */
export const COLUMN_KINDS = ['text', 'number', 'boolean'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/** A question as it is sent to a DuckDB server: one statement, its values, and the release it is asked of. */
export const wireQuestion = v.object({
  sql: v.string(),
  parameters: v.array(v.union([v.string(), v.number(), v.null()])),
  release: v.string(),
})
export type WireQuestion = v.InferOutput<typeof wireQuestion>

/**
 * Its answer. Whole numbers beyond 2^53 and numbers that JSON has no word for (`NaN`, `Infinity`, `-Infinity`) stand as text
 * in a column of numbers.
 */
export const wireAnswer = v.object({
  columns: v.array(v.object({ name: v.string(), kind: v.picklist(COLUMN_KINDS) })),
  rows: v.array(v.array(v.unknown())),
})
export type WireAnswer = v.InferOutput<typeof wireAnswer>

/** Why there is no answer, as the server says it; `detail` is for whoever runs it. */
export const WIRE_FAILURES = ['refused', 'too-large', 'busy', 'other-release', 'failed'] as const
export const wireFailure = v.object({ error: v.picklist(WIRE_FAILURES), detail: v.string() })
export type WireFailure = v.InferOutput<typeof wireFailure>
