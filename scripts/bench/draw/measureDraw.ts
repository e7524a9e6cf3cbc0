import { join } from 'node:path'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { benchHost } from '../host.ts'
import { median } from '../statistics.ts'
import { LOCAL } from '../wire.ts'
import { type FrameTimes, framesOf } from './frameWatch.ts'

/** Changes of indicator in all, and after how many the memory is read for the first time: by then every part is loaded. */
const CHANGES = 220
const SETTLED = 20
/** Changes of the 900 areas, the first of them not counted: the districts come with it. */
const NARROW = 31
const PATIENCE = 60_000
/** Indicators whose answers for municipalities are ready, so that no engine is measured along. */
const INDICATORS = ['coverage', 'need', 'served', 'gap', 'population'] as const

export interface DrawMeasured {
  /** Milliseconds from the change of a link to the frame in which map and legend have changed: half of them, 95 of 100. */
  readonly change: { readonly middle: number; readonly high: number; readonly changes: number }
  /** The same where the municipalities of El Salvador are opened into districts: 900 areas. */
  readonly narrow: { readonly middle: number; readonly high: number; readonly changes: number }
  /** Bytes of JavaScript objects after garbage is collected: after 20 changes and after 220. */
  readonly heap: { readonly settled: number; readonly after: number; readonly between: number }
  readonly pan: FrameTimes
  readonly zoom: FrameTimes
  readonly brush: FrameTimes
}

/** How quickly the live screen draws anew: 682 areas in another colour, the map under a hand, a brush; and whether memory grows. */
export async function measureDraw(browser: Browser, root: string, say: (line: string) => void): Promise<DrawMeasured> {
  const host = await benchHost(join(root, 'dist'), LOCAL)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT', serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(`${host.address}#/explore?lang=es&points=yes&catchment=30`)
    await page.waitForSelector('[data-surface=webgl]', { timeout: PATIENCE })
    await page.waitForTimeout(3000)
    const session = await context.newCDPSession(page)
    say('drawing: the map under a hand, all layers on')
    const { pan, zoom } = await moveMap(page)
    say('drawing: a brush over the distribution')
    const brush = await brushDistribution(page)
    say(`drawing: ${CHANGES} changes of indicator`)
    const times: number[] = []
    let settled = 0
    for (let turn = 0; turn < CHANGES; turn += 1) {
      if (turn === SETTLED) settled = await heapOf(session)
      times.push(await changeTo(page, INDICATORS[(turn + 1) % INDICATORS.length] ?? 'coverage'))
    }
    const after = await heapOf(session)
    say(`drawing: ${NARROW} changes of indicator on districts`)
    const narrow: number[] = []
    for (let turn = 0; turn < NARROW; turn += 1) narrow.push(await changeTo(page, INDICATORS[(turn + 1) % INDICATORS.length] ?? 'coverage', '&level=district'))
    return { change: changesOf(times.slice(SETTLED)), narrow: changesOf(narrow.slice(1)), heap: { settled, after, between: CHANGES - SETTLED }, pan, zoom, brush }
  } finally {
    await context.close()
    await host.close()
  }
}

function changesOf(times: readonly number[]): DrawMeasured['change'] {
  const sorted = times.toSorted((a, b) => a - b)
  return { middle: median(sorted), high: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN, changes: sorted.length }
}

/** From a new link to the second frame after the legend has another title: by then the first has been painted. */
async function changeTo(page: Page, indicator: string, more = ''): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const title = () => document.querySelector('.legend__title')?.textContent ?? ''
    const before = title()
    const begun = performance.now()
    location.hash = '#/explore?lang=es&indicator=${indicator}${more}'
    const look = () => {
      if (performance.now() - begun > ${PATIENCE}) reject(new Error('the map never changed to ${indicator}'))
      else if (title() !== '' && title() !== before) requestAnimationFrame(() => resolve(performance.now() - begun))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })`)
}

async function moveMap(page: Page): Promise<Pick<DrawMeasured, 'pan' | 'zoom'>> {
  const box = await page.locator('.map__stage').boundingBox()
  if (!box) throw new Error('there is no map')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(middle.x, middle.y)
  const pan = await framesOf(page, async () => {
    await page.mouse.down()
    for (let step = 0; step < 60; step += 1) await page.mouse.move(middle.x + 80 * Math.sin(step / 6), middle.y + 50 * Math.cos(step / 6))
    await page.mouse.up()
  })
  await page.waitForTimeout(1500)
  const zoom = await framesOf(page, async () => {
    for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, step < 15 ? -60 : 60)
    await page.waitForTimeout(1000)
  })
  await page.waitForTimeout(1500)
  return { pan, zoom }
}

/** The upper end of the brush goes down step by step, as a held arrow key does. */
export async function brushDistribution(page: Page): Promise<FrameTimes> {
  const high = page.locator('.chart-brush__input').last()
  await high.scrollIntoViewIfNeeded()
  await high.focus()
  const frames = await framesOf(page, async () => {
    for (let step = 0; step < 40; step += 1) await page.keyboard.press(step < 20 ? 'ArrowLeft' : 'ArrowRight')
    await page.waitForTimeout(300)
  })
  await page.waitForTimeout(1000)
  return frames
}

/** Bytes of JavaScript objects after garbage is collected. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
}
