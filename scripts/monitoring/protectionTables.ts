import { EVERYBODY, type Plan } from './plan.ts'

/** A table of `protection.json`, see `scripts/gate/rules/protection.ts`. */
export interface MonitoringTable {
  readonly name: string
  readonly counts: readonly ['reached']
  readonly levels: readonly [2, 3]
  readonly periods: readonly ['quarter']
  readonly splits: readonly [readonly []]
  readonly codes: Readonly<Record<string, readonly string[]>>
}

/**
 * Which tables the gate publishes of a plan: one a service, with the places that offer it, and where an offer begins or ends
 * within the programme, with its quarters. A cell that does not apply is in no table: the gate prints a zero for a cell
 * nobody reported people of, and where nothing is offered nobody reported.
 *
 * No sums over places or over quarters are published. Whoever knows the places of the programme knows all parts of such a
 * sum, and the newest total of a year less the one before is a quarter.
 */
export function monitoringTables(plan: Plan, open: ReadonlySet<string>): MonitoringTable[] {
  return plan.services.flatMap((service) => {
    const groups = new Map<string, string[]>()
    for (const territory of plan.territories.filter((each) => open.has(each))) {
      const offered = plan.periods.filter((period) => typeof plan.planned(territory, period, service) === 'number')
      if (offered.length === 0) continue
      const key = offered.join(' ')
      groups.set(key, [...(groups.get(key) ?? []), territory])
    }
    return [...groups].map(([key, territories]): MonitoringTable => {
      const periods = key.split(' ')
      const always = periods.length === plan.periods.length
      const part = always ? '' : `-${periods[0]?.toLowerCase()}-to-${periods.at(-1)?.toLowerCase()}`
      return {
        name: `reached-${service === EVERYBODY ? 'everybody' : service}${part}`,
        counts: ['reached'],
        levels: [2, 3],
        periods: ['quarter'],
        splits: [[]],
        codes: { territory_id: territories, ...(always ? {} : { period: periods }), service: [service] },
      }
    })
  })
}
