import * as v from 'valibot'

const total = v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1)))

/** How the codes of a column hang together, told so that nothing else is needed to reckon with them. */
const dimension = v.variant('kind', [
  /** Parents stand in a resource with the columns `code` and `parent`. */
  v.object({ kind: v.literal('tree'), resource: v.string(), code: v.string(), parent: v.string() }),
  v.object({ kind: v.literal('period') }),
  v.object({ kind: v.literal('sum'), totals: total }),
  v.object({ kind: v.literal('union'), totals: total }),
])

const count = v.object({
  threshold: v.number(),
  width: v.number(),
  zeros: v.optional(v.picklist(['publish', 'hide']), 'publish'),
  /** Of money: the highest a hidden amount may be is above the lowest by at least this share of itself. */
  share: v.optional(v.number()),
  of: v.optional(v.object({ count: v.string(), membership: v.string(), codes: v.array(v.string()) })),
})

/** What somebody who reads the tables knows beside them: definitions, hierarchies, thresholds. */
export const knowledgeSchema = v.object({
  counts: v.record(v.string(), count),
  amounts: v.optional(v.array(v.string()), []),
  complements: v.optional(v.array(v.object({ part: v.string(), whole: v.string(), threshold: v.number(), full: v.optional(v.string(), 'publish') })), []),
  atMost: v.optional(v.array(v.object({ smaller: v.string(), larger: v.string() })), []),
  same: v.optional(v.array(v.object({ counts: v.tuple([v.string(), v.string()]), where: v.record(v.string(), v.array(v.string())) })), []),
  dimensions: v.record(v.string(), dimension),
  memberships: v.optional(v.array(v.object({ name: v.string(), resource: v.string(), code: v.string() })), []),
})
export type Knowledge = v.InferOutput<typeof knowledgeSchema>

const field = v.object({
  name: v.string(),
  type: v.optional(v.string(), 'string'),
  /** `count` columns have a `status` column `<name>_status` beside them; a `rate` names its two counts. */
  role: v.optional(v.picklist(['dimension', 'count', 'amount', 'status', 'rate', 'note'])),
  numerator: v.optional(v.string()),
  denominator: v.optional(v.string()),
  /** Decimals a rate is rounded to, and what it is multiplied with before. */
  decimals: v.optional(v.number()),
  factor: v.optional(v.number()),
})

const resource = v.object({
  name: v.string(),
  path: v.string(),
  compression: v.optional(v.literal('gz')),
  /** `counts`: cells about people. The others count nobody: parents of codes, members of areas, facts published as they are. */
  role: v.optional(v.picklist(['counts', 'tree', 'membership', 'open'])),
  schema: v.object({ fields: v.array(field), missingValues: v.optional(v.array(v.string())) }),
})
export type ReleasedResource = v.InferOutput<typeof resource>

/** `datapackage.json` of a folder of published tables: ours (with `knowledge`) or anybody's (without). */
export const releasedPackage = v.object({
  name: v.string(),
  kind: v.optional(v.picklist(['published', 'synthetic'])),
  knowledge: v.optional(knowledgeSchema),
  resources: v.pipe(v.array(resource), v.minLength(1)),
})
export type ReleasedPackage = v.InferOutput<typeof releasedPackage>
