import * as v from 'valibot'
import type { Certificate } from '../../../src/catalog/certificate.ts'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const attackIds = ['intervals', 'margins', 'geographies', 'complements', 'order', 'releases', 'rates', 'noise'] as const

const table = v.object({
  table: v.string(),
  cells: whole,
  reported: whole,
  zero: whole,
  suppressed: whole,
  rounded: whole,
  notReported: whole,
  notApplicable: whole,
})

/** All of a certificate that the page shows: whoever opens it must not be the first to find it broken. */
export const wholeCertificate = v.object({
  dataset: v.string(),
  release: v.string(),
  kind: v.picklist(['published', 'synthetic']),
  method: v.picklist(['suppression', 'rounding', 'cell-key']),
  rules: v.object({
    counts: v.record(v.string(), v.object({ threshold: whole, width: whole, zeros: v.picklist(['publish', 'hide']) })),
    amounts: v.optional(v.array(v.object({ column: v.string(), share: v.number() }))),
    complements: v.array(v.object({ part: v.string(), whole: v.string(), threshold: whole })),
    loss: v.picklist(['persons', 'cells']),
    base: v.nullable(whole),
    noise: v.nullable(v.object({ largest: v.number(), variance: v.number() })),
    hash: v.string(),
  }),
  tables: v.array(table),
  totals: v.object({ cells: whole, suppressed: whole, personsLostPercent: whole }),
  weakest: v.nullable(v.object({ width: whole, required: whole, count: v.string() })),
  attacks: v.array(v.object({ id: v.picklist(attackIds), checked: whole, found: whole })),
  earlier: v.array(v.string()),
  seed: v.pipe(v.number(), v.integer()),
  time: v.pipe(v.string(), v.isoTimestamp()),
  seconds: v.number(),
  versions: v.record(v.string(), v.string()),
  files: v.record(v.string(), v.string()),
}) satisfies v.GenericSchema<unknown, Certificate>
