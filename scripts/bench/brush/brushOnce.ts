import type { Browser, Page } from '@playwright/test'
import type { Brush } from '../../../src/domain/cross/crossCube.ts'
import { followProcesses } from '../intake/processMemory.ts'
import type { EngineName } from './engines.ts'
import { activationStates, brushPath } from './brushPath.ts'
import { generatedScales } from './generatedRows.ts'
import type { Activation, BrushPage } from './page/brushPage.ts'
import type { StepTime } from './page/watch.ts'

declare global {
  interface Window {
    readonly brushPage: BrushPage
  }
}

/** What one engine did with one size on a cold page. */
export interface BrushRun {
  readonly engine: EngineName
  readonly rows: number
  /** Null where it went to the end; else what the page or the browser said. */
  readonly failed: string | null
  readonly prepared: Readonly<Record<string, number>>
  readonly hash: string | null
  /** The pointer came to another axis: with no brush, then with two other axes brushed. */
  readonly activations: { readonly free: readonly Activation[]; readonly brushed: readonly Activation[] }
  readonly steps: readonly StepTime[]
  /** Moves of the pointer; more than steps where the time was over, or where nothing changed. */
  readonly moves: number
  /** Most bytes the process of the page held. */
  readonly memory: number | null
}

/** Milliseconds after which the script of a brush ends early: an engine of seconds a step is measured on some of its steps. */
const MOST_TIME = 20_000
const PATIENCE = 6 * 60_000

/** Opens a cold page in a new browser, lets one engine prepare, counts the fixed states, comes to axes and brushes one. */
export async function brushOnce(launch: () => Promise<Browser>, address: string, engine: EngineName, rows: number, picture: string): Promise<BrushRun> {
  const browser = await launch()
  const found = { prepared: {} as Record<string, number>, hash: null as string | null, free: [] as Activation[], brushed: [] as Activation[], steps: [] as StepTime[], moves: 0, failed: null as string | null }
  const processes = await followProcesses(browser)
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const over = new Promise<never>((_, reject) => {
      page.on('crash', () => reject(new Error('the process of the page died')))
      setTimeout(() => reject(new Error(`not done after ${PATIENCE / 60_000} minutes`)), PATIENCE).unref()
    })
    over.catch(() => undefined)
    const script = async () => {
      await page.goto(address)
      await page.waitForFunction(() => 'brushPage' in window)
      found.prepared = { ...(await page.evaluate(([name, count]) => window.brushPage.open(name, count), [engine, rows] as const)) }
      found.hash = await page.evaluate(() => window.brushPage.hash())
      for (const { brushed, brushes, before, axis } of activationStates(generatedScales())) {
        await setBrushes(page, brushes, before)
        await page.mouse.move((await pointAt(page, axis, 30)).x, (await pointAt(page, axis, 30)).y)
        found[brushed ? 'brushed' : 'free'].push(await page.evaluate(() => window.brushPage.activation()))
      }
      await page.screenshot({ path: picture })
      await brushAxis(page, found)
    }
    await Promise.race([script(), over])
  } catch (error) {
    found.failed = String(error instanceof Error ? error.message.split('\n')[0] : error)
  }
  const peaks = await processes.stop()
  await browser.close()
  const { prepared, hash, free, brushed, steps, moves, failed } = found
  return { engine, rows, failed, prepared, hash, activations: { free, brushed }, steps, moves, memory: peaks?.renderer ?? null }
}

/** A new brush, then both of its edges moved step by step. The other brushes stay as the last activation left them. */
async function brushAxis(page: Page, found: { steps: StepTime[]; moves: number }): Promise<void> {
  const { axis, first, holds } = brushPath(await page.evaluate(() => window.brushPage.slots(0)))
  const move = async (edge: number) => {
    const { x, y } = await pointAt(page, axis, edge)
    await page.mouse.move(x, y)
  }
  await move(first[0])
  await page.evaluate(() => window.brushPage.activation())
  await page.mouse.down()
  await move(first[0] + 8)
  await page.evaluate(() => window.brushPage.step())
  await move(first[1])
  await page.evaluate(() => window.brushPage.step())
  await page.mouse.up()
  const ends = Date.now() + MOST_TIME
  for (const edges of holds) {
    await move(edges[0]!)
    await page.evaluate(() => window.brushPage.step())
    await page.mouse.down()
    for (const edge of edges.slice(1)) {
      if (Date.now() > ends) break
      await move(edge)
      found.moves += 1
      const step = await page.evaluate(() => window.brushPage.step())
      if (step) found.steps.push(step)
    }
    await page.mouse.up()
  }
}

function setBrushes(page: Page, brushes: readonly Brush[], active: number): Promise<void> {
  return page.evaluate(
    async ([all, axis]) => {
      await window.brushPage.set(all, axis)
    },
    [brushes, active] as const,
  )
}

function pointAt(page: Page, axis: number, edge: number): Promise<{ x: number; y: number }> {
  return page.evaluate(([at, of]) => window.brushPage.point(at, of), [axis, edge] as const)
}
