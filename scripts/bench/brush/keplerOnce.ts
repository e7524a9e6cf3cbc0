import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { build } from 'vite'
import { benchHost } from '../host.ts'
import { installKepler, KEPLER_BUILD } from '../intake/keplerFolder.ts'
import { KEPLER_HTML } from '../intake/keplerPage.ts'
import { followProcesses } from '../intake/processMemory.ts'
import { LOCAL } from '../wire.ts'
import { KEPLER_BRUSH_MAIN, type KeplerBrushPage, STRIP } from './keplerBrushPage.ts'
import type { StepTime } from './page/watch.ts'

declare global {
  interface Window {
    readonly keplerPage: KeplerBrushPage
  }
}

/** What kepler.gl did with one size. */
export interface KeplerRun {
  readonly rows: number
  readonly failed: string | null
  /** Milliseconds from its own action to its points drawn. */
  readonly opened: number | null
  readonly steps: readonly StepTime[]
  readonly memory: number | null
}

const STEPS = 60
const MOST_TIME = 20_000
const PATIENCE = 3 * 60_000

/** Packs the page of kepler.gl whose filter is moved, in the folder in which kepler.gl is installed for the benchmark of files. Returns the folder to serve. */
export async function keplerBrushFolder(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(await installKepler(root, say), 'brush')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), KEPLER_HTML)
  writeFileSync(join(folder, 'main.js'), KEPLER_BRUSH_MAIN)
  say('packing the page of kepler.gl')
  await build({ ...KEPLER_BUILD, root: folder })
  return join(folder, 'dist')
}

/** The range filter of kepler.gl over so many points, moved by a pointer. */
export async function keplerOnce(launch: () => Promise<Browser>, folder: string, rows: number, picture: string): Promise<KeplerRun> {
  const host = await benchHost(folder, LOCAL)
  const browser = await launch()
  const found = { failed: null as string | null, opened: null as number | null, steps: [] as StepTime[] }
  const processes = await followProcesses(browser)
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    const over = new Promise<never>((_, reject) => {
      page.on('crash', () => reject(new Error('the process of the page died')))
      setTimeout(() => reject(new Error(`not done after ${PATIENCE / 60_000} minutes`)), PATIENCE).unref()
    })
    over.catch(() => undefined)
    const script = async () => {
      await page.goto(host.address)
      await page.waitForFunction(() => 'keplerPage' in window)
      found.opened = await page.evaluate((count) => window.keplerPage.open(count), rows)
      const ends = Date.now() + MOST_TIME
      for (let step = 0; step < STEPS && Date.now() < ends; step += 1) {
        await page.mouse.move(500 + step * 8, 900 - STRIP / 2)
        const time = await page.evaluate(() => window.keplerPage.step())
        if (time) found.steps.push(time)
      }
      await page.screenshot({ path: picture, timeout: 60_000 })
    }
    await Promise.race([script(), over])
  } catch (error) {
    found.failed = String(error instanceof Error ? error.message.split('\n')[0] : error)
  }
  const peaks = await processes.stop()
  await browser.close()
  await host.close()
  return { rows, ...found, memory: peaks?.renderer ?? null }
}
