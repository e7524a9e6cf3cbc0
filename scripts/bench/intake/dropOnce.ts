import type { Browser, Page } from '@playwright/test'
import { KEPLER, OWN } from './marks.ts'
import { followProcesses, type ProcessPeaks } from './processMemory.ts'
import { type Watched, watched, watchPage } from './watchPage.ts'

export type Side = 'own' | 'kepler'

/** One file, one cold page: how far it came. */
export interface DropRun {
  /** `refused`: the page said why; `crash`: its process died; `patience`: nothing by then. */
  readonly ended: 'map' | 'refused' | 'crash' | 'patience'
  /** What the page or the browser said; the mark's own word where a map came. */
  readonly said: string | null
  /** Milliseconds until it ended, by the clock of this program. */
  readonly after: number
  readonly watched: Watched | null
  /** Bytes of JavaScript objects of the main thread when the map stood, garbage included. */
  readonly heap: number | null
  readonly peaks: ProcessPeaks | null
  /** Requests to other hosts than this machine, which were all refused. */
  readonly blocked: readonly string[]
}

export interface DropAsked {
  readonly side: Side
  /** Where the page is served. */
  readonly address: string
  /** Path of the file to bring. */
  readonly file: string
  /** Milliseconds after which a run is given up. */
  readonly patience: number
  /** Path to keep a picture of the page at; null for none. */
  readonly picture: string | null
}

/** Opens a cold page in a new browser, brings a file through the page's own input and waits for its map, or how it fails. */
export async function dropOnce(launch: () => Promise<Browser>, asked: DropAsked): Promise<DropRun> {
  const browser = await launch()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    const blocked = new Set<string>()
    await context.route(
      ({ hostname, protocol }) => protocol.startsWith('http') && hostname !== '127.0.0.1',
      (route) => {
        blocked.add(new URL(route.request().url()).hostname)
        return route.abort()
      },
    )
    const page = await context.newPage()
    page.setDefaultTimeout(asked.patience)
    await watchPage(page)
    await page.goto(asked.address + (asked.side === 'own' ? OWN.link : KEPLER.link))
    const names = asked.side === 'own' ? OWN : KEPLER
    await page.locator(names.file).waitFor({ state: 'attached' })
    await page.waitForTimeout(1000)
    const processes = await followProcesses(browser)
    const started = performance.now()
    const { ended, said } = await ending(page, asked)
    const after = performance.now() - started
    const seen = ended === 'map' ? await watched(page, names.mapped) : null
    const heap = ended === 'map' ? await heapOf(page) : null
    if (asked.picture && ended !== 'crash') await page.screenshot({ path: asked.picture, timeout: 60_000 }).catch(() => undefined)
    return { ended, said, after, watched: seen, heap, peaks: await processes.stop(), blocked: [...blocked] }
  } finally {
    await browser.close()
  }
}

async function ending(page: Page, asked: DropAsked): Promise<Pick<DropRun, 'ended' | 'said'>> {
  const crash = new Promise<Pick<DropRun, 'ended' | 'said'>>((resolve) => page.on('crash', () => resolve({ ended: 'crash', said: 'the process of the page died' })))
  const names = asked.side === 'own' ? OWN : KEPLER
  const way = async (): Promise<Pick<DropRun, 'ended' | 'said'>> => {
    await page.locator(names.file).setInputFiles(asked.file)
    const map = asMark(page, names.mapped, asked.patience).then(() => ({ ended: 'map', said: null }) as const)
    const refused = asked.side === 'own' ? ownProblem(page, asked.patience) : asMark(page, KEPLER.failed, asked.patience)
    const others = [map, refused.then((said) => ({ ended: 'refused', said }) as const)]
    const clicks = asked.side === 'own' ? clickThrough(page) : null
    clicks?.catch(() => undefined)
    return Promise.any(others)
  }
  const going = way().catch((error: unknown) => ({ ended: 'patience', said: messageOf(error) }) as const)
  return Promise.race([crash, going])
}

/** What a person does beside bringing the file: asks for the whole of a large one, and for the map. Clicked as soon as it can be. */
async function clickThrough(page: Page): Promise<void> {
  const show = page.locator(OWN.show)
  await page.locator(OWN.read).or(show).first().waitFor()
  if (!(await show.isVisible())) await page.locator(OWN.read).click()
  await show.click()
}

async function asMark(page: Page, mark: string, timeout: number): Promise<string> {
  const found = await page.waitForFunction(
    (name) => {
      const entry = performance.getEntriesByName(name)[0] as PerformanceMark | undefined
      return entry && { said: JSON.stringify(entry.detail) }
    },
    mark,
    { polling: 100, timeout },
  )
  return (await found.jsonValue())?.said ?? ''
}

async function ownProblem(page: Page, timeout: number): Promise<string> {
  const notice = page.locator(OWN.problem)
  await notice.waitFor({ timeout })
  return (await notice.innerText()).replaceAll(/\s+/g, ' ')
}

async function heapOf(page: Page): Promise<number | null> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? null
}

function messageOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error
  return String(first instanceof Error ? first.message.split('\n')[0] : first)
}
