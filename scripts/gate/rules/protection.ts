import * as v from 'valibot'

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/i))
const persons = v.pipe(v.number(), v.integer(), v.minValue(2))
const share = v.pipe(v.number(), v.gtValue(0), v.maxValue(1))

/** Thresholds where a count does not name its own: persons served, and persons with an outcome (IOM's CTDC uses 11). */
export const DEFAULT_THRESHOLD = { service: 5, outcome: 11 } as const

const count = v.strictObject({
  group: v.picklist(['service', 'outcome']),
  threshold: v.optional(persons),
  /** Narrowest interval, in persons, that may be left to somebody who reckons; threshold - 1 if left out, never less. */
  width: v.optional(persons),
  /** `hide`: that nobody was counted tells something too, and is hidden like a small count. */
  zeros: v.optional(v.picklist(['publish', 'hide']), 'publish'),
  /** A count that is the sum of another over the members of linked areas, see `memberships`. */
  of: v.optional(v.strictObject({ count: name, membership: name, codes: v.pipe(v.array(v.string()), v.minLength(1)) })),
})

/** Whole less part is a group of persons as well: in need and not served, completed and not certified. */
const complement = v.strictObject({
  part: name,
  whole: name,
  threshold: v.optional(persons),
  /** `hide`: that everybody of the whole is in the part discloses, so it is hidden like a small rest. */
  full: v.optional(v.picklist(['publish', 'hide']), 'publish'),
})

const amount = v.strictObject({
  column: name,
  /** Columns with the largest and second largest single contribution to each sum. */
  largest: name,
  second: name,
  /** Sensitive where the largest contributor gives more than this share. */
  dominance: v.optional(share, 0.85),
  /** Sensitive where the second largest could tell the largest contribution to within this share (p% rule). */
  precision: v.optional(share, 0.1),
})

/** How the codes of a column hang together. */
const dimension = v.variant('kind', [
  /** Codes of the gazetteer: municipality < department < country, district < municipality. */
  v.strictObject({ kind: v.literal('territory') }),
  /** 2025-03 < 2025-Q1 < 2025. */
  v.strictObject({ kind: v.literal('period') }),
  /** Each total is the sum of its parts. */
  v.strictObject({ kind: v.literal('sum'), totals: v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))) }),
  /** Each total counts a person once however many of its parts she is in: at least the largest part, at most their sum. */
  v.strictObject({ kind: v.literal('union'), totals: v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))) }),
])

const table = v.strictObject({
  name,
  counts: v.array(name),
  amounts: v.optional(v.array(name), []),
  /** Levels of territories, 0 country to 3 district. */
  levels: v.pipe(v.array(v.picklist([0, 1, 2, 3])), v.minLength(1)),
  periods: v.array(v.picklist(['year', 'quarter', 'month'])),
  /** Which of the other columns are split, together, beside the margins: `[["sex"], ["age"]]` is one at a time. */
  splits: v.array(v.array(name)),
  /** The only codes of a column the table holds, where it does not hold all: few services where each would be too few people. */
  codes: v.optional(v.record(name, v.pipe(v.array(v.string()), v.minLength(1))), {}),
})

/** `protection.json`: what may be learnt of a dataset, and what is published of it. */
export const protectionSchema = v.strictObject({
  $schema: v.optional(v.string()),
  method: v.optional(v.picklist(['suppression', 'rounding', 'cell-key']), 'suppression'),
  /** Base of controlled rounding. */
  base: v.optional(persons, 5),
  /** Cell key method: largest noise in persons, its variance, and the environment variable that holds the secret. */
  noise: v.optional(v.strictObject({ largest: persons, variance: v.pipe(v.number(), v.gtValue(0)), secret: v.string() })),
  /** Steers what is drawn where several choices are as good. */
  seed: v.pipe(v.number(), v.integer()),
  /** What a hidden cell costs: its persons, or 1. */
  loss: v.optional(v.picklist(['persons', 'cells']), 'persons'),
  counts: v.record(name, count),
  amounts: v.optional(v.array(amount), []),
  complements: v.optional(v.array(complement), []),
  /** Definitions that order counts of the same cell: whoever is in the first is in the second. */
  atMost: v.optional(v.array(v.strictObject({ smaller: name, larger: name })), []),
  /** Counts that are one and the same for some codes. */
  same: v.optional(v.array(v.strictObject({ counts: v.tuple([name, name]), where: v.record(name, v.array(v.string())) })), []),
  dimensions: v.record(name, dimension),
  /** Resources that say which lowest-level areas belong to an area of another geography (a catchment, a programme territory). */
  memberships: v.optional(v.array(v.strictObject({ name, resource: name, code: name })), []),
  /**
   * Column of the raw table with a figure an authority has printed, in rows that are split by nothing: repeated as printed in
   * a table of its own, and never crossed with anything.
   */
  printed: v.optional(name),
  /** The raw resources with counts; rows of all of them are summed. */
  raw: v.pipe(v.array(name), v.minLength(1)),
  /** An open resource that says for each lowest-level area and period whether a report came in (`reported`, 1 or 0), and the counts it is about. */
  reports: v.optional(v.strictObject({ resource: name, counts: v.array(name) })),
  /** Raw resources that count nobody (offers, reports received): published as they are. */
  open: v.optional(v.array(name), []),
  /** HXL tags of columns: tables then have them in a second row (hxlstandard.org). The first column must have one. */
  hxl: v.optional(v.record(name, v.pipe(v.string(), v.regex(/^#[a-z][a-z0-9_]*( ?\+[a-z][a-z0-9_]*)*$/)))),
  tables: v.pipe(v.array(table), v.minLength(1)),
})
export type Protection = v.InferOutput<typeof protectionSchema>
export type TableRule = Protection['tables'][number]

/** Counts below this many persons are hidden. Throws a RangeError on a count the rules do not name. */
export function thresholdOf(rules: Protection, count: string): number {
  const found = rules.counts[count]
  if (!found) throw new RangeError(`the rules name no count ${count}`)
  return found.threshold ?? DEFAULT_THRESHOLD[found.group]
}

/** Narrowest interval in persons that may be left of a hidden count: with less, one could tell that it is small. */
export function widthOf(rules: Protection, count: string): number {
  const least = thresholdOf(rules, count) - 1
  return Math.max(rules.counts[count]?.width ?? least, least)
}
