import type { Page } from '@playwright/test'
import { DROPPED } from './marks.ts'

/** What the watcher found between the file's arrival and a mark of the page, milliseconds. */
export interface Watched {
  readonly milliseconds: number
  /** Longest task of the page's main thread (Long Tasks API); 0 without any over 50 ms. */
  readonly longestTask: number
  /** Time in tasks over 50 ms, all together. */
  readonly taskTime: number
  /** Longest time between two animation frames: how long nothing on the screen answered. */
  readonly longestGap: number
  /** What the mark itself says, e.g. the number of points. */
  readonly detail: unknown
}

export interface Watch {
  readonly tasks: { readonly start: number; readonly duration: number }[]
  readonly frames: { readonly start: number; readonly duration: number }[]
}

/** Text and no function: what the compiler adds to keep names of functions does not stand in the page. */
const WATCHER = `
  const watch = { tasks: [], frames: [] }
  window.benchWatch = watch
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) watch.tasks.push({ start, duration })
  }).observe({ type: 'longtask', buffered: true })
  let before = performance.now()
  const frame = () => {
    const now = performance.now()
    if (now - before > 50) watch.frames.push({ start: before, duration: now - before })
    before = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const arrive = (event) => {
    const files = event.dataTransfer?.files ?? event.target?.files
    if (files?.length && performance.getEntriesByName('${DROPPED}').length === 0) performance.mark('${DROPPED}')
  }
  for (const kind of ['drop', 'input', 'change']) window.addEventListener(kind, arrive, { capture: true })
`

/**
 * Makes a page write down its long tasks and gaps between frames from its first line on, and the moment in which a
 * file reaches it, dropped or chosen, before any listener of the page's own. To call before the page is opened.
 */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript({ content: `{${WATCHER}}` })
}

/** What was seen from the arrival of the file to a mark that the page has set. */
export async function watched(page: Page, mark: string): Promise<Watched> {
  // A task's entry comes after its end, and the mark is set within one.
  await page.waitForTimeout(500)
  const seen = await page.evaluate(
    ([dropped = '', reached = '']) => {
      const entry = performance.getEntriesByName(reached)[0] as PerformanceMark | undefined
      const from = performance.getEntriesByName(dropped)[0]?.startTime ?? null
      return { from, to: entry?.startTime ?? null, detail: (entry?.detail ?? null) as unknown, watch: (window as unknown as { benchWatch: Watch }).benchWatch }
    },
    [DROPPED, mark],
  )
  return between(seen)
}

/** What of a watch lies between two moments, a task that reaches in or out included whole. Throws an Error where one is missing. */
export function between({ from, to, detail, watch }: { readonly from: number | null; readonly to: number | null; readonly detail: unknown; readonly watch: Watch }): Watched {
  if (from === null || to === null) throw new Error(`no ${from === null ? 'arrival of the file' : 'map'} was seen: nothing was measured`)
  const within = (all: Watch['tasks']) => all.filter(({ start, duration }) => start + duration > from && start < to).map(({ duration }) => duration)
  const tasks = within(watch.tasks)
  return { milliseconds: to - from, longestTask: Math.max(0, ...tasks), taskTime: tasks.reduce((sum, one) => sum + one, 0), longestGap: Math.max(0, ...within(watch.frames)), detail }
}
