import { join } from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import { benchHost, type BenchHost } from '../host.ts'
import { median } from '../statistics.ts'
import { LOCAL, PHONE, type Wire } from '../wire.ts'
import { firstTimes, watchFirst } from './watchFirst.ts'

const PATIENCE = 180_000
/** The browser looks for a newer worker a while after the page has loaded. */
const AFTER_MILLISECONDS = 4000

export interface AgainVisit {
  /** Milliseconds from the start of the navigation until the map of municipalities in the page is painted. */
  readonly municipalities: number
  /** Milliseconds until the live map stands, coloured. */
  readonly live: number
  /** Bytes that left the host, and answers begun, until the live map stood. */
  readonly bytes: number
  readonly requests: number
  /** The same until the page was at rest: the browser has looked for a newer worker. */
  readonly restBytes: number
  readonly restRequests: number
}

export interface AgainMeasured {
  readonly wire: string
  /** How many times slower the page's own processor was made; workers, the service worker among them, are not slowed. */
  readonly slower: number
  readonly network: 'online' | 'offline'
  /** Milliseconds from the start of the first visit until the app was kept, and bytes that had left the host. */
  readonly kept: number
  readonly keptBytes: number
  readonly visits: readonly AgainVisit[]
  /** Medians over the visits. */
  readonly middle: AgainVisit
}

/** Visits of a device that has kept the app, with a network and without one, over two lines. */
export async function measureAgain(browser: Browser, root: string, say: (line: string) => void, most = 5): Promise<readonly AgainMeasured[]> {
  const measured: AgainMeasured[] = []
  for (const [wire, slower, times] of [[LOCAL, 1, 5], [PHONE, 4, 3]] as const) {
    const host = await benchHost(join(root, 'dist'), wire)
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT' })
    try {
      say(`second visit, ${wire.name}: the first visit, until the app is kept`)
      const first = await keep(context, host)
      for (const network of ['online', 'offline'] as const) {
        await context.setOffline(network === 'offline')
        const visits: AgainVisit[] = []
        for (let turn = 1; turn <= Math.min(times, most); turn += 1) {
          say(`second visit, ${network}, ${wire.name}: visit ${turn} of ${times}`)
          visits.push(await visitAgain(context, host, wire, slower))
        }
        measured.push({ wire: wire.name, slower, network, ...first, visits, middle: middleOf(visits) })
      }
    } finally {
      await context.close()
      await host.close()
    }
  }
  return measured
}

async function keep(context: BrowserContext, host: BenchHost): Promise<{ kept: number; keptBytes: number }> {
  const page = await context.newPage()
  await page.goto(host.address, { waitUntil: 'commit', timeout: PATIENCE })
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:kept').length > 0, undefined, { timeout: PATIENCE })
  const { origin, kept } = await page.evaluate(() => ({ origin: performance.timeOrigin, kept: performance.getEntriesByName('arraigo:kept')[0]?.startTime ?? Number.NaN }))
  await page.close()
  return { kept, keptBytes: host.sentUntil(origin + kept) }
}

async function visitAgain(context: BrowserContext, host: BenchHost, wire: Wire, slower: number): Promise<AgainVisit> {
  const page = await context.newPage()
  try {
    if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
    await watchFirst(page)
    const before = { bytes: host.sentUntil(Date.now()), requests: host.deliveries.length }
    await page.goto(host.address, { waitUntil: 'commit', timeout: PATIENCE })
    const { municipalities, live } = await firstTimes(page, PATIENCE)
    const origin = await page.evaluate(() => performance.timeOrigin)
    await page.waitForTimeout(AFTER_MILLISECONDS + 2 * wire.delay)
    const until = (time: number) => ({ bytes: host.sentUntil(time) - before.bytes, requests: host.deliveries.slice(before.requests).filter(({ asked }) => asked <= time).length })
    const [standing, rest] = [until(origin + live), until(Date.now())]
    return { municipalities, live, ...standing, restBytes: rest.bytes, restRequests: rest.requests }
  } finally {
    await page.close()
  }
}

function middleOf(visits: readonly AgainVisit[]): AgainVisit {
  const middle = (figure: keyof AgainVisit) => median(visits.map((visit) => visit[figure]))
  return {
    municipalities: middle('municipalities'),
    live: middle('live'),
    bytes: middle('bytes'),
    requests: middle('requests'),
    restBytes: middle('restBytes'),
    restRequests: middle('restRequests'),
  }
}
