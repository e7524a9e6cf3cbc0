import type { Page } from '@playwright/test'
import { axeOn } from './frame/axe.ts'
import { Explore } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

/** What axe finds on the page as it stands; transitions must have ended, since half-faded text has no contrast. */
async function violations(page: Page, without: string[] = []): Promise<string[]> {
  await page.waitForTimeout(800)
  const { violations: found } = await axeOn(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(without)
    .analyze()
  return found.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}: ${node.failureSummary}`))
}

for (const [name, link] of [
  ['the map', ''],
  ['a selected place', '#/explore?lang=es&select=HN0703'],
  ['the table', '#/explore?lang=es&display=table'],
  ['the dark theme', '#/explore?lang=en&theme=dark&select=HN0703'],
  ['a link with notices', '#/explore?lang=es&indicator=nonsense'],
  ['the data view', '#/data?lang=es'],
] as const) {
  test(`axe finds nothing on ${name}`, async ({ page, open, address }) => {
    if (link.startsWith('#/data')) {
      await page.goto(address + link)
      await page.getByRole('heading', { level: 1 }).waitFor()
    } else {
      await open(link)
    }
    expect(await violations(page)).toEqual([])
  })
}

test('axe finds nothing on the provenance dialog and on an open list', async ({ page, open }) => {
  await open('#/explore?lang=es&select=HN0703')
  await page.getByRole('button', { name: es('panel.origin', { kind: es('codes.kind.synthetic') }) }).first().click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await new Explore(page).find('concepcion')
  // A list that belongs to a field of the header stands at the end of the page, outside its landmarks; while it is open
  // the rest is hidden from screen readers, and leaving the field by keyboard closes it first.
  expect(await violations(page, ['region', 'aria-hidden-focus', 'landmark-one-main', 'page-has-heading-one'])).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('axe finds nothing, targets are large enough or stand apart', async ({ page, open }) => {
    await open('#/explore?lang=es&select=HN0703')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: es('panel.filters'), exact: true }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
  })
})
