import type { Page } from '@playwright/test'
import { firstLegend, firstPicture } from './frame/firstPicture.ts'
import { expect, test } from './frame/test.ts'
import { en, es } from './frame/words.ts'

/** Keeps the program of the live screen away until it is let go. */
async function holdProgram(page: Page): Promise<() => void> {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('the live map takes the place of the picture without moving anything', async ({ page, address, journal }) => {
  const release = await holdProgram(page)
  await page.route(/WebglMap-[^/]*\.js$/, (route) => route.abort())
  await page.goto(address, { waitUntil: 'commit' })
  await expect(firstLegend(page)).toBeVisible()
  // Letters come with the first style sheet; before it, other ones stand in their place.
  // (Firefox calls them ready once the page is, which waits for the program.)
  await page.waitForFunction(() => document.fonts.check('400 16px Inter') && document.fonts.check('600 16px Inter'))
  const before = { legend: await firstLegend(page).innerText(), map: await page.locator('.first__stage--over .first__areas').boundingBox(), stage: await page.locator('.first__stage--over .explore__map').boundingBox() }
  expect(await page.evaluate(() => document.querySelectorAll('#first [style]').length)).toBe(0)
  expect(journal.requests.filter((request) => /\/(?:engine|data)\//.test(request))).toEqual([])
  release()
  await expect(firstPicture(page)).toHaveCount(0)
  await expect(page.locator('[data-surface=static] [data-territory]').first()).toBeVisible()
  // Its program is held back here so that it is drawn as areas that can be measured; the line that says so makes room for itself.
  await page.getByRole('alert').getByRole('button', { name: es('link.dismiss') }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  // The map is fitted anew to the room it got back.
  await expect.poll(async () => Math.abs(((await page.locator('.explore__map').boundingBox())?.y ?? Number.NaN) - (before.stage?.y ?? Number.NaN))).toBeLessThan(6)
  const live = await page.locator('[data-surface=static] g:has(> [data-territory])').boundingBox()
  const stage = await page.locator('.explore__map').boundingBox()
  expect(await page.locator('.legend').innerText()).toBe(before.legend)
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs((live?.[side] ?? Number.NaN) - (before.map?.[side] ?? Number.NaN)), `${side} of the areas`).toBeLessThan(2)
    expect(Math.abs((stage?.[side] ?? Number.NaN) - (before.stage?.[side] ?? Number.NaN)), `${side} of the map`).toBeLessThan(6)
  }
})

test('a link to something else never shows the picture, and the language of a link does', async ({ page, address }) => {
  await holdProgram(page)
  await page.goto(`${address}#/explore?indicator=completion`, { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-first', 'none')
  await expect(firstPicture(page)).toBeHidden()
  await page.goto('about:blank')
  await page.goto(`${address}#/explore?lang=en&theme=dark`, { waitUntil: 'commit' })
  await expect(firstPicture(page).getByText(en('filter.ribbonTitle'))).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  // Its own links are followed before the program is here.
  await firstPicture(page).getByRole('link', { name: 'ES', exact: true }).click()
  await expect(firstPicture(page).getByText(es('filter.ribbonTitle'))).toBeVisible()
  await firstPicture(page).getByRole('link', { name: es('app.view.data'), exact: true }).click()
  await expect(firstPicture(page)).toBeHidden()
})

test('what goes wrong is told and not hidden behind the picture', async ({ page, address, allowComplaints }) => {
  allowComplaints(/404|manifest/)
  await page.route(/\/data\/manifest\.json$/, (route) => route.fulfill({ status: 404 }))
  await page.goto(address)
  await expect(firstPicture(page)).toHaveCount(0)
  await expect(page.getByText(es('error.title.manifest-missing'))).toBeVisible()
})
