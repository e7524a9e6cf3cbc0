import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { spanish } from '../../../src/i18n/spanish.ts'
import { benchHost } from '../host.ts'
import { LOCAL } from '../wire.ts'

const PATIENCE = 60_000
/** After each interaction the page comes to rest before the next, as under a person's hand. */
const REST = 1500

export interface Interaction {
  readonly what: string
  /** Milliseconds from the press or key to the next paint, the longest of the step; the browser does not tell times below 16. */
  readonly milliseconds: number
  /** Until the program had heard of it and done its part, of the longest: the rest is layout, drawing and the wait for a frame. */
  readonly program: number
}

export interface RespondMeasured {
  readonly screen: string
  /** How many times slower the page's own processor was made. */
  readonly slower: number
  readonly interactions: readonly Interaction[]
  /** Interaction to Next Paint: with fewer than 50 interactions the longest of all (web.dev/articles/inp). */
  readonly longest: number
}

/** Text and no function: what the compiler adds to keep names of functions does not stand in the page. */
const WATCHER = `
  window.interactions = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId > 0) window.interactions.push([entry.duration, entry.processingEnd - entry.startTime])
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
`

type Step = readonly [what: string, act: (page: Page) => Promise<unknown>]

/** What people do on the first screen, one after the other; the locators say what is on screen in Spanish. */
const STEPS: readonly Step[] = [
  ['a municipality of the map is pressed', async (page) => page.mouse.click(...(await middleOf(page)))],
  ['a class of the legend is pressed', (page) => page.locator('.legend__class').first().click()],
  ['it is pressed again', (page) => page.locator('.legend__class').first().click()],
  ['letters are typed into the search', (page) => page.locator('.search__input').pressSequentially('Danl', { delay: 150 })],
  ['a match is taken', (page) => page.keyboard.press('Enter')],
  ['the list of indicators is opened', (page) => page.getByRole('button', { name: new RegExp(spanish.filter.show) }).first().click()],
  ['another indicator is taken', (page) => page.getByRole('option').nth(2).click()],
  ['the table is asked for', (page) => page.locator('label').filter({ hasText: spanish.filter.displays.table }).click()],
  ['a column is sorted', (page) => page.getByRole('columnheader').first().getByRole('button').click()],
  ['the map is asked for', (page) => page.locator('label').filter({ hasText: spanish.filter.displays.map }).click()],
  ['the origin of a number is asked for', (page) => page.locator('.explore__panel').getByRole('button', { name: /dónde sale/ }).first().click()],
  ['its window is closed', (page) => page.keyboard.press('Escape')],
  ['another analysis is opened', (page) => page.locator('[data-analysis=gap]').click()],
  ['the overview is opened', (page) => page.locator('[data-analysis=overview]').click()],
]

/** How long the page takes to answer a hand: each interaction of a visit, on a desk and with the processor of a slow phone. */
export async function measureRespond(browser: Browser, root: string, say: (line: string) => void): Promise<readonly RespondMeasured[]> {
  const host = await benchHost(join(root, 'dist'), LOCAL)
  const measured: RespondMeasured[] = []
  try {
    for (const slower of [1, 4]) {
      const screen = '1440 x 900'
      say(`answers to a hand, ${screen}, processor ${slower} x slower`)
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT', serviceWorkers: 'block' })
      const page = await context.newPage()
      await page.addInitScript({ content: WATCHER })
      await page.goto(`${host.address}#/explore?lang=es`)
      await page.waitForSelector('[data-surface=webgl]', { timeout: PATIENCE })
      await page.waitForTimeout(3000)
      if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
      const interactions: Interaction[] = []
      for (const [what, act] of STEPS) {
        await page.evaluate('window.interactions.length = 0')
        await act(page)
        await page.waitForTimeout(REST * slower)
        const times = await page.evaluate<[number, number][]>('window.interactions')
        const [milliseconds, program] = times.toSorted(([a], [b]) => b - a)[0] ?? [16, 0]
        interactions.push({ what, milliseconds, program })
      }
      measured.push({ screen, slower, interactions, longest: Math.max(...interactions.map(({ milliseconds }) => milliseconds)) })
      await context.close()
    }
  } finally {
    await host.close()
  }
  return measured
}

async function middleOf(page: Page): Promise<[number, number]> {
  const box = await page.locator('.map__stage').boundingBox()
  if (!box) throw new Error('there is no map')
  return [box.x + box.width / 2, box.y + box.height / 2]
}
