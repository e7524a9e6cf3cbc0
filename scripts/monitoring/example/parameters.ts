import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { SERVICES } from '../../../src/catalog/service.ts'

const quarter = v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/))
const people = v.pipe(v.number(), v.integer(), v.minValue(1))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(2))

const parameters = v.strictObject({
  seed: v.pipe(v.number(), v.integer()),
  years: v.array(v.number()),
  /** Last quarter of which anything has been delivered. */
  delivered: quarter,
  /** People planned for a service in a quarter, of those planned in all. */
  shares: v.record(v.picklist(SERVICES), share),
  places: v.record(
    v.string(),
    v.strictObject({
      /** People planned each quarter, all services together. */
      planned: people,
      /** People reached, of those planned, on average. */
      reached: share,
      from: quarter,
      services: v.pipe(v.array(v.picklist(SERVICES)), v.minLength(1)),
      /** Quarters of which no report came in. */
      silent: v.array(quarter),
      /** Quarters in which nobody was reached. */
      idle: v.array(quarter),
    }),
  ),
})
export type ExampleParameters = v.InferOutput<typeof parameters>

/** What the example's figures are drawn from. Throws a ValiError where the file does not hold. */
export function readExampleParameters(path: string): ExampleParameters {
  return v.parse(parameters, JSON.parse(readFileSync(path, 'utf8')))
}
