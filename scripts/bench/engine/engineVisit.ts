import type { BrowserContext } from '@playwright/test'
import type { BenchHost, Delivery } from '../host.ts'
import { ENGINE_ANSWER, FIRST_MAP, settle } from '../visit.ts'
import { residentMemory } from './residentMemory.ts'

const FIRST_SCREEN = '#/explore?lang=es'
const PART = 'arraigo:engine:'
const PATIENCE = 300_000
const AFTERWARDS = 1500

export interface EngineVisit {
  /** Milliseconds from choosing the question to its rows, the first the engine answers. */
  readonly answer: number
  /** Milliseconds of each part until then, as `src/database` marks them; parts that run at the same time overlap. */
  readonly parts: Readonly<Record<string, number>>
  /** When each part ended, in milliseconds after choosing. */
  readonly ends: Readonly<Record<string, number>>
  /** Milliseconds in which the main thread was busy for more than 50 at a time, until the answer. */
  readonly busy: number
  /** Everything asked of the host from choosing to the answer. */
  readonly deliveries: readonly Pick<Delivery, 'path' | 'bytes'>[]
  /** Bytes the page's process holds: with the first screen alone, and after the answer. */
  readonly memoryBefore: number | null
  readonly memoryAfter: number | null
}

/** Opens the first screen, which needs no engine, lets it come to rest, and then chooses a question beyond the snapshot. */
export async function engineVisit(context: BrowserContext, host: BenchHost, question: string): Promise<EngineVisit> {
  const page = await context.newPage()
  try {
    await page.goto(host.address + FIRST_SCREEN)
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, FIRST_MAP, { timeout: PATIENCE })
    await settle(page)
    await page.evaluate(() => {
      const target = globalThis as unknown as { longTasks: { at: number; lasted: number }[] }
      target.longTasks = []
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) target.longTasks.push({ at: startTime, lasted: duration })
      }).observe({ type: 'longtask' })
    })
    const memoryBefore = await residentMemory(context)
    const asked = host.deliveries.length
    const start = await page.evaluate((hash) => {
      window.location.hash = hash
      return performance.now()
    }, question)
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, ENGINE_ANSWER, { timeout: PATIENCE })
    const seen = await page.evaluate(
      ([mark, prefix]) => ({
        origin: performance.timeOrigin,
        at: performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN,
        longTasks: (globalThis as unknown as { longTasks: { at: number; lasted: number }[] }).longTasks,
        parts: performance.getEntriesByType('measure').filter(({ name }) => name.startsWith(prefix)).map(({ name, startTime, duration }) => ({ name: name.slice(prefix.length), startTime, duration })),
      }),
      [ENGINE_ANSWER, PART] as const,
    )
    const until = seen.parts.filter(({ startTime }) => startTime <= seen.at)
    const parts: Record<string, number> = {}
    const ends: Record<string, number> = {}
    for (const { name, startTime, duration } of until) {
      parts[name] = (parts[name] ?? 0) + duration
      ends[name] = startTime + duration - start
    }
    const deliveries = host.deliveries.slice(asked).filter((one) => one.asked <= seen.origin + seen.at)
    await page.waitForTimeout(AFTERWARDS)
    return {
      answer: seen.at - start,
      parts,
      ends,
      busy: seen.longTasks.filter(({ at }) => at >= start && at <= seen.at).reduce((sum, { lasted }) => sum + lasted, 0),
      deliveries: deliveries.map(({ path, bytes }) => ({ path, bytes })),
      memoryBefore,
      memoryAfter: await residentMemory(context),
    }
  } finally {
    await page.close()
  }
}
