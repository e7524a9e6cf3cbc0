import { ROUTES, SERVICE_CODES } from '../../src/catalog/service.ts'
import { FOLLOW_UP_MONTHS, VARIABLES, applies } from './countVariables.ts'
import type { LeafQuarterReport } from './generateReports.ts'
import { CELLS } from './leafProfile.ts'
import { AGE_CODES, SEX_CODES } from './parameters.ts'
import { QUARTERS, isMature } from './quarters.ts'

/** What stands in place of a count: no report came in; too early to know; no such stage in this service. */
export const NOT_REPORTED = 'NR'
export const NOT_YET = 'NY'
export const NOT_APPLICABLE = 'NA'

export const RAW_HEADER = ['territory_id', 'period', 'service', 'sex', 'age', 'route', ...VARIABLES].join(',')

const GROUPS = SEX_CODES.flatMap((sex) => AGE_CODES.flatMap((age) => ROUTES.slice(1).map((route) => `${sex},${age},${route}`)))

/**
 * Lines of the raw table for one report: one for each service and group of persons in which anyone is in need. Which
 * stages a service has, and what is too early to know, is the same in every place; a missing report comes after these.
 */
export function rawRows(territory: string, report: LeafQuarterReport): string[] {
  const period = QUARTERS[report.quarter] ?? ''
  const lines: string[] = []
  for (const [service, code] of SERVICE_CODES.entries()) {
    for (let cell = 0; cell < CELLS; cell += 1) {
      if (report.counts[service * CELLS + cell] === 0) continue
      const counts = VARIABLES.map((variable, place) => {
        if (!applies(variable, code)) return NOT_APPLICABLE
        if (!isMature(period, FOLLOW_UP_MONTHS[variable] ?? 0)) return NOT_YET
        if (variable !== 'need' && !report.reported) return NOT_REPORTED
        return String(report.counts[(place * SERVICE_CODES.length + service) * CELLS + cell])
      })
      lines.push(`${territory},${period},${code},${GROUPS[cell]},${counts.join(',')}`)
    }
  }
  return lines
}
