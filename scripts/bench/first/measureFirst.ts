import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { benchHost } from '../host.ts'
import { median } from '../statistics.ts'
import { LOCAL, PHONE, SLOW_PHONE, type Wire } from '../wire.ts'
import { type FirstTimes, firstTimes, watchFirst } from './watchFirst.ts'

const PATIENCE = 180_000

export interface FirstVisit extends FirstTimes {
  /** Bytes that had left the host, and answers begun, when the map of municipalities was painted. */
  readonly bytes: number
  readonly requests: number
  /** The same when the live map stood. */
  readonly liveBytes: number
  readonly liveRequests: number
}

export interface FirstMeasured {
  readonly wire: string
  /** How many times slower the page's own processor was made; its workers are not slowed. */
  readonly slower: number
  readonly visits: readonly FirstVisit[]
  /** Medians over the visits. */
  readonly middle: FirstVisit
}

/** The first screen from a cold cache over three lines, the two of phones with the page's processor slowed four times. */
export async function measureFirst(browser: Browser, root: string, say: (line: string) => void, most = 5): Promise<readonly FirstMeasured[]> {
  const measured: FirstMeasured[] = []
  for (const [wire, slower, times] of [[LOCAL, 1, 5], [PHONE, 4, 3], [SLOW_PHONE, 4, 3]] as const) {
    const visits: FirstVisit[] = []
    for (let turn = 1; turn <= Math.min(times, most); turn += 1) {
      say(`first screen, ${wire.name}: visit ${turn} of ${times}`)
      visits.push(await visitFirst(browser, root, wire, slower))
    }
    measured.push({ wire: wire.name, slower, visits, middle: middleOf(visits) })
  }
  return measured
}

async function visitFirst(browser: Browser, root: string, wire: Wire, slower: number): Promise<FirstVisit> {
  const host = await benchHost(join(root, 'dist'), wire)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT' })
  try {
    const page = await context.newPage()
    if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
    await watchFirst(page)
    await page.goto(host.address, { waitUntil: 'commit', timeout: PATIENCE })
    const times = await firstTimes(page, PATIENCE)
    const origin = await page.evaluate(() => performance.timeOrigin)
    const until = (milliseconds: number) => ({ bytes: host.sentUntil(origin + milliseconds), requests: host.deliveries.filter(({ asked }) => asked <= origin + milliseconds).length })
    const [first, live] = [until(times.municipalities), until(times.live)]
    return { ...times, bytes: first.bytes, requests: first.requests, liveBytes: live.bytes, liveRequests: live.requests }
  } finally {
    await context.close()
    await host.close()
  }
}

function middleOf(visits: readonly FirstVisit[]): FirstVisit {
  const middle = (figure: (visit: FirstVisit) => number) => median(visits.map(figure))
  const known = (figure: (visit: FirstVisit) => number | null) => {
    const numbers = visits.flatMap((visit) => figure(visit) ?? [])
    return numbers.length === 0 ? null : median(numbers)
  }
  return {
    departments: middle(({ departments }) => departments),
    municipalities: middle(({ municipalities }) => municipalities),
    live: middle(({ live }) => live),
    webgl: known(({ webgl }) => webgl),
    largest: known(({ largest }) => largest),
    shift: middle(({ shift }) => shift),
    bytes: middle(({ bytes }) => bytes),
    requests: middle(({ requests }) => requests),
    liveBytes: middle(({ liveBytes }) => liveBytes),
    liveRequests: middle(({ liveRequests }) => liveRequests),
  }
}
