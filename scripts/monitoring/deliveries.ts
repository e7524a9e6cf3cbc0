import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readTableFile, tableText } from './tableFile.ts'

export const DELIVERED_COLUMNS = ['territory_id', 'period', 'service', 'reached', 'received'] as const

/** What a place delivered of one quarter: whole, as a report comes in whole or not at all. */
export interface Delivery {
  readonly territory: string
  readonly period: string
  /** Day it came in, `2026-10-15`. */
  readonly received: string
  /** Service -> people reached, for every service offered there; null: the place says that it has no figures (NR). */
  readonly reached: ReadonlyMap<string, number> | null
}

/** The raw table: deliveries by `territory period`. Empty where nothing has been delivered. */
export type Deliveries = ReadonlyMap<string, Delivery>

export function deliveryKey({ territory, period }: Pick<Delivery, 'territory' | 'period'>): string {
  return `${territory} ${period}`
}

/** All that has been taken so far, restricted places too. */
export function readDeliveries(folder: string): Deliveries {
  const path = join(folder, 'delivered.csv')
  if (!existsSync(path)) return new Map()
  const found = new Map<string, { territory: string; period: string; received: string; reached: Map<string, number> | null }>()
  for (const [at, { territory_id: territory, period, service, reached, received }] of readTableFile(path, DELIVERED_COLUMNS).entries()) {
    const key = deliveryKey({ territory, period })
    const delivery = found.get(key) ?? { territory, period, received, reached: new Map() }
    found.set(key, delivery)
    if (reached === 'NR') delivery.reached = null
    else if (/^\d+$/.test(reached)) delivery.reached?.set(service, Number(reached))
    else throw new Error(`${path}, fila / row ${at + 2}, reached: no es un conteo / not a count`)
  }
  return found
}

/** The file of deliveries, sorted: the same deliveries give the same bytes. */
export function deliveredText(deliveries: Deliveries): string {
  const rows = [...deliveries.values()].flatMap(({ territory, period, received, reached }) =>
    reached === null ? [[territory, period, 'all', 'NR', received]] : [...reached].map(([service, people]) => [territory, period, service, String(people), received]),
  )
  return tableText(DELIVERED_COLUMNS, rows.toSorted((one, other) => (one.join(' ') < other.join(' ') ? -1 : 1)))
}
