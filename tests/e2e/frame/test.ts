import { mkdirSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { shownAsAsked } from './emulate.ts'
import { type Journal, keepJournal, requestsElsewhere } from './journal.ts'

interface Frame {
  /** Address of the app, ending in a slash, below a sub-path. */
  address: string
  journal: Journal
  /** Complaints a test provokes on purpose. */
  allowComplaints: (pattern: RegExp) => void
  /** Opens a link of the app (`?indicator=...`) and waits until the screen stands. */
  open: (link?: string) => Promise<void>
  /** Keeps a picture of the page under test-output/screenshots. */
  keepPicture: (name: string) => Promise<void>
}

/**
 * Playwright's test with the frame of this project. Every test fails when a request leaves the origin,
 * when the content policy is broken, or when an error goes uncaught.
 */
export const test = base.extend<Frame>({
  // oxlint-disable-next-line no-empty-pattern
  address: async ({}, use) => {
    const address = process.env['ARRAIGO_ADDRESS']
    if (!address) throw new Error('the app is not served: run the tests with npm test')
    await use(address)
  },
  allowComplaints: [
    async ({ address, journal }, use) => {
      const allowed: RegExp[] = []
      await use((pattern) => allowed.push(pattern))
      expect.soft(requestsElsewhere(journal.requests, address), 'requests that left the origin').toEqual([])
      const complaints = journal.complaints().filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))
      expect.soft(complaints, 'errors and breaches of the content policy').toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page, browserName, javaScriptEnabled, contextOptions }, use) => {
    if (browserName === 'firefox') await shownAsAsked(page, { javaScriptEnabled, ...contextOptions })
    await use(page)
  },
  journal: async ({ context }, use) => {
    await use(await keepJournal(context))
  },
  open: async ({ page, address }, use) => {
    await use(async (link = '') => {
      await page.goto(address + link)
      await standing(page)
    })
  },
  keepPicture: async ({ page }, use) => {
    await use(async (name) => {
      mkdirSync('test-output/screenshots', { recursive: true })
      await page.screenshot({ path: `test-output/screenshots/${name}.png`, animations: 'disabled' })
    })
  },
})

export { expect }

/** Waits until the screen stands: map drawn and classes in its legend, or a table, a funnel or a comparison in its place. */
export async function standing(page: Page): Promise<void> {
  const drawn = page.locator('[data-surface=webgl], [data-surface=static] svg')
  const coloured = page.locator('.legend__class, .bivariate__cell, [data-swatch], [data-certainty], .legend__note')
  const instead = page.getByRole('grid').getByRole('columnheader').or(page.locator('.explore__unpublished, .funnel__points button, .compare [data-row], .compare__start, .outcomes__few, .analysis__choices button'))
  await expect(drawn.or(instead).first()).toBeVisible({ timeout: 90_000 })
  await expect(coloured.or(instead).first()).toBeVisible({ timeout: 90_000 })
}
