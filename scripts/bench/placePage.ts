import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { benchHost, type Delivery } from './host.ts'
import { median } from './statistics.ts'
import type { Wire } from './wire.ts'

/** The slow line of the municipal officer: 400 kbit/s, 400 ms round trip, and a processor slowed four times. */
export const SLOW: Wire = { name: '400 kbit/s, 400 ms, processor 4 x slower', speed: 400e3, delay: 400 }
const PROCESSOR = 4
const VISITS = 3
const PLACE = 'es/HN0703.html'
const QUIET = 6000

export interface PlaceVisit {
  /** Milliseconds to the first paint of the summary, with its name and figures. */
  readonly summary: number
  /** Milliseconds until the whole page stands, with map and charts. */
  readonly whole: number
  /** Bytes and requests until then. */
  readonly bytes: number
  readonly requests: number
  /** Bytes and requests of everything, the parts kept for later included. */
  readonly allBytes: number
  readonly allRequests: number
  /** How much of the screen moved when the whole page took the place of the summary. */
  readonly shift: number
  /** Milliseconds to the whole page on a second visit without any network. */
  readonly offline: number
}

/** Opens the page of Danlí on a phone over the slow line, nothing cached, several times; the median of each figure. */
export async function measurePlacePage(browser: Browser, root: string, say: (line: string) => void): Promise<PlaceVisit> {
  const visits: PlaceVisit[] = []
  for (let visit = 1; visit <= VISITS; visit += 1) {
    visits.push(await visitOnce(browser, root))
    say(`place page over ${SLOW.name}: visit ${visit} of ${VISITS}`)
  }
  const middle = (figure: keyof PlaceVisit) => median(visits.map((each) => each[figure]))
  return {
    summary: middle('summary'),
    whole: middle('whole'),
    bytes: middle('bytes'),
    requests: middle('requests'),
    allBytes: middle('allBytes'),
    allRequests: middle('allRequests'),
    shift: middle('shift'),
    offline: middle('offline'),
  }
}

async function visitOnce(browser: Browser, root: string): Promise<PlaceVisit> {
  const host = await benchHost(join(root, 'dist'), SLOW)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'es-HN' })
  try {
    const page = await context.newPage()
    await slowDown(page)
    await page.goto(host.address + PLACE, { waitUntil: 'commit' })
    const times = await timesOf(page)
    const then = host.deliveries.filter(({ asked }) => asked <= times.start + times.whole)
    const early = sum(then)
    const requests = then.length
    await quiet(page, host.deliveries)
    const shift = await page.evaluate(() => (window as unknown as { moved: number }).moved)
    const all = { bytes: sum(host.deliveries), requests: host.deliveries.length }
    await context.setOffline(true)
    await page.reload({ waitUntil: 'commit' })
    const again = await timesOf(page)
    return { summary: times.summary, whole: times.whole, bytes: early, requests, allBytes: all.bytes, allRequests: all.requests, shift, offline: again.whole }
  } finally {
    await context.close()
    await host.close()
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR })
  await page.addInitScript(() => {
    const target = window as unknown as { moved: number }
    target.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) target.moved += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The whole page stands in the first frame after its map is in the document. */
async function timesOf(page: Page): Promise<{ start: number; summary: number; whole: number }> {
  const stands = await page.waitForFunction(() => (document.querySelector('.place__side svg') ? performance.now() : 0), undefined, { polling: 'raf', timeout: 120_000 })
  const whole = await stands.jsonValue()
  return page.evaluate((at) => ({ start: performance.timeOrigin, summary: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN, whole: at }), whole)
}

async function quiet(page: Page, deliveries: readonly Delivery[]): Promise<void> {
  let before = -1
  while (deliveries.length !== before) {
    before = deliveries.length
    await page.waitForTimeout(QUIET)
  }
}

function sum(deliveries: readonly Delivery[]): number {
  return deliveries.reduce((total, { bytes }) => total + bytes, 0)
}
