import { isPeriod } from '../../src/catalog/period.ts'
import type { Report } from '../catalog/problem.ts'
import { shownText } from '../../src/intake/cells/shownText.ts'
import { EVERYBODY, type Plan } from './plan.ts'
import type { MonitoredProgramme } from './programmePlaces.ts'
import type { SheetRow } from './sheetFile.ts'

/** Whether place, quarter and service of a row are the programme's; what is wrong is reported with row and column. */
export function checkRow({ row, cells }: SheetRow, programme: MonitoredProgramme, plan: Plan, report: Report): boolean {
  const { territory_id: territory, period, service } = cells
  let holds = true
  const tell = (field: string, es: string, en: string) => {
    holds = false
    report(row, field, es, en)
  }
  const shown = shownText(territory)
  if (!plan.territories.includes(territory)) {
    const name = programme.names.get(territory)
    const others = programme.others.get(territory)?.join(', ')
    if (name === undefined) tell('territory_id', `lugar desconocido: «${shown}»`, `unknown place: “${shown}”`)
    else if (others) tell('territory_id', `${shown} (${name}) no es un lugar de este programa, sino de ${others}`, `${shown} (${name}) is no place of this programme but of ${others}`)
    else tell('territory_id', `${shown} (${name}) no es un lugar de este programa`, `${shown} (${name}) is no place of this programme`)
  } else if (cells.territory !== '' && cells.territory !== programme.names.get(territory)) {
    // Somebody sorted one column alone: the figures then stand beside other places.
    const expected = programme.names.get(territory) ?? ''
    tell('territory', `${shown} es ${expected}, y aquí dice «${shownText(cells.territory)}»; ¿se ordenó una columna sola?`, `${shown} is ${expected}, and here it says “${shownText(cells.territory)}”; was one column sorted alone?`)
  }
  if (!plan.periods.includes(period)) {
    const span = `${plan.periods[0]} – ${plan.periods.at(-1)}`
    if (isPeriod(period) && period.includes('-Q')) tell('period', `${period} está fuera del programa: ${span}`, `${period} is outside the programme: ${span}`)
    else tell('period', `no es un trimestre: «${shownText(period)}»; se escribe como 2026-Q1`, `not a quarter: “${shownText(period)}”; write it as 2026-Q1`)
  }
  if (!plan.services.includes(service)) {
    const known = plan.services.filter((each) => each !== EVERYBODY).join(', ')
    tell('service', `no es un servicio del programa: «${shownText(service)}»; son all, ${known}`, `no service of the programme: “${shownText(service)}”; they are all, ${known}`)
  }
  return holds
}
