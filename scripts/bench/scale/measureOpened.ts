import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { brushDistribution, heapOf } from '../draw/measureDraw.ts'
import type { FrameTimes } from '../draw/frameWatch.ts'
import { type FirstTimes, firstTimes, watchFirst } from '../first/watchFirst.ts'
import { benchHost } from '../host.ts'
import { followProcesses, type ProcessPeaks } from '../intake/processMemory.ts'
import { median } from '../statistics.ts'
import { LOCAL, ORDINARY, type Wire } from '../wire.ts'

const PATIENCE = 120_000
const INDICATORS = ['need', 'served', 'gap', 'coverage'] as const
const CHANGES = 8
/** A filter, which no ready answer holds: the engine is asked. */
const BEYOND = '#/explore?lang=es&level=municipality&service=social'

export interface OpenedRegion {
  readonly wire: string
  readonly link: string
  /** When the first picture, the live map and its WebGL were there. */
  readonly times: FirstTimes
  /** Bytes sent, and answers begun, when the live map stood. */
  readonly bytes: number
  readonly requests: number
  /** Milliseconds from a new indicator in the link to the frame with its legend, half of them; null where it was not asked. */
  readonly change: number | null
  readonly brush: FrameTimes | null
  /** JavaScript objects of the page, and the largest its process has been. */
  readonly heap: number
  readonly peaks: ProcessPeaks | null
}

/** Opens the app of an invented region in a fresh page: as somebody does who followed no link, and at its municipalities. */
export async function measureOpened(launch: () => Promise<Browser>, folder: string, say: (line: string) => void): Promise<readonly OpenedRegion[]> {
  const measured: OpenedRegion[] = []
  const visits: readonly (readonly [Wire, string])[] = [[LOCAL, '#/explore?lang=es'], [ORDINARY, '#/explore?lang=es'], [LOCAL, '#/explore?lang=es&level=municipality'], [LOCAL, BEYOND]]
  for (const [wire, link] of visits) {
    say(`scale: the app, ${wire.name}, ${link}`)
    const browser = await launch()
    try {
      measured.push(await openOnce(browser, folder, wire, link))
    } finally {
      await browser.close()
    }
  }
  return measured
}

async function openOnce(browser: Browser, folder: string, wire: Wire, link: string): Promise<OpenedRegion> {
  const host = await benchHost(join(folder, 'dist'), wire)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT' })
  const following = await followProcesses(browser)
  try {
    const page = await context.newPage()
    await watchFirst(page)
    await page.goto(`${host.address}${link === '#/explore?lang=es' ? '' : link}`, { waitUntil: 'commit', timeout: PATIENCE })
    const times = await firstTimes(page, PATIENCE)
    const origin = await page.evaluate(() => performance.timeOrigin)
    const until = origin + times.live
    const bytes = host.sentUntil(until)
    const requests = host.deliveries.filter(({ asked }) => asked <= until).length
    await page.waitForTimeout(3000)
    const worked = wire === LOCAL && link !== BEYOND ? { change: await changes(page, link), brush: await brushDistribution(page).catch(() => null) } : { change: null, brush: null }
    const heap = await heapOf(await context.newCDPSession(page))
    return { wire: wire.name, link, times, bytes, requests, ...worked, heap, peaks: await following.stop() }
  } finally {
    await context.close()
    await host.close()
  }
}

async function changes(page: Page, link: string): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < CHANGES; turn += 1) times.push(await changeTo(page, `${link}&indicator=${INDICATORS[turn % INDICATORS.length] ?? 'need'}`))
  return median(times.slice(INDICATORS.length))
}

/** From a new link to the second frame after the legend has another title: by then the first has been painted. */
async function changeTo(page: Page, link: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const title = () => document.querySelector('.legend__title')?.textContent ?? ''
    const before = title()
    const begun = performance.now()
    location.hash = ${JSON.stringify(link)}
    const look = () => {
      if (performance.now() - begun > ${PATIENCE}) reject(new Error('the map never changed'))
      else if (title() !== '' && title() !== before) requestAnimationFrame(() => resolve(performance.now() - begun))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })`)
}
