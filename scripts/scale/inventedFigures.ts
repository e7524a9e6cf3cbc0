import { SERVICE_CODES } from '../../src/catalog/service.ts'
import { namedStream } from '../../src/domain/random/namedStream.ts'
import { normal } from '../../src/domain/random/normal.ts'
import { type InventedRegion, SEED } from './inventedRegion.ts'

export const LAST_YEAR = 2025
/** Median of the people in need of a municipality, and how its logarithm spreads. */
const NEED = { median: 900, spread: 1.1 }
/** What of the need is for one service, and how much of that is served, between the ends. */
const SHARE = { from: 0.15, to: 0.6 }
const SERVED = { from: 0.1, to: 0.8 }

/** The codes of services of a region that has so many of them; `all` is the first. */
export function servicesOf(count: number): readonly string[] {
  return SERVICE_CODES.slice(0, count)
}

/** Lines of a table of one year: territory, service, served, in need. What lies inside a territory adds up to its own figures. */
export function* figuresOfYear({ territories }: InventedRegion, year: number, services: readonly string[]): Generator<readonly [territory: string, service: string, served: number, need: number]> {
  const sums = new Map<string, [served: number, need: number]>()
  const parents = new Map(territories.map(({ id, parent }) => [id, parent]))
  for (const { id, level } of territories) {
    if (level !== 2) continue
    const random = namedStream(SEED, `${id} ${year}`)
    const whole = Math.round(NEED.median * Math.exp(normal(random, 0, NEED.spread)))
    for (const service of services) {
      const need = service === 'all' ? whole : Math.round(whole * (SHARE.from + (SHARE.to - SHARE.from) * random.uniform()))
      const served = Math.round(need * (SERVED.from + (SERVED.to - SERVED.from) * random.uniform()))
      for (let place: string | null | undefined = id; place; place = parents.get(place)) {
        const key = `${place} ${service}`
        const sum = sums.get(key)
        if (sum) {
          sum[0] += served
          sum[1] += need
        } else sums.set(key, [served, need])
      }
    }
  }
  for (const { id } of territories) {
    for (const service of services) {
      const [served, need] = sums.get(`${id} ${service}`) ?? [0, 0]
      yield [id, service, served, need]
    }
  }
}
