import type { ObservationStatus } from '../../../src/catalog/observation-status.ts'
import { databaseName } from '../../../src/database/query.ts'
import type { PlaceSource } from '../../../src/place/place-file.ts'
import type { NodeConnector } from '../nodeConnector.ts'

/** A published count beside what was planned; `reached` is null where the status says why. */
export interface ReachedRow {
  readonly territory_id: string
  readonly period: string
  readonly service: string
  readonly reached: number | null
  readonly status: ObservationStatus
}
export interface PlanRow {
  readonly territory_id: string
  readonly period: string
  readonly service: string
  readonly planned: number
}
export interface ReportRow {
  readonly territory_id: string
  readonly period: string
  /** 1: it came in. */
  readonly reported: number
  readonly received: string | null
}
export interface MonitoringRows {
  readonly reached: readonly ReachedRow[]
  readonly plan: readonly PlanRow[]
  readonly reports: readonly ReportRow[]
  readonly source: PlaceSource
}

/** The rows of a table file of monitoring, in one order. Throws an Error where it names no source. */
export async function monitoringRows(connector: NodeConnector, table: string): Promise<MonitoringRows> {
  const database = databaseName(table)
  const ask = <Row>(name: string, sql: string) => connector.answer<Row>({ name: `monitoring-${name}`, sql, parameters: [], tables: [table], shelf: null })
  const reached = await ask<ReachedRow>(
    'reached',
    `SELECT territory_id, period, service, numerator AS reached, numerator_status AS status FROM ${database}.observations
    WHERE measure = 'reached' AND period_kind = 'quarter' AND sex = 'all' AND age = 'all' AND route = 'all' ORDER BY territory_id, period, service`,
  )
  const plan = await ask<PlanRow>('plan', `SELECT territory_id, period, service, planned FROM ${database}.plan ORDER BY territory_id, period, service`)
  const reports = await ask<ReportRow>('reports', `SELECT territory_id, period, reported, received FROM ${database}.reports ORDER BY territory_id, period`)
  const [source] = await ask<PlaceSource>(
    'source',
    `SELECT publisher, title, year, url FROM ${database}.sources WHERE source_id IN (SELECT source_id FROM ${database}.observations) ORDER BY source_id`,
  )
  if (!source) throw new Error(`${table}: no source`)
  return { reached, plan, reports, source }
}
