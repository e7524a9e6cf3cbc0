import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { benchHost } from '../host.ts'
import { median } from '../statistics.ts'
import { LOCAL } from '../wire.ts'
import type { StepTime } from './page/watch.ts'

/** The screen of the app itself over the demonstration data, brushed by a scripted pointer. */
export interface ProductBrush {
  readonly name: string
  /** To the end of the frame in which charts and words have changed and the map has begun to: its colours fade over. */
  readonly steps: readonly StepTime[]
  /** Milliseconds to the end of the frame in which charts and words have changed, the map aside, median. */
  readonly charts: number
  /** Milliseconds to the end of the last frame the map draws for a step, median. */
  readonly faded: number
  /** Longest task of the main thread while an edge moved; 0 without any over 50 ms. */
  readonly longestTask: number
}

const SCREENS = [
  { name: 'four indicators of 682 municipalities', link: '#/explore?lang=es&analysis=cross&axes=need,coverage,served,gap' },
  { name: 'four indicators of 682 municipalities in every quarter', link: '#/explore?lang=es&analysis=cross&axes=need,coverage,served,gap&span=quarter' },
] as const
const PATIENCE = 120_000
const STEPS = 36

/**
 * Text and no function: the page has no names the compiler adds. Set before the page's own code. What the map draws by WebGL counts
 * once a step, with its first frame, as what changes in the document does; a step is over when nothing is drawn any more.
 */
const WATCHER = `{
  const watch = { at: 0, handled: 0, changed: 0, painted: 0, worded: 0, charts: 0, drawn: 0, faded: 0, quiet: 0, tasks: [] }
  window.brushWatch = watch
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name]
    WebGL2RenderingContext.prototype[name] = function (...parameters) {
      const now = performance.now()
      if (watch.drawn < watch.handled) watch.changed = now
      watch.drawn = now
      watch.quiet = 0
      return draw.apply(this, parameters)
    }
  }
  window.addEventListener('pointermove', (event) => { watch.at = event.timeStamp; watch.handled = performance.now() }, { capture: true })
  const touch = () => { watch.changed = watch.worded = performance.now(); watch.quiet = 0 }
  document.addEventListener('DOMContentLoaded', () => new MutationObserver(touch).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }))
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) watch.tasks.push([startTime, duration]) }).observe({ type: 'longtask' })
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    if (watch.drawn > watch.faded) watch.faded = now
    if (watch.worded > watch.charts) watch.charts = now
    if (watch.changed > watch.painted) watch.painted = now
    else watch.quiet += 1
  }
  const frame = () => { channel.port2.postMessage(null); requestAnimationFrame(frame) }
  requestAnimationFrame(frame)
  window.brushStep = async () => {
    watch.quiet = 0
    const begun = performance.now()
    while (watch.quiet < 4 && performance.now() - begun < 5000) await new Promise((resolve) => requestAnimationFrame(resolve))
    const { at, handled, painted, charts, faded } = watch
    return painted > handled ? { fromEvent: painted - at, fromHandler: painted - handled, charts: charts - handled, faded: faded - handled } : null
  }
}`

/** Brushes the built app in `dist`, one screen after the other, each on a cold page. Throws where a screen has no brush. */
export async function productBrush(launch: () => Promise<Browser>, root: string, say: (line: string) => void): Promise<readonly ProductBrush[]> {
  const host = await benchHost(join(root, 'dist'), LOCAL)
  const browser = await launch()
  const measured: ProductBrush[] = []
  try {
    for (const { name, link } of SCREENS) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT' })
      const page = await context.newPage()
      await page.addInitScript({ content: WATCHER })
      await page.goto(host.address + link)
      measured.push({ name, ...(await brushed(page)) })
      say(`brush, ${name}: ${measured.at(-1)?.steps.length} steps`)
      await context.close()
    }
  } finally {
    await browser.close()
    await host.close()
  }
  return measured
}

async function brushed(page: Page): Promise<Omit<ProductBrush, 'name'>> {
  const plot = page.locator('[data-axis] .chart-brush').first()
  await plot.waitFor({ timeout: PATIENCE })
  await page.waitForTimeout(4000)
  const steps: (StepTime & { readonly charts: number; readonly faded: number })[] = []
  // A first range adds words to the screen: what is below them moves, and the plot is looked for again.
  const hold = async (from: number, to: number) => {
    await plot.scrollIntoViewIfNeeded()
    const box = await plot.boundingBox()
    if (!box) throw new Error('there is no brush on the screen')
    await page.mouse.move(box.x + box.width * from, box.y + box.height / 2)
    await page.mouse.down()
    return (share: number) => page.mouse.move(box.x + box.width * (to + share), box.y + box.height / 2)
  }
  const walk = async (move: (share: number) => Promise<void>, pace: number) => {
    for (let step = 1; step <= STEPS; step += 1) {
      await move((step <= STEPS / 2 ? step : STEPS - step + 0.5) * pace)
      const time = await page.evaluate<(typeof steps)[number] | null>('brushStep()')
      if (time) steps.push(time)
    }
    await page.mouse.up()
  }
  const upper = await hold(0.2, 0.4)
  await upper(0)
  await page.evaluate('brushStep()')
  const from = await page.evaluate<number>('performance.now()')
  await walk(upper, 0.025)
  await page.waitForTimeout(2000)
  await walk(await hold(0.2, 0.2), 0.008)
  await page.waitForTimeout(300)
  const longestTask = await page.evaluate<number>(`Math.max(0, ...brushWatch.tasks.filter(([start]) => start >= ${from}).map(([, duration]) => duration))`)
  const middle = (part: 'charts' | 'faded') => (steps.length === 0 ? 0 : median(steps.map((step) => step[part])))
  return { steps, longestTask, charts: middle('charts'), faded: middle('faded') }
}
