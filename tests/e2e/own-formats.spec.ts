import { everyFormat } from './frame/everyFormat.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

test('a file of every format is read in the browser, and a broken one of each is told and leaves the good one', async ({ page, address }) => {
  await page.goto(`${address}#/own?lang=es`)
  const input = page.getByTestId('own-file')
  for (const { name, good, bad } of await everyFormat()) {
    await test.step(name, async () => {
      await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(good) })
      await expect(page.getByText(es('own.places.matched', { used: 3, rows: 3 }))).toBeVisible({ timeout: 90_000 })
      await expect(page.locator('.own-name').first()).toHaveText(name)
      await page.getByTestId('own-show').click()
      await expect(page).toHaveURL(/indicator=own-/)
      await page.goto(`${address}#/own?lang=es`)
      const kept = await page.locator('.own-card__title').allTextContents()
      await input.setInputFiles({ name: `roto-${name}`, mimeType: 'application/octet-stream', buffer: Buffer.from(bad) })
      await expect(page.getByTestId('own-problem').or(page.locator('.own-finding--error')).first()).toBeVisible({ timeout: 90_000 })
      expect(await page.locator('.own-card__title').allTextContents()).toEqual(kept)
      expect(kept.length).toBeGreaterThan(0)
    })
  }
})
