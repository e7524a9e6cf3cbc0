import type { Browser, Page } from '@playwright/test'
import type { BenchHost, Delivery } from './host.ts'

export interface TimedQuery {
  readonly name: string
  /** Milliseconds from asking to rows, waiting for its turn included. */
  readonly milliseconds: number
}

export interface Visit {
  /** Milliseconds from the start of the navigation to the mark. */
  readonly milliseconds: number
  /** Everything asked for until then. */
  readonly deliveries: readonly Delivery[]
  readonly queries: readonly TimedQuery[]
}

export const FIRST_MAP = 'arraigo:first-map'
export const ENGINE_ANSWER = 'arraigo:engine-answer'
const QUERY = 'arraigo:query:'
const PATIENCE = 180_000
const QUIET = 1000

/** Opens a link in a browser that has nothing cached, waits for a mark of the page, then lets `stay` go on with it. */
export async function visit(
  browser: Browser,
  host: BenchHost,
  link: string,
  mark: string,
  stay: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT', serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const before = host.deliveries.length
    await page.goto(host.address + link)
    const { start, at } = await waitForMark(page, mark)
    await stay(page)
    const deliveries = host.deliveries.slice(before).filter((delivery) => delivery.asked <= start + at)
    return { milliseconds: at, deliveries, queries: await timedQueries(page) }
  } finally {
    await context.close()
  }
}

async function waitForMark(page: Page, mark: string): Promise<{ start: number; at: number }> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { timeout: PATIENCE })
  return page.evaluate((name) => ({ start: performance.timeOrigin, at: performance.getEntriesByName(name)[0]?.startTime ?? 0 }), mark)
}

/**
 * Goes away to another link in the page that stands and comes back: the questions of `link` are then asked of a
 * connector that is warm. Their timings are those the visit returns.
 */
export async function askAgain(page: Page, away: string, link: string): Promise<void> {
  await follow(page, away)
  await follow(page, link)
}

async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => {
    performance.clearMeasures()
    window.location.hash = hash
  }, link)
  await page.waitForFunction((name) => performance.getEntriesByName(name, 'measure').length > 0, `${QUERY}map`, { timeout: PATIENCE })
  await settle(page)
}

/** Waits until no answer has come in for a while. */
export async function settle(page: Page): Promise<void> {
  let before = -1
  for (;;) {
    const answers = await page.evaluate(() => performance.getEntriesByType('measure').length)
    if (answers === before) return
    before = answers
    await page.waitForTimeout(QUIET)
  }
}

async function timedQueries(page: Page): Promise<TimedQuery[]> {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('measure').map(({ name, duration }) => ({ name, milliseconds: duration })),
  )
  return entries
    .filter(({ name }) => name.startsWith(QUERY))
    .map(({ name, milliseconds }) => ({ name: name.slice(QUERY.length), milliseconds }))
}
