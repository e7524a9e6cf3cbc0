import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Topology } from 'topojson-specification'
import { namedLeaves } from '../intake/boundaries/namedLeaves.ts'
import { a2sitTemplate } from './frame/a2sitTemplate.ts'
import { expect, standing, test } from './frame/test.ts'
import { wordsOf } from './frame/words.ts'
import { write } from './frame/write.ts'

const es = wordsOf('es')

/** Gives a file to the page as if it were chosen. */
async function bring(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByTestId('own-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

/** Waits until the file is read to its end. */
async function read(page: Page): Promise<void> {
  await expect(page.getByTestId('own-show')).toBeVisible({ timeout: 90_000 })
}

const SMALL_TABLE = ['municipio,departamento,periodo,sexo,atendidas,necesidad', 'Danlí,El Paraíso,2025,Mujeres,3,40', 'Danlí,El Paraíso,2025,Hombres,12,60', 'Teupasenti,El Paraíso,2025,Mujeres,7,70', 'Teupasenti,El Paraíso,2025,Hombres,9,30', 'Comayagua,Comayagua,2025,Mujeres,20,100', 'Comayagua,Comayagua,2025,Hombres,30,90'].join('\n')

test('the A2SIT template becomes a map of the deportation rate of 340 municipalities, and the doctor finds what is wrong with it', async ({ page, open, keepPicture }) => {
  const template = await a2sitTemplate()
  await open('#/explore?lang=es')
  await page.getByRole('button', { name: es('app.view.own') }).click()
  await expect(page.getByRole('heading', { level: 1, name: containingWord(es('own.title')) })).toBeVisible()
  await bring(page, template.name, template.bytes)
  await read(page)
  await expect(page.getByText(/340 de 340 filas/)).toBeVisible()
  const findings = page.getByTestId('own-findings')
  const more = page.getByRole('button', { name: /hallazgos? más/ })
  if (template.published) await more.click()
  await expect(findings).toContainText(/Gini/)
  await expect(findings).toContainText(/100[., ]?000/)
  await expect(findings.locator('[data-code]').filter({ hasText: /Estabjusticia/ })).not.toHaveCount(0)
  await expect(findings.locator('[data-code]').filter({ hasText: /RisDespl/ })).not.toHaveCount(0)
  await keepPicture('own-a2sit')
  await page.getByTestId('own-show').click()
  await standing(page)
  // The rate of deported persons, chosen among the indicators of the file.
  await page.getByRole('button', { name: new RegExp(es('filter.show')) }).click()
  await page.getByRole('option', { name: /personas deportadas/ }).first().click()
  await expect(page.locator('.legend__title')).toContainText('personas deportadas')
  const counts = await page.locator('.legend__count').allTextContents()
  expect(counts.reduce((sum, text) => sum + Number(text.replaceAll(/\D/g, '')), 0)).toBe(340)
  await expect(page.locator('.legend')).toContainText(es('legend.own'))
  await keepPicture('own-a2sit-map')
})

test('a table is kept across reloads, stands on pages of places, is named where it is missing, and can be deleted', async ({ page, address, browser }) => {
  await page.goto(`${address}#/own?lang=es`)
  await bring(page, 'atenciones.csv', SMALL_TABLE)
  await read(page)
  await page.getByTestId('own-show').click()
  await standing(page)
  await expect(page).toHaveURL(/indicator=own-atenciones-/)
  const link = page.url()
  expect(link).not.toMatch(/Danl|Comayagua/)
  await page.reload()
  await standing(page)
  await expect(page.locator('.legend')).toContainText(es('legend.own'))
  await page.goto(`${address}es/HN0703.html`)
  await expect(page.locator('#own')).toContainText('atenciones', { timeout: 90_000 })
  await expect(page.locator('#own')).toContainText('15 de 100')
  // A stranger's browser has no such dataset.
  const other = await browser.newContext()
  const stranger = await other.newPage()
  await stranger.goto(link)
  await expect(stranger.locator('.notice')).toContainText('atenciones', { timeout: 90_000 })
  await other.close()
  await page.goto(`${address}#/own?lang=es`)
  await page.getByRole('button', { name: es('own.kept.removeWhat', { title: 'atenciones' }) }).click()
  await page.getByRole('button', { name: es('own.kept.yes') }).click()
  await expect(page.getByText(es('own.kept.empty'))).toBeVisible()
  await page.reload()
  await expect(page.getByText(es('own.kept.empty'))).toBeVisible()
})

test('small counts of people are withheld from an export unless a reason is given', async ({ page, address }) => {
  await page.goto(`${address}#/own?lang=es`)
  await bring(page, 'pequeños.csv', SMALL_TABLE)
  await read(page)
  await expect(page.locator('.own-warning').filter({ hasText: '1 a 4' })).toBeVisible()
  await page.getByTestId('own-show').click()
  await standing(page)
  await page.goto(`${page.url()}&display=table&sex=f`)
  await expect(page.locator('.explore__table')).toContainText('Danlí')
  const save = async (choose: () => Promise<void>) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: es('table.download') }).click()
    await choose()
    return readFileSync(await (await download).path(), 'utf8')
  }
  const withheld = await save(() => page.getByRole('button', { name: es('own.export.withhold') }).click())
  expect(withheld).toMatch(/HN0703,.*,suppressed,/)
  expect(withheld).toContain(es('own.export.note', { most: 4 }))
  const allowed = await save(async () => {
    await write(page.locator('.export-dialog textarea'), 'Acuerdo interno 12 de la mesa municipal')
    await page.getByRole('button', { name: es('own.export.allow') }).click()
  })
  expect(allowed).toMatch(/HN0703,.*,3,40,/)
  expect(allowed).toContain('Acuerdo interno 12')
})

test('a name that two places share is asked about, and the answer is kept', async ({ page, address }) => {
  await page.goto(`${address}#/own?lang=es`)
  await bring(page, 'santos.csv', 'municipio,periodo,casos\nConcepción,2025,40\nDanlí,2025,20\n')
  await expect(page.getByText(es('own.places.ambiguous'))).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText(/1 de 2 filas/)).toBeVisible()
  const question = page.getByRole('combobox', { name: es('own.places.decide', { text: 'Concepción' }) })
  await question.selectOption({ label: await question.locator('option').filter({ hasText: 'Ocotepeque' }).first().textContent().then((text) => text ?? '') })
  await expect(page.getByText(/2 de 2 filas/)).toBeVisible()
})

test('boundaries of a file take the place of the schematic areas in this browser, and go again', async ({ page, address }) => {
  const shapes = (await (await fetch(`${address}data/manifest.json`)).json()) as { shapes: { path: string } }
  const topology = Buffer.from(await new Response((await fetch(`${address}data/${shapes.shapes.path}`)).body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
  await page.goto(`${address}#/own?lang=es`)
  const territories = Papa.parse<{ id: string; name: string }>(readFileSync(new URL('../../data/territories/territories.csv', import.meta.url), 'utf8'), { header: true }).data
  const leaves = namedLeaves(JSON.parse(topology.toString('utf8')) as Topology, new Map(territories.map(({ id, name }) => [id, name])))
  await bring(page, 'limites.geojson', JSON.stringify(leaves))
  await page.getByRole('button', { name: es('own.areas.match') }).click()
  await expect(page.getByTestId('own-areas-report')).toContainText('682', { timeout: 120_000 })
  await page.getByRole('button', { name: es('own.areas.use'), exact: true }).click()
  await expect(page.getByRole('button', { name: es('own.areas.back') })).toBeVisible({ timeout: 90_000 })
  await page.getByRole('button', { name: es('app.view.explore') }).click()
  await standing(page)
  await expect(page.locator('.legend')).not.toContainText(es('legend.schematic'))
  await page.getByRole('button', { name: es('app.view.own') }).click()
  await page.getByRole('button', { name: es('own.areas.back') }).click()
  await expect(page.getByRole('button', { name: es('own.areas.back') })).toHaveCount(0)
})

test('the console answers, refuses with a reason, stops, and lives on after it ran out of memory', async ({ page, address, keepPicture }) => {
  await page.goto(`${address}#/sql?lang=es`)
  const run = async (sql: string) => {
    await write(page.getByRole('textbox', { name: es('console.statement') }), sql)
    await page.getByRole('button', { name: es('console.run'), exact: true }).click()
  }
  const said = page.getByTestId('console-said')
  await page.getByRole('button', { name: es('console.run'), exact: true }).click()
  await expect(page.getByTestId('console-result').locator('tbody tr')).toHaveCount(10, { timeout: 90_000 })
  await expect(page.getByText(/returns \(publicado\)/)).toBeVisible()
  await keepPicture('console')
  await run("COPY returns.observations TO 'x.csv'")
  await expect(said).toContainText('COPY')
  await run('SELECT 1; SELECT 2')
  await expect(said).toContainText('SELECT')
  await run('SELECT count(*) FROM range(100000000) a, range(1000) b')
  await page.getByRole('button', { name: es('console.stop') }).click()
  await expect(said).toContainText(es('console.stopped'))
  await run('SELECT list(i) FROM (SELECT i FROM range(600000000) t(i)) ORDER BY random()')
  await expect(said).toContainText(es('console.memory'), { timeout: 120_000 })
  await run("SELECT DATE '2025-03-01' AS day, 1 AS one")
  await expect(page.getByTestId('console-result')).toContainText('2025-03-01', { timeout: 90_000 })
})

test('bad files leave what was there as it was, and hostile ones do nothing', async ({ page, address }) => {
  await page.goto(`${address}#/own?lang=es`)
  await bring(page, 'bien.csv', SMALL_TABLE)
  await read(page)
  await page.getByTestId('own-show').click()
  await expect(page).toHaveURL(/indicator=own-bien/)
  await page.goto(`${address}#/own?lang=es`)
  const problem = page.getByTestId('own-problem')
  for (const [name, content] of [
    ['vacio.csv', ''],
    ['informe.pdf', '%PDF-1.7\n1 0 obj\n'],
    ['roto.xlsx', 'PK\u0003\u0004 not a zip at all'],
    ['roto.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature"'],
    ['roto.kml', '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa">]><kml>&a;</kml>'],
    ['roto.parquet', 'PAR1 and nothing else PAR1'],
    ['pagina.csv', '<!DOCTYPE html><html><body>404</body></html>'],
  ] as const) {
    await bring(page, name, content)
    await expect(problem).toContainText(name, { timeout: 90_000 })
  }
  const hostile = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: JSON.parse('{"__proto__": "x", "municipio": "<img src=x onerror=document.title=1>", "casos": 3}') as object }] }
  await bring(page, '<script>document.title=1</script>.geojson', JSON.stringify(hostile))
  await expect(page.getByRole('heading', { name: es('own.file.title') })).toBeVisible()
  await bring(page, 'formulas.csv', 'municipio,año,casos\n"=HYPERLINK(""http://example.org"")",2025,3\nDanlí,2025,40\n')
  await read(page)
  expect(await page.title()).not.toBe('1')
  expect(await page.evaluate(() => ({}).constructor === Object && !('municipio' in {}))).toBe(true)
  await expect(page.locator('.own-card__title')).toHaveText(['bien'])
})

function containingWord(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
}
