import codesEn from '../../src/i18n/codes/en.json'
import codesEs from '../../src/i18n/codes/es.json'
import { EVERYBODY, NOT_APPLICABLE, type Plan } from './plan.ts'
import type { MonitoredProgramme } from './programmePlaces.ts'
import type { TemplateRow } from './sheetColumns.ts'

/**
 * The rows of a year: one a place, quarter and service. Restricted places are among them, as the programme's own people
 * count there too. Where the service is not offered NA stands already; all else is left empty. Throws an Error for a year
 * the plan does not have.
 */
export function templateRows({ places, names }: MonitoredProgramme, plan: Plan, year: string): TemplateRow[] {
  const periods = plan.periods.filter((period) => period.startsWith(`${year}-`))
  if (periods.length === 0) throw new Error(`el plan no tiene el año ${year}: ${years(plan)} / the plan does not have the year ${year}: ${years(plan)}`)
  return plan.territories.flatMap((territory) => {
    const place = places.find((each) => each.territory === territory)?.places.join('; ') ?? ''
    return periods.flatMap((period) =>
      plan.services.map((service): TemplateRow => {
        const planned = plan.planned(territory, period, service)
        const applies = typeof planned === 'number'
        return {
          territory_id: territory,
          territory: names.get(territory) ?? '',
          place,
          period,
          service,
          service_name: serviceName(service),
          planned: applies ? String(planned) : NOT_APPLICABLE,
          reached: applies ? '' : NOT_APPLICABLE,
        }
      }),
    )
  })
}

function serviceName(service: string): string {
  if (service === EVERYBODY) return 'Todas las personas, cada una una vez | Everybody, each once'
  return `${codesEs.service[service as 'all'] ?? service} | ${codesEn.service[service as 'all'] ?? service}`
}

function years({ periods }: Plan): string {
  return [...new Set(periods.map((period) => period.slice(0, 4)))].join(', ')
}
