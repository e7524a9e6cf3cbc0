import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { ROOT } from '../test/command.ts'
import { emptyShelves } from './emptyShelves.ts'
import { benchHost } from './host.ts'
import { median } from './statistics.ts'
import { askAgain, ENGINE_ANSWER, FIRST_MAP, type TimedQuery, visit, type Visit } from './visit.ts'
import { LOCAL, ORDINARY, type Wire } from './wire.ts'

const FIRST_SCREEN = '#/explore?lang=es'
/** A filter, which the snapshot does not hold. */
const BEYOND_THE_SNAPSHOT = '#/explore?lang=es&sex=f'

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
  readonly engineAnswer: readonly Arrival[]
  /** Median milliseconds of each question of the first screen. */
  readonly queries: readonly { readonly name: string; readonly snapshot: number; readonly engine: number }[]
  readonly snapshotQuery: number
  readonly engineQuery: number
}

/** Everything `npm run bench` measures, in one run of one browser. */
export async function measure(browser: Browser, report: (line: string) => void): Promise<Measurements> {
  const folder = join(ROOT, 'dist')
  const snapshotQueries: TimedQuery[] = []
  const arrivals = async (wire: Wire, link: string, mark: string, times: number): Promise<Arrival> => {
    const host = await benchHost(folder, wire)
    const visits: Visit[] = []
    for (let turn = 1; turn <= times; turn += 1) {
      report(`${mark.replace('arraigo:', '')}, ${wire.name}: visit ${turn} of ${times}`)
      visits.push(await visit(browser, host, link, mark, (page) => page.waitForTimeout(500)))
    }
    await host.close()
    if (mark === FIRST_MAP && wire === LOCAL) snapshotQueries.push(...visits.flatMap((one) => one.queries))
    const sizes = visits.map((one) => one.deliveries.reduce((sum, delivery) => sum + delivery.bytes, 0))
    return {
      wire: wire.name,
      visits: times,
      milliseconds: median(visits.map((one) => one.milliseconds)),
      bytes: median(sizes),
      requests: median(visits.map((one) => one.deliveries.length)),
    }
  }
  const firstMap = [await arrivals(LOCAL, FIRST_SCREEN, FIRST_MAP, 5), await arrivals(ORDINARY, FIRST_SCREEN, FIRST_MAP, 3)]
  const engineAnswer = [
    await arrivals(LOCAL, BEYOND_THE_SNAPSHOT, ENGINE_ANSWER, 3),
    await arrivals(ORDINARY, BEYOND_THE_SNAPSHOT, ENGINE_ANSWER, 1),
  ]
  const names = [...new Set(snapshotQueries.map((query) => query.name))]
  const engineQueries = await queriesThroughEngine(browser, folder, names, report)
  const of = (queries: readonly TimedQuery[], name: string) =>
    median(queries.filter((query) => query.name === name).map((query) => query.milliseconds))
  return {
    firstMap,
    engineAnswer,
    queries: names.map((name) => ({ name, snapshot: of(snapshotQueries, name), engine: of(engineQueries, name) })),
    snapshotQuery: median(snapshotQueries.map((query) => query.milliseconds)),
    engineQuery: median(engineQueries.map((query) => query.milliseconds)),
  }
}

/** The first screen's questions, asked of an engine that already runs. */
async function queriesThroughEngine(browser: Browser, folder: string, names: readonly string[], report: (line: string) => void) {
  const host = await benchHost(folder, LOCAL, emptyShelves(folder))
  const queries: TimedQuery[] = []
  for (let turn = 1; turn <= 5; turn += 1) {
    report(`first screen's questions through the engine: visit ${turn} of 5`)
    const { queries: timed } = await visit(browser, host, BEYOND_THE_SNAPSHOT, ENGINE_ANSWER, async (page) => {
      await page.waitForTimeout(3000)
      await askAgain(page, FIRST_SCREEN, names)
      await page.waitForTimeout(500)
    })
    queries.push(...timed)
  }
  await host.close()
  return queries
}
