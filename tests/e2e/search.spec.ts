import { Explore, linkOf } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

test('"danli" finds Danlí without its accent; choosing it selects, zooms and fills the panel', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const options = await explore.find('danli')
  await expect(options.first()).toContainText('Danlí')
  await expect(options.first()).toContainText('El Paraíso, Honduras')
  await options.first().click()
  await expect.poll(() => linkOf(page).get('select')).toBe('HN0703')
  await expect(explore.place).toContainText('Danlí')
  await expect(explore.place).toContainText('El Paraíso')
})

test('an address finds its place first, and Enter takes it', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await explore.find('Danlí, El Paraíso')
  await explore.search.press('Enter')
  await expect.poll(() => linkOf(page).get('select')).toBe('HN0703')
})

test('the three Concepción of Honduras are told apart', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  const options = await explore.find('concepcion honduras')
  const texts = (await options.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')).filter((text) => text.startsWith(`Concepción ${es('codes.level.municipality')}`))
  expect(texts).toHaveLength(3)
  for (const department of ['Copán', 'Intibucá', 'Ocotepeque']) {
    expect(texts.filter((text) => text.includes(`${department}, Honduras`)), department).toHaveLength(1)
  }
  await options.filter({ hasText: 'Intibucá' }).first().click()
  await expect.poll(() => linkOf(page).get('select')).toBe('HN1004')
})
