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
  await page.getByRole('button', { name: es('panel.controls') }).first().click()
  await expect(page.getByRole('button', { name: new RegExp(es('filter.show').replaceAll('?', String.raw`\?`)) })).toBeVisible()
  await keepPicture('phone-filters')
})

test('what a finger must hit is large enough', async ({ page, open }) => {
  await open()
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, [role=radio], [role=combobox], a')]
      .map((element) => ({ name: element.getAttribute('aria-label') ?? element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.top < window.innerHeight && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`),
  )
  // WCAG 2.2, 2.5.8 Target Size (Minimum): 24 by 24 CSS pixels. The classes of the legend are also in the table.
  expect(small).toEqual([])
})
