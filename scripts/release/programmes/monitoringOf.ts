import { releasedKind } from '../../../src/catalog/indicator.ts'
import type { Dataset } from '../../../src/catalog/dataset.ts'
import { isAbsence } from '../../../src/catalog/observation-status.ts'
import { SERVICES } from '../../../src/catalog/service.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { nameOrder } from '../../../src/domain/sorting/byName.ts'
import { completenessOf, monitoredSum } from '../../../src/programme/monitoring/monitoredSum.ts'
import type { MonitoredCell, MonitoredCount, MonitoredPlaceReport, ProgrammeMonitoring, ReportArrival } from '../../../src/programme/monitoring/monitoring-file.ts'
import { placeProgress } from '../../../src/programme/monitoring/placeProgress.ts'
import type { NodeConnector } from '../nodeConnector.ts'
import { placeName } from '../places/placeContext.ts'
import { type MonitoringRows, monitoringRows, type ReachedRow, type ReportRow } from './monitoringRows.ts'

/** Beginning of the id of a dataset, and of its table file, with the figures of a programme. */
export const MONITORING = 'monitoring-'
const EVERYBODY = 'all'

/**
 * What is said of a programme's quarterly figures, asked of the table file with the id of its dataset. Throws an Error where
 * a quarter is planned of which the file says nothing: a hole must not read as "does not apply".
 */
export async function monitoringOf(connector: NodeConnector, dataset: Dataset, territories: ReadonlyMap<string, Territory>): Promise<ProgrammeMonitoring> {
  const rows = await monitoringRows(connector, dataset.id)
  const periods = [...new Set(rows.reports.map(({ period }) => period))].sort()
  const cellsOf = cellMaker(dataset.id, rows, periods)
  const ids = [...new Set(rows.plan.map(({ territory_id }) => territory_id))]
  const places = ids.map((id) => placeOf(id, cellsOf(id, EVERYBODY), rows, territories))
  const country = (place: MonitoredPlaceReport) => territories.get(place.territory.id)?.country ?? ''
  const compare = nameOrder('es-GT')
  const ordered = places.toSorted((one, other) => compare(country(one), country(other)) || compare(one.territory.name, other.territory.name))
  const all = ordered.flatMap(({ cells }) => cells)
  return {
    programme: dataset.id.slice(MONITORING.length),
    kind: releasedKind(dataset.kind),
    dataset: dataset.id,
    updated: dataset.updated,
    source: rows.source,
    periods,
    places: ordered,
    quarters: periods.map((period) => {
      const cells = all.filter((cell) => cell.period === period)
      return { period, sum: monitoredSum(cells), completeness: completenessOf(cells) }
    }),
    services: SERVICES.filter((service) => rows.plan.some((row) => row.service === service)).map((service) => ({
      service,
      sum: monitoredSum(ids.flatMap((id) => cellsOf(id, service))),
    })),
    total: monitoredSum(all),
    completeness: completenessOf(all),
  }
}

function placeOf(id: string, cells: readonly MonitoredCell[], { plan }: MonitoringRows, territories: ReadonlyMap<string, Territory>): MonitoredPlaceReport {
  const territory = territories.get(id)
  if (!territory) throw new Error(`unknown territory ${id}`)
  const sum = monitoredSum(cells)
  const state = placeProgress(cells, sum, plan.filter((row) => row.territory_id === id && row.service === EVERYBODY))
  return { territory: placeName(territory, territories), cells, sum, state, completeness: completenessOf(cells) }
}

/** Cells of a place and service, one a period. */
function cellMaker(table: string, { reached, plan, reports }: MonitoringRows, periods: readonly string[]) {
  const key = (territory: string, period: string, service: string) => `${territory} ${period} ${service}`
  const counts = new Map(reached.map((row) => [key(row.territory_id, row.period, row.service), row]))
  const planned = new Map(plan.map((row) => [key(row.territory_id, row.period, row.service), row.planned]))
  const arrivals = new Map(reports.map((row) => [`${row.territory_id} ${row.period}`, row]))
  return (territory: string, service: string): MonitoredCell[] =>
    periods.map((period) => {
      const at = key(territory, period, service)
      const row = counts.get(at)
      const people = planned.get(at) ?? null
      if ((row === undefined) !== (people === null)) throw new Error(`${table}: planned and published differ: ${at}`)
      return { period, reached: countOf(row), planned: people, report: arrivalOf(arrivals.get(`${territory} ${period}`)) }
    })
}

function countOf(row: ReachedRow | undefined): MonitoredCount {
  if (!row) return { status: 'not-applicable', value: null }
  if (isAbsence(row.status)) return { status: row.status, value: null }
  if (row.reached === null) throw new Error(`${row.territory_id} ${row.period} ${row.service}: ${row.status} without a number`)
  return { status: row.status, value: row.reached }
}

function arrivalOf(row: ReportRow | undefined): ReportArrival {
  if (!row) return { state: 'not-due', day: null }
  return row.reported === 1 ? { state: 'received', day: row.received } : { state: 'missing', day: null }
}
