import { axeOn } from './frame/axe.ts'
import { part, programmesFile, sourceOf } from './frame/programme.ts'
import { expect, test } from './frame/test.ts'

test.describe('PERSPECTIVAS', () => {
  test.beforeEach(async ({ page, address }) => {
    await page.goto(`${address}en/programme-perspectivas.html`)
  })

  test('shows funder, partner, period, fields, outcomes and services', async ({ page }) => {
    const facts = part(page, 'facts')
    for (const words of ['KfW', 'SICA', '2023 to 2027', 'In progress', 'names 15 places of 16 promised']) await expect(facts).toContainText(words)
    await expect(part(page, 'outcomes').locator('li')).toHaveCount(3)
    await expect(part(page, 'fields').locator('li')).toHaveCount(5)
    await expect(part(page, 'services').locator('li')).toHaveCount(11)
    await expect(facts.locator('.programme__source').getByRole('link')).toHaveAttribute('href', /^https:\/\/swisscontact\.org\//)
    for (const id of ['outcomes', 'fields', 'services', 'places']) await expect(part(page, id).locator('.programme__source').getByRole('link')).toContainText('Swisscontact')
  })

  test('says the targets, what was reached with day and source, and by which rule it is behind', async ({ page }) => {
    const targets = part(page, 'targets')
    for (const [value, source] of [['8,500', 'Swisscontact'], ['3,745', 'Infobae / SISCA'], ['2,000', 'Swisscontact'], ['16 territories', 'Swisscontact']] as const) {
      const facts = await sourceOf(targets, value)
      await expect(facts.getByRole('link')).toContainText(source)
      if (value === '3,745') await expect(facts).toContainText('to 31 Mar 2026')
    }
    const first = targets.locator('li').first()
    await expect(first).toContainText('Behind')
    // 8,500 x 1,186 / 1,826 days.
    await expect(first).toContainText('44\u00a0% of the target. By 31 Mar 2026 the plan was 5,521 people.')
    await expect(targets.locator('.targets__state')).toHaveText(['Behind', 'No report', 'No report', 'No report', 'No report', 'No report'])
    await expect(targets).toContainText('straight line')
  })

  test('lists the 15 places, leads to the page of each, and says where a point was moved', async ({ page }) => {
    const places = part(page, 'places')
    await expect(places.locator('.places__list > li')).toHaveCount(15)
    await expect(places.locator('svg a')).toHaveCount(15)
    await expect(places.getByRole('listitem').filter({ hasText: 'San Pedro Sula' })).toContainText('11.7 km')
    await expect(places.getByRole('listitem').filter({ hasText: 'La Unión' })).toContainText('“La Uníon, El Salvado”')
    await places.getByRole('listitem').filter({ hasText: 'Danlí' }).getByRole('link').click()
    await expect(page).toHaveURL(/en\/HN0703\.html$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danlí')
  })

  test('names what no publication says', async ({ page }) => {
    await expect(part(page, 'unknown').locator('li').filter({ hasText: 'sixteenth territory' })).toHaveCount(1)
    await expect(part(page, 'contradictions')).toContainText('promises 16 territories and names 15')
  })
})

test('PIRE: status, references, budget and three outputs, each with its source', async ({ page, address }) => {
  await page.goto(`${address}en/programme-pire.html`)
  const facts = part(page, 'facts')
  for (const words of ['Completed', 'IOM Development Fund: RT.1297', 'SV10P0003', 'El Salvador']) await expect(facts).toContainText(words)
  await expect((await sourceOf(facts, '103,058 USD')).getByRole('link')).toContainText('IOM')
  const outputs = part(page, 'outputs').locator('li')
  await expect(outputs).toHaveCount(3)
  for (const [index, words] of ['help desks', 'Mexico and the Northern Triangle', 'communication campaign'].entries()) await expect(outputs.nth(index)).toContainText(words)
  await expect(part(page, 'outputs').getByRole('link')).toHaveAttribute('href', /developmentfund\.iom\.int/)
  await expect(part(page, 'results')).toContainText('No publication gives results.')
  await expect(part(page, 'places')).toContainText('No publication names the places.')
})

test('Nuevas Oportunidades: the pathway, every published figure, and both publications that differ', async ({ page, address }) => {
  await page.goto(`${address}es/programme-nuevas-oportunidades.html`)
  const pathway = part(page, 'pathway')
  const steps = pathway.locator('.pathway__step')
  await expect(steps.locator('strong')).toHaveText(['Identificación', 'Perfil', 'Grupo', 'Acompañamiento', 'Certificación', 'Empleo o negocio'])
  for (const [index, words] of [[1, 'dos años de experiencia laboral en el extranjero'], [2, 'hasta seis'], [3, 'cuatro meses']] as const) await expect(steps.nth(index)).toContainText(words)

  await expect(pathway.locator('.programme__source').getByRole('link')).toHaveCount(2)
  const cohort = pathway.locator('.cohort').first()
  for (const value of ['313', '79', '156']) await expect((await sourceOf(cohort, value)).getByRole('link')).toContainText('Swisscontact')
  // Wilson: 156 of 313 is 49.8 %, 44 to 55 %; 79 % of 313 is 74 to 83 %.
  await expect(cohort).toContainText('50\u00a0% del primer paso · 95\u00a0%: 44 a 55\u00a0%')
  await expect(cohort).toContainText('79\u00a0% del primer paso · 95\u00a0%: 74 a 83\u00a0%')

  const results = part(page, 'results')
  for (const value of ['más de 200 personas', '25 personas']) await expect((await sourceOf(results, value)).getByRole('link')).toContainText('Swisscontact')

  const allied = part(page, 'allied')
  await expect(allied).toContainText('Guate te Incluye, Fundación Avina')
  for (const value of ['234 personas', '75 personas']) await expect((await sourceOf(allied, value)).getByRole('link')).toContainText('Swisscontact')

  const sides = part(page, 'contradictions').locator('.contradiction').first().locator('.contradiction__side')
  await expect(sides).toHaveCount(2)
  await expect(sides.filter({ hasText: 'Swisscontact' })).toContainText('313')
  await expect(sides.filter({ hasText: 'El Mundo' })).toContainText('417')
  for (const value of ['417', '62']) await expect(await sourceOf(sides.filter({ hasText: 'El Mundo' }), value)).toContainText('El Mundo')
  // 70.5 would be the average of 79 and 62.
  await expect(page.locator('main')).not.toContainText('70.5')
})

test('the portfolio: one timeline, one map, overlaps, need without a programme, money', async ({ page, address }) => {
  const { portfolio, programmes } = programmesFile()
  await page.goto(`${address}es/programmes.html`)
  const published = programmes.filter(({ kind }) => kind === 'published')
  await expect(page.locator('.timeline__name')).toHaveCount(published.length)
  await expect(part(page, 'where').locator('svg.region a')).toHaveCount(published.flatMap(({ places }) => places).filter(({ territory }) => territory.level >= 2).length)
  await expect(part(page, 'overlaps').locator('li')).toHaveCount(portfolio.overlaps.length)
  const unserved = part(page, 'unserved')
  await expect(unserved).toContainText(`${portfolio.unserved.count} de ${portfolio.unserved.known} municipios`)
  await expect(unserved).toContainText('Demostración sintética')
  await unserved.locator('summary').click()
  await expect(unserved.getByRole('row').nth(1)).toContainText(portfolio.unserved.places[0]?.place.name ?? 'nobody')
  const money = part(page, 'money')
  await expect(money.getByRole('row').filter({ hasText: 'PERSPECTIVAS' })).toContainText('9,773 EUR')
  await expect(money.getByRole('row').filter({ hasText: 'PIRE' })).toContainText('No publicado')
  await expect(money.getByRole('row').filter({ hasText: 'Nuevas Oportunidades' })).toContainText('menos de 2,500 USD')
  await expect(await sourceOf(money, '36,600,000')).toContainText('Infobae')
  await page.getByRole('link', { name: /PIRE/ }).first().click()
  await expect(page).toHaveURL(/es\/programme-pire\.html$/)
})

const PAGES = [...programmesFile().programmes.map(({ id }) => `programme-${id}`), 'programmes']
for (const [theme, language] of [['light', 'es'], ['dark', 'en']] as const) {
  test(`axe finds nothing on any page, and nothing hangs over the side, ${theme}`, async ({ page, address, keepPicture }) => {
    await page.emulateMedia({ colorScheme: theme })
    for (const name of PAGES) {
      for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
        await page.setViewportSize(viewport)
        await page.goto(`${address}${language}/${name}.html`)
        await page.locator('details.figure summary').first().click()
        await keepPicture(`${name}-${language}-${theme}-${viewport.width}`)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} ${viewport.width}`).toBeLessThanOrEqual(0)
      }
      const { violations } = await axeOn(page).analyze()
      expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
    }
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page is whole and its figures open', async ({ page, address }) => {
    await page.goto(`${address}es/programme-perspectivas.html`)
    await expect(part(page, 'sources').getByRole('link')).not.toHaveCount(0)
    await expect(await sourceOf(part(page, 'targets'), '8,500')).toContainText('Swisscontact')
  })
})
