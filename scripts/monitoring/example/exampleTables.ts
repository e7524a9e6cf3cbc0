import { periodBounds } from '../../../src/catalog/period.ts'
import type { ServiceId } from '../../../src/catalog/service.ts'
import { binomial } from '../../../src/domain/random/binomial.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { type Deliveries, type Delivery, deliveryKey } from '../deliveries.ts'
import { EVERYBODY, type PlannedRow } from '../plan.ts'
import type { ExampleParameters } from './parameters.ts'

type Place = ExampleParameters['places'][string]

/** Plan and deliveries of the example programme: synthetic, and the same for the same parameters. */
export function exampleTables(parameters: ExampleParameters): { readonly planned: readonly PlannedRow[]; readonly deliveries: Deliveries } {
  const periods = parameters.years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`))
  const services = Object.keys(parameters.shares) as ServiceId[]
  const planned: PlannedRow[] = []
  const deliveries = new Map<string, Delivery>()
  for (const [territory, place] of Object.entries(parameters.places)) {
    for (const period of periods) {
      const begun = period >= place.from
      planned.push([territory, period, EVERYBODY, begun ? place.planned : null])
      for (const service of services) {
        planned.push([territory, period, service, begun && place.services.includes(service) ? plannedFor(parameters, place, service) : null])
      }
      if (!begun || period > parameters.delivered || place.silent.includes(period)) continue
      const delivery = deliveryOf(parameters, territory, place, period)
      deliveries.set(deliveryKey(delivery), delivery)
    }
  }
  return { planned, deliveries }
}

function plannedFor({ shares }: ExampleParameters, { planned }: Place, service: ServiceId): number {
  return Math.max(1, Math.round(planned * (shares[service] ?? 0)))
}

function deliveryOf(parameters: ExampleParameters, territory: string, place: Place, period: string): Delivery {
  const random = namedStream(parameters.seed, `${territory} ${period}`)
  const everybody = place.idle.includes(period) ? 0 : binomial(random, place.planned * 2, place.reached / 2)
  const drawn = place.services.map((service) => binomial(random, everybody, Math.min(1, parameters.shares[service] ?? 0)))
  const lacking = Math.max(0, everybody - drawn.reduce((sum, people) => sum + people, 0))
  // Whoever was reached used some service.
  const reached = place.services.map((service, at) => [service, (drawn[at] ?? 0) + (at === 0 ? Math.min(lacking, everybody - (drawn[0] ?? 0)) : 0)] as const)
  const late = 6 + Math.floor(random.uniform() * 34)
  return { territory, period, received: dayAfter(periodBounds(period).end, late), reached: new Map([[EVERYBODY, everybody], ...reached]) }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
