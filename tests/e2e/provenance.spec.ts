import { formatNumber } from '../../src/domain/formatting/number.ts'
import { Explore } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { askRelease, catalog, manifest } from './frame/release.ts'
import { containing, es } from './frame/words.ts'

test('a value opens dataset, source, date, formula and the SQL that gives it', async ({ page, open }) => {
  await open('#/explore?lang=es&select=HN0703')
  const explore = new Explore(page)
  await expect(explore.place).toContainText('Danlí')
  await page.getByRole('button', { name: es('panel.origin', { kind: es('codes.kind.synthetic') }) }).first().click()
  const dialog = page.getByRole('dialog', { name: es('provenance.title') })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText(es('provenance.synthetic'))
  await expect(dialog).toContainText(manifest().release)
  for (const part of ['provenance.how', 'provenance.dataset', 'provenance.source', 'provenance.updated', 'provenance.query'] as const) {
    await expect(dialog, part).toContainText(es(part))
  }
  await expect(dialog).toContainText(containing(es('provenance.method.wilson')))

  // The SQL shown is the SQL that gives the number: it is run here, with the parameters shown.
  const { indicators, defaults } = catalog()
  const indicator = indicators.find(({ id }) => id === defaults.indicator)
  if (!indicator) throw new Error('no default indicator')
  const shown = (await dialog.locator('pre').allInnerTexts()).find((text) => text.includes('SELECT')) ?? ''
  expect(shown).toContain('demonstration_coverage.observations')
  const text = await dialog.innerText()
  const [, numerator, denominator] = /([\d,]+) ÷ ([\d,]+) =/.exec(text) ?? []
  const rows = await askRelease<{ numerator: number | null; denominator: number | null }>({
    name: 'check',
    sql: `SELECT numerator, denominator FROM demonstration_coverage.observations
      WHERE measure = 'coverage' AND territory_id = 'HN0703' AND period = ? AND service = 'all' AND sex = 'all' AND age = 'all' AND route = 'all'`,
    parameters: [defaults.period],
    tables: ['demonstration-coverage'],
    shelf: null,
  })
  expect(rows).toHaveLength(1)
  expect(numerator).toBe(formatNumber(rows[0]?.numerator ?? 0, 'es-GT'))
  expect(denominator).toBe(formatNumber(rows[0]?.denominator ?? 0, 'es-GT'))

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a published value names who counted and links the publication', async ({ page, open }) => {
  await open('#/explore?lang=es&indicator=returns&level=country&period=2024&select=GTM')
  const explore = new Explore(page)
  await expect(explore.place).toContainText('Guatemala')
  await page.getByRole('button', { name: es('panel.origin', { kind: es('codes.kind.published') }) }).first().click()
  const dialog = page.getByRole('dialog', { name: es('provenance.title') })
  await expect(dialog).toContainText(es('provenance.published'))
  await expect(dialog).toContainText(es('provenance.provider'))
  const link = dialog.getByRole('link').first()
  await expect(link).toHaveAttribute('href', /^https?:\/\//)
  await expect(link).toHaveAttribute('rel', /noopener|noreferrer/)
})
