import { join } from 'node:path'
import { type Deliveries, deliveryKey } from './deliveries.ts'
import { NOT_APPLICABLE, NOT_REPORTED, type Plan, EVERYBODY } from './plan.ts'
import { tableText } from './tableFile.ts'

/**
 * The raw tables the publication gate reads, by file name. Only territories of `open` are in them: restricted places are
 * kept out here, before the gate, so that no table, rule or certificate can name them.
 *
 * A report is due of every quarter up to the newest one that an open place has delivered, wherever something is planned.
 */
export function gateTables(plan: Plan, deliveries: Deliveries, open: ReadonlySet<string>): Readonly<Record<'reached.csv' | 'reports.csv' | 'plan.csv', string>> {
  const territories = plan.territories.filter((territory) => open.has(territory))
  const newest = [...deliveries.values()].filter(({ territory }) => open.has(territory)).map(({ period }) => period).sort().at(-1) ?? ''
  const reached: string[][] = []
  const reports: string[][] = []
  const planned: string[][] = []
  for (const territory of territories) {
    for (const period of plan.periods) {
      for (const service of plan.services) {
        const people = plan.planned(territory, period, service)
        if (typeof people === 'number') planned.push([territory, period, service, String(people)])
      }
      if (period > newest) continue
      const delivery = deliveries.get(deliveryKey({ territory, period }))
      const isDue = typeof plan.planned(territory, period, EVERYBODY) === 'number'
      if (isDue) reports.push([territory, period, delivery?.reached ? '1' : '0', delivery?.reached ? delivery.received : ''])
      for (const service of plan.services) {
        const applies = typeof plan.planned(territory, period, service) === 'number'
        const people = delivery?.reached?.get(service)
        reached.push([territory, period, service, applies ? (people === undefined ? NOT_REPORTED : String(people)) : NOT_APPLICABLE])
      }
    }
  }
  return {
    'reached.csv': tableText(['territory_id', 'period', 'service', 'reached'], reached),
    'reports.csv': tableText(['territory_id', 'period', 'reported', 'received'], reports),
    'plan.csv': tableText(['territory_id', 'period', 'service', 'planned'], planned),
  }
}

/** The same by path in a folder. */
export function inFolder(folder: string, tables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tables).map(([name, text]) => [join(folder, name), text]))
}
