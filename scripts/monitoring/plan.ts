import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readTableFile, tableText } from './tableFile.ts'

export const PLANNED_COLUMNS = ['territory_id', 'period', 'service', 'planned'] as const
/** In place of a number: the programme does not offer the service there, or not yet. */
export const NOT_APPLICABLE = 'NA'
export const NOT_REPORTED = 'NR'
/** The code under which a person counts once, however many services she used. */
export const EVERYBODY = 'all'

/** People to be reached, by place, quarter and service. */
export interface Plan {
  /** Sorted. */
  readonly territories: readonly string[]
  /** Sorted. */
  readonly periods: readonly string[]
  /** `all` first. */
  readonly services: readonly string[]
  /** People planned; null where the service is not offered there then; undefined where the plan has no such cell. */
  planned(territory: string, period: string, service: string): number | null | undefined
}

export type PlannedRow = readonly [territory: string, period: string, service: string, planned: number | null]

/** A plan of its rows. Throws an Error on a row twice, or a quarter in which services are offered and `all` is not, or the other way round. */
export function planOf(rows: readonly PlannedRow[]): Plan {
  const cells = new Map<string, number | null>()
  for (const [territory, period, service, planned] of rows) {
    const key = `${territory} ${period} ${service}`
    if (cells.has(key)) throw new Error(`planned.csv: ${key}: dos filas / two rows`)
    cells.set(key, planned)
  }
  const distinct = (at: 0 | 1 | 2) => [...new Set(rows.map((row) => row[at]))]
  const services = distinct(2).toSorted((one, other) => Number(other === EVERYBODY) - Number(one === EVERYBODY))
  const planned = (territory: string, period: string, service: string) => cells.get(`${territory} ${period} ${service}`)
  const plan = { territories: distinct(0).sort(), periods: distinct(1).sort(), services, planned }
  for (const territory of plan.territories) {
    for (const period of plan.periods) {
      const offered = services.filter((service) => typeof planned(territory, period, service) === 'number')
      if (offered.length > 0 && (!offered.includes(EVERYBODY) || offered.length === 1)) {
        throw new Error(`planned.csv: ${territory}, ${period}: «all» va con al menos un servicio / “all” goes with at least one service`)
      }
    }
  }
  return plan
}

/** The plan in a folder of raw tables. Throws an Error where there is none, or a cell is neither whole people nor NA. */
export function readPlan(folder: string): Plan {
  const path = join(folder, 'planned.csv')
  if (!existsSync(path)) throw new Error(`falta el plan, ${path}, con las columnas ${PLANNED_COLUMNS.join(', ')} / the plan is missing, with these columns`)
  const rows = readTableFile(path, PLANNED_COLUMNS)
  return planOf(rows.map(({ territory_id, period, service, planned }, at): PlannedRow => {
    if (planned !== NOT_APPLICABLE && !/^\d{1,9}$/.test(planned)) throw new Error(`${path}, fila / row ${at + 2}, planned: «${planned}»: personas enteras o NA / whole people or NA`)
    return [territory_id, period, service, planned === NOT_APPLICABLE ? null : Number(planned)]
  }))
}

/** The file of a plan. */
export function plannedText(rows: readonly PlannedRow[]): string {
  return tableText(PLANNED_COLUMNS, rows.map(([territory, period, service, planned]) => [territory, period, service, planned === null ? NOT_APPLICABLE : String(planned)]))
}
