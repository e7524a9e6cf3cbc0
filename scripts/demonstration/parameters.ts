import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { SERVICES } from '../../src/catalog/service.ts'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Part and whole of a published share, both as printed. */
const partOf = v.tuple([count, v.pipe(count, v.minValue(1))])
const note = v.pipe(v.string(), v.minLength(1))
const country = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))
const quarter = v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/))
const source = v.strictObject({ publisher: note, title: note, year: v.number(), url: v.pipe(v.string(), v.url()) })
const territoryId = v.pipe(v.string(), v.regex(/^[A-Z]{2}\d+$/))

const nationalTotal = v.strictObject({
  country,
  year: v.number(),
  basis: v.picklist(['published', 'extrapolated']),
  persons: count,
  period: v.string(),
  provider: v.nullable(v.string()),
  source_id: v.nullable(v.string()),
  source: v.nullable(source),
  note: v.optional(note),
})
const departmentShares = v.strictObject({
  country,
  measure: v.string(),
  period: v.string(),
  provider: v.string(),
  /** National total the departments are shares of; null: they divide what is left over by an earlier entry. */
  total: v.nullable(count),
  departments: v.record(territoryId, count),
  source_id: v.string(),
  source,
  note,
})
const bySex = <Schema extends v.GenericSchema>(schema: Schema) => v.strictObject({ f: schema, m: schema })
const byAge = v.strictObject({ '0-17': share, '18-29': share, '30-plus': share })
const service = v.strictObject({
  need: bySex(byAge),
  take_up: share,
  completion: share,
  /** Share of those who completed that is certified; null where the service certifies nothing. */
  certification: v.nullable(share),
})
const range = v.strictObject({ from: share, to: share })
const supply = v.strictObject({ places: v.array(territoryId), services: v.array(v.picklist(SERVICES)), note })

/** Everything the demonstration is made from, as `parameters.json` holds it. */
export const parametersSchema = v.strictObject({
  seed: v.pipe(v.number(), v.integer()),
  first_quarter: quarter,
  last_quarter: quarter,
  national_totals: v.array(nationalTotal),
  department_shares: v.array(departmentShares),
  quarter_weights: v.array(v.strictObject({ country, year: v.number(), weights: v.array(count), note })),
  composition: v.array(
    v.strictObject({ country, year: v.number(), children: partOf, women_among_adults: partOf, by_air: partOf, note }),
  ),
  girls_among_children: v.record(country, partOf),
  girls_note: note,
  young_among_adults: share,
  young_note: note,
  placement: v.record(country, v.strictObject({ share, note })),
  retention: v.strictObject({ after_6_months: share, after_12_months_of_those: share, note }),
  services: v.record(v.picklist(SERVICES), service),
  services_note: note,
  programme_places: v.strictObject({ starts: v.record(territoryId, quarter), note }),
  offices: supply,
  vocational_centres: supply,
  elsewhere: v.strictObject({ share_of_places: share, most_services: v.pipe(count, v.minValue(1)), note }),
  reach: v.strictObject({ programme: range, office: range, elsewhere: range, interrupted: share, note }),
  missing_reports: v.strictObject({ whole_years: share, single_quarters: share, note }),
})
export type DemonstrationParameters = v.InferOutput<typeof parametersSchema>

/** The demonstration's parameters, checked. Throws a ValiError that names the field which does not fit. */
export function parseParameters(text: string): DemonstrationParameters {
  return v.parse(parametersSchema, JSON.parse(text))
}

export async function readParameters(path = 'data/datasets/demonstration/parameters.json'): Promise<DemonstrationParameters> {
  return parseParameters(await readFile(path, 'utf8'))
}

export const SEX_CODES = ['f', 'm'] as const
export const AGE_CODES = ['0-17', '18-29', '30-plus'] as const
