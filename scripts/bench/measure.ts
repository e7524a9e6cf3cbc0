import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { ROOT } from '../test/command.ts'
import { emptyShelves } from './emptyShelves.ts'
import { type BenchHost, benchHost } from './host.ts'
import { median } from './statistics.ts'
import { askAgain, ENGINE_ANSWER, FIRST_MAP, settle, type TimedQuery, visit, type Visit } from './visit.ts'
import { LOCAL, ORDINARY, type Wire } from './wire.ts'

const FIRST_SCREEN = '#/explore?lang=es'
/** A filter, which the snapshot does not hold. */
const BEYOND_THE_SNAPSHOT = '#/explore?lang=es&service=social'

const ELSEWHERE = '#/explore?lang=es&indicator=completion'

export interface Arrival {
  readonly wire: string
  readonly visits: number
  /** Medians over the visits. */
  readonly milliseconds: number
  readonly bytes: number
  readonly requests: number
}

export interface Measurements {
  readonly firstMap: readonly Arrival[]
  /** The same without ready answers: what the snapshot spares. */
  readonly firstMapFromEngine: readonly Arrival[]
  readonly engineAnswer: readonly Arrival[]
  /** Median milliseconds from asking to rows of each question of the first screen, in a page that has all it needs. */
  readonly queries: readonly { readonly name: string; readonly snapshot: number; readonly engine: number }[]
  readonly snapshotQuery: number
  readonly engineQuery: number
}

/** Everything `npm run bench` measures, in one run of one browser. */
export async function measure(browser: Browser, report: (line: string) => void): Promise<Measurements> {
  const folder = join(ROOT, 'dist')
  const empty = emptyShelves(folder)
  const arrivals = async (asked: { link: string; mark: string; wire: Wire; times: number; replaced?: ReadonlyMap<string, Buffer> }) => {
    const { link, mark, wire, times } = asked
    const host = await benchHost(folder, wire, asked.replaced)
    const visits: Visit[] = []
    for (let turn = 1; turn <= times; turn += 1) {
      report(`${mark.replace('arraigo:', '')}${asked.replaced ? ' without ready answers' : ''}, ${wire.name}: visit ${turn} of ${times}`)
      visits.push(await visit(browser, host, link, mark))
    }
    await host.close()
    return arrivalOf(wire, visits)
  }
  const first = { link: FIRST_SCREEN, mark: FIRST_MAP }
  const beyond = { link: BEYOND_THE_SNAPSHOT, mark: ENGINE_ANSWER }
  const firstMap = [await arrivals({ ...first, wire: LOCAL, times: 5 }), await arrivals({ ...first, wire: ORDINARY, times: 3 })]
  const firstMapFromEngine = [
    await arrivals({ ...first, wire: LOCAL, times: 3, replaced: empty }),
    await arrivals({ ...first, wire: ORDINARY, times: 1, replaced: empty }),
  ]
  const engineAnswer = [await arrivals({ ...beyond, wire: LOCAL, times: 3 }), await arrivals({ ...beyond, wire: ORDINARY, times: 1 })]
  const fromSnapshot = await queriesOfFirstScreen(browser, await benchHost(folder, LOCAL), 'snapshot', report)
  const fromEngine = await queriesOfFirstScreen(browser, await benchHost(folder, LOCAL, empty), 'engine', report)
  const names = [...new Set(fromSnapshot.map((query) => query.name))]
  const of = (queries: readonly TimedQuery[], name: string) =>
    median(queries.filter((query) => query.name === name).map((query) => query.milliseconds))
  return {
    firstMap,
    firstMapFromEngine,
    engineAnswer,
    queries: names.map((name) => ({ name, snapshot: of(fromSnapshot, name), engine: of(fromEngine, name) })),
    snapshotQuery: median(fromSnapshot.map((query) => query.milliseconds)),
    engineQuery: median(fromEngine.map((query) => query.milliseconds)),
  }
}

function arrivalOf(wire: Wire, visits: readonly Visit[]): Arrival {
  return {
    wire: wire.name,
    visits: visits.length,
    milliseconds: median(visits.map((one) => one.milliseconds)),
    bytes: median(visits.map((one) => one.deliveries.reduce((sum, delivery) => sum + delivery.bytes, 0))),
    requests: median(visits.map((one) => one.deliveries.length)),
  }
}

/** The first screen's questions, asked again in a page that has everything loaded. */
async function queriesOfFirstScreen(
  browser: Browser,
  host: BenchHost,
  through: string,
  report: (line: string) => void,
): Promise<TimedQuery[]> {
  const queries: TimedQuery[] = []
  for (let turn = 1; turn <= 5; turn += 1) {
    report(`first screen's questions through the ${through}: visit ${turn} of 5`)
    const { queries: timed } = await visit(browser, host, FIRST_SCREEN, FIRST_MAP, async (page) => {
      await settle(page)
      await askAgain(page, ELSEWHERE, FIRST_SCREEN)
    })
    queries.push(...timed)
  }
  await host.close()
  return queries
}
