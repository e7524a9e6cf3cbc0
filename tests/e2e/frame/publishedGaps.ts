import { SERVICES, SOCIAL_SERVICES } from '../../../src/catalog/service.ts'
import { askRelease } from './release.ts'

export const TARGET = 0.5
/** One row a service: the counts of 2025 over all persons. */
export const MARGINS = `period = '2025' AND sex = 'all' AND age = 'all' AND route = 'all'`

export interface PublishedGap {
  readonly service: string
  readonly need: number
  readonly low: number
  readonly high: number
}

interface Count {
  readonly code: string
  readonly persons: number | null
}

/** Rows of a statement over one released table. */
export function ask<Row>(sql: string, table: string, parameters: readonly string[] = []): Promise<Row[]> {
  return askRelease<Row>({ name: 'test', sql, parameters, tables: [table], shelf: null })
}

/** The gap of each service of a place, written down anew from its published counts: what is certain and what is possible. */
export async function publishedGaps(place: string): Promise<PublishedGap[]> {
  const needs = await ask<Count>(
    `SELECT service AS code, numerator AS persons FROM demonstration_need.observations WHERE measure = 'need' AND territory_id = ? AND ${MARGINS}`,
    'demonstration-need',
    [place],
  )
  const served = await ask<Count>(
    `SELECT service AS code, numerator AS persons FROM demonstration_coverage.observations WHERE measure = 'coverage' AND territory_id = ? AND ${MARGINS}`,
    'demonstration-coverage',
    [place],
  )
  const persons = (rows: readonly Count[], code: string) => rows.find((row) => row.code === code)?.persons ?? null
  return SERVICES.flatMap((service) => {
    const need = persons(needs, service)
    const own = persons(served, service)
    const group = (SOCIAL_SERVICES as readonly string[]).includes(service) ? 'social' : 'economic'
    const most = Math.min(...[own, persons(served, group), persons(served, 'all')].map((count) => count ?? Infinity))
    if (need === null || (own === null && most === Infinity)) return []
    return [{ service, need, low: Math.max(need * TARGET - most, 0), high: Math.max(need * TARGET - (own ?? 0), 0) }]
  }).sort((one, other) => other.low - one.low || other.high - one.high)
}
