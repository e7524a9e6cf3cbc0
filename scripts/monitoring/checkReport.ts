import { periodBounds } from '../../src/catalog/period.ts'
import type { Report } from '../catalog/problem.ts'
import type { DeliveredCell } from './cellOf.ts'
import type { Delivery } from './deliveries.ts'
import { EVERYBODY, type Plan } from './plan.ts'

/** The rows of one place and quarter, by service. */
export interface SheetReport {
  readonly territory: string
  readonly period: string
  readonly cells: ReadonlyMap<string, { readonly row: number; readonly cell: DeliveredCell }>
}

/**
 * The delivery that the rows of a place and quarter make; null where nothing has been filled in yet, or something is wrong,
 * which is reported. `received` is the day it came in.
 */
export function checkReport({ territory, period, cells }: SheetReport, plan: Plan, received: string, report: Report): Delivery | null {
  const first = Math.min(...[...cells.values()].map(({ row }) => row))
  let faults = 0
  const tell = (row: number, es: string, en: string) => {
    faults += 1
    report(row, 'reached', es, en)
  }
  const offered = plan.services.filter((service) => typeof plan.planned(territory, period, service) === 'number')
  for (const [service, { row, cell }] of cells) {
    if (offered.includes(service) || cell.kind === 'empty' || cell.kind === 'not-applicable' || cell.kind === 'fault') continue
    tell(row, 'el plan no ofrece este servicio en este lugar y trimestre: escriba NA', 'the plan does not offer this service in this place and quarter: write NA')
  }
  const own = offered.map((service) => ({ service, ...(cells.get(service) ?? { row: first, cell: null }) }))
  if (own.every(({ cell }) => cell === null || cell.kind === 'empty')) return null
  for (const { service, row, cell } of own) {
    if (cell === null) tell(row, `falta la fila de «${service}» de ${territory}, ${period}`, `the row of “${service}” of ${territory}, ${period} is missing`)
    else if (cell.kind === 'empty') tell(row, 'celda vacía en un informe empezado: escriba 0 o una cifra; si el lugar no tiene cifras del trimestre, NR en todas', 'empty cell in a report that was begun: write 0 or a number; if the place has no figures of the quarter, NR in all')
    else if (cell.kind === 'not-applicable') tell(row, 'el plan ofrece este servicio aquí: NA no corresponde; escriba 0 si no se atendió a nadie', 'the plan offers this service here: NA does not fit; write 0 if nobody was served')
  }
  if (periodBounds(period).end >= received) tell(first, `el trimestre ${period} no había terminado el ${received}: deje vacío`, `the quarter ${period} had not ended on ${received}: leave it empty`)
  const silent = own.filter(({ cell }) => cell?.kind === 'not-reported')
  if (silent.length > 0 && silent.length < own.length) {
    for (const { row } of silent) tell(row, 'NR va en todos los servicios del trimestre o en ninguno: un informe llega entero', 'NR goes in all services of the quarter or in none: a report comes in whole')
  }
  const people = own.flatMap(({ service, row, cell }) => (cell?.kind === 'people' ? [{ service, row, people: cell.people }] : []))
  if (people.length === own.length) checkEverybody(people, tell)
  if (faults > 0 || [...cells.values()].some(({ cell }) => cell.kind === 'fault')) return null
  return { territory, period, received, reached: silent.length > 0 ? null : new Map(people.map((each) => [each.service, each.people])) }
}

/** A person counts once in `all`: it is at least the largest service and at most the sum of all of them. */
function checkEverybody(people: readonly { readonly service: string; readonly row: number; readonly people: number }[], tell: (row: number, es: string, en: string) => void): void {
  const everybody = people.find(({ service }) => service === EVERYBODY)
  const services = people.filter(({ service }) => service !== EVERYBODY)
  if (!everybody) return
  for (const { row } of services.filter((each) => each.people > everybody.people)) {
    tell(row, 'más personas que en la fila «all» del mismo lugar y trimestre', 'more people than in the row “all” of the same place and quarter')
  }
  if (everybody.people > services.reduce((sum, each) => sum + each.people, 0)) {
    tell(everybody.row, '«all» es mayor que la suma de los servicios: ahí cada persona usó al menos uno', '“all” is above the sum of the services: each person there used at least one')
  }
}
