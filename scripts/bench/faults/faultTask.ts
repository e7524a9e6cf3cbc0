import type { Page } from '@playwright/test'

/** One of the main things people do, from a link on. */
export interface FaultTask {
  readonly name: string
  /** Below the folder of the app. */
  readonly link: string
  /** Selector of what stands on the screen when the task is done; all of them. */
  readonly done: readonly string[]
}

/** What a planner, a donor and a municipal officer come for. */
export const TASKS: readonly FaultTask[] = [
  { name: 'map, figure and charts', link: '#/explore?lang=es', done: ['.summary', '[data-surface=webgl]', 'figure svg'] },
  { name: 'table', link: '#/explore?lang=es&display=table', done: ['[role=grid] [role=row]:nth-child(5)'] },
  { name: 'filter by service', link: '#/explore?lang=es&service=social', done: ['.summary', '.legend__class'] },
  { name: 'gap', link: '#/explore?lang=es&analysis=gap', done: ['.analysis__table tbody tr', '.bivariate__cell'] },
  { name: 'page of a place', link: 'es/HN0703.html', done: ['.place__sections section'] },
]

/** Parts of a page whose digits are no figures of the data: what is being loaded or worked out, names of files, versions. */
const NO_FIGURES = '.fault, .analysis__working, .engine, [role=progressbar], .place-state, script, style, noscript, template, [hidden]'

/**
 * Every text with a digit that a person can see, as it stands in its element. `late` figures appear and go: it is asked for again
 * and again, and all of them are gathered.
 */
export function figuresOn(page: Page): Promise<readonly string[]> {
  return page.evaluate((excluded) => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      const element = node.parentElement
      if (!element || !/\d/.test(text) || element.closest(excluded) || !element.checkVisibility()) continue
      found.add(text)
    }
    return [...found]
  }, NO_FIGURES)
}

/** Whether the page says that something is not as it should be. */
export async function saysSo(page: Page): Promise<boolean> {
  return (await page.locator('.fault, .place-state--failed, [role=alert]').filter({ visible: true }).count()) > 0
}
