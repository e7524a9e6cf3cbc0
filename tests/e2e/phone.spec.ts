import { Explore } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone a place is found, its sheet read, and the table opened', async ({ page, open, keepPicture }) => {
  await open()
  const explore = new Explore(page)
  const options = await explore.find('danli')
  await options.first().click()
  await expect(explore.place).toContainText('Danlí')
  await keepPicture('phone-sheet')
  await page.getByRole('button', { name: es('panel.filters'), exact: true }).click()
  await expect(page.getByRole('button', { name: new RegExp(es('filter.show').replaceAll('?', String.raw`\?`)) })).toBeVisible()
  await keepPicture('phone-filters')
  await page.getByRole('button', { name: es('panel.done') }).click()
  await page.getByRole('button', { name: es('panel.showTable') }).click()
  await expect(explore.table).toHaveAttribute('aria-rowcount', '683')
})
