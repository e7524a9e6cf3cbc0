import type { Page } from '@playwright/test'

/** Milliseconds from the start of the navigation. */
export interface FirstTimes {
  /** The first piece of the page that has anything to see: headline and departments. */
  readonly departments: number
  /** The map of municipalities with its legend is painted. */
  readonly municipalities: number
  /** The live map stands, coloured, in its place. */
  readonly live: number
  /** The same drawn by WebGL; null where it did not come in time. */
  readonly webgl: number | null
  /** Largest Contentful Paint of the browser. */
  readonly largest: number | null
  /** Cumulative Layout Shift: the largest session window is the whole visit here. */
  readonly shift: number
}

/** Text and no function: what the compiler adds to keep names of functions does not stand in the page. */
const WATCHER = `
  const seen = { shift: 0 }
  window.seenFirst = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    // What stands after the picture is parsed once the picture is whole; this frame paints it, and the next one tells when.
    if (seen.whole && seen.municipalities === undefined) seen.municipalities = performance.now()
    if (document.querySelector('#root') && document.querySelector('.first__stage--over')) seen.whole = true
    if (seen.webgl === undefined && document.querySelector('[data-surface=webgl]')) seen.webgl = performance.now()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

/** Notes from the very beginning of a page when which piece of the first screen is painted. */
export async function watchFirst(page: Page): Promise<void> {
  await page.addInitScript({ content: WATCHER })
}

/** What was seen; waits for the live map, and a while for WebGL. */
export async function firstTimes(page: Page, patience: number): Promise<FirstTimes> {
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:first-map').length > 0, null, { timeout: patience })
  await page.waitForSelector('[data-surface=webgl]', { timeout: patience, state: 'attached' }).catch(() => undefined)
  return page.evaluate<FirstTimes>(`({
    departments: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    municipalities: seenFirst.municipalities ?? NaN,
    live: performance.getEntriesByName('arraigo:first-map')[0]?.startTime ?? NaN,
    webgl: seenFirst.webgl ?? null,
    largest: seenFirst.largest ?? null,
    shift: seenFirst.shift,
  })`)
}
