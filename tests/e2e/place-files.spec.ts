import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { extractText, getDocumentProxy } from 'unpdf'
import { absence, countsOf, es, numbersIn, openPlace, plain, summaryValue } from './frame/place.ts'
import { ask } from './frame/publishedGaps.ts'
import { manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'

const HERE = 'es/HN0703.html'
const TABLE_ROW = { TERRITORY_ID: 'HN0703', SECTION: es('export.section.figures') }

/** Presses once and gives the file the browser was given. */
async function download(page: Page, press: () => Promise<void>): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { file, bytes: readFileSync(await file.path()) }
}

function tool(page: Page, kind: 'brief' | 'csv' | 'xlsx' | 'geojson') {
  return page.getByRole('button', { name: es(`export.tools.${kind}`), exact: true })
}

/** What the page itself says: need, served, coverage, and the lines of its gaps. */
async function saidOn(page: Page) {
  const [need, served, coverage] = [await summaryValue(page, 0).innerText(), await summaryValue(page, 1).innerText(), await summaryValue(page, 2).innerText()]
  return { need, served, coverage, gaps: (await page.locator('.largest-gaps li').allInnerTexts()).map(plain) }
}

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' })
  test('the brief takes one click and no connection, is small, and says what the page says', async ({ page, address, context }) => {
    await openPlace(page, address, HERE)
    await expect(page.locator('.offline__said')).toHaveText(es('app.offline.kept', { place: 'El Paraíso' }))
    const { need, served, coverage, gaps } = await saidOn(page)
    expect(gaps).toHaveLength(3)
    await context.setOffline(true)
    const { file, bytes } = await download(page, () => tool(page, 'brief').click())
    expect(file.suggestedFilename()).toBe('HN0703-danli-es.pdf')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeLessThanOrEqual(150_000)
    const document = await getDocumentProxy(new Uint8Array(bytes))
    expect(document.numPages).toBe(1)
    const text = plain((await extractText(document, { mergePages: true })).text)
    for (const said of [need, served]) expect(text).toMatch(new RegExp(String.raw`(?<![\d,])${numbersIn(said)[0]?.toLocaleString('es-GT')}(?![\d,])`))
    expect(text).toContain(plain(coverage))
    expect(text).toContain(plain(await page.locator('.place-summary__gap').innerText()).replace(/ [^ ]+$/, ''))
    for (const gap of gaps) expect(text).toContain(gap)
    expect(text).toContain(es('common.synthetic'))
    expect(text).toContain(manifest().release)
    await expect(page.locator('.place-tools__said')).toHaveText(es('export.tools.briefDone', { name: 'HN0703-danli-es.pdf' }))
  })
})

// Only the brief needs what is kept; elsewhere keeping would slow down every page.
test.describe('without keeping anything', () => {
  test.use({ serviceWorkers: 'block' })

  test('the table as CSV and as a workbook have the numbers of the page and of the release', async ({ page, address }) => {
    await openPlace(page, address, HERE)
    const { need, served, coverage } = await saidOn(page)
    const counts = await countsOf('HN0703')
    const csv = await download(page, () => tool(page, 'csv').click())
    expect(csv.file.suggestedFilename()).toBe('HN0703-danli-es.csv')
    const text = csv.bytes.toString('utf8').replace(/^\uFEFF/, '')
    const table = text.slice(0, text.indexOf('\r\n\r\n'))
    const { data, errors } = Papa.parse<Record<string, string>>(table, { header: true })
    expect(errors).toEqual([])
    const row = (indicator: string) => data.filter((each) => each['INDICATOR'] === indicator && each['SERVICE'] === '' && Object.entries(TABLE_ROW).every(([column, value]) => each[column] === value))
    for (const [indicator, said, counted] of [['need', need, counts.need], ['served', served, counts.served]] as const) {
      expect(row(indicator)).toHaveLength(1)
      expect(Number(row(indicator)[0]?.['OBS_VALUE'])).toBe(counted.persons)
      expect(numbersIn(said)).toEqual([counted.persons])
      expect(row(indicator)[0]?.['KIND']).toBe(es('common.synthetic'))
    }
    expect(Math.round(Number(row('coverage')[0]?.['OBS_VALUE']) * 100)).toBe(numbersIn(coverage)[0])

    const xlsx = await download(page, () => tool(page, 'xlsx').click())
    const [head = [], ...rows] = await readSheet(xlsx.bytes, es('export.sheet.figures'))
    expect(rows).toHaveLength(data.length)
    const column = (name: 'section' | 'territory' | 'indicator' | 'service' | 'value' | 'status') => head.indexOf(es(`export.column.${name}`))
    for (const [at, cells] of rows.entries()) {
      const same = data[at]
      expect(cells[column('indicator')]).toBe(same?.['INDICATOR'])
      expect(cells[column('territory')]).toBe(same?.['TERRITORY_ID'])
      // An absent value is an empty cell in both, and never a zero.
      expect(cells[column('value')] ?? null).toBe(same?.['OBS_VALUE'] === '' ? null : Number(same?.['OBS_VALUE']))
    }
  })

  test('an absent figure stays absent in the exported table, with its reason', async ({ page, address }) => {
    await openPlace(page, address, 'es/HN0704.html')
    const { bytes } = await download(page, () => tool(page, 'csv').click())
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
    const { data } = Papa.parse<Record<string, string>>(text.slice(0, text.indexOf('\r\n\r\n')), { header: true })
    const coverage = data.filter((row) => row['INDICATOR'] === 'coverage' && row['TERRITORY_ID'] === 'HN0704' && row['SECTION'] === es('export.section.figures'))
    expect(coverage.map((row) => [row['OBS_VALUE'], row['STATUS'], row['CONF_STATUS']])).toEqual([['', absence('suppressed'), 'C']])
    await expect(summaryValue(page, 2)).toHaveText(absence('suppressed'))
  })

  test('the shape as GeoJSON is that of the place, around its seat', async ({ page, address }) => {
    await openPlace(page, address, HERE)
    const { file, bytes } = await download(page, () => tool(page, 'geojson').click())
    expect(file.suggestedFilename()).toBe('HN0703-danli.geojson')
    const shape = JSON.parse(bytes.toString('utf8')) as { type: string; id: string; properties: { name: string; release: string }; geometry: { type: string; coordinates: number[][][] | number[][][][] } }
    expect([shape.type, shape.id, shape.properties.name, shape.properties.release]).toEqual(['Feature', 'HN0703', 'Danlí', manifest().release])
    expect(['Polygon', 'MultiPolygon']).toContain(shape.geometry.type)
    const corners = shape.geometry.coordinates.flat(shape.geometry.type === 'Polygon' ? 1 : 2) as number[][]
    const [seat] = await ask<{ longitude: number; latitude: number }>(`SELECT longitude, latitude FROM gazetteer.territories WHERE id = 'HN0703'`, 'gazetteer')
    for (const [axis, degrees] of [seat?.longitude, seat?.latitude].entries()) {
      const along = corners.map((corner) => corner[axis] ?? Number.NaN)
      expect(Math.min(...along)).toBeLessThan(degrees ?? Number.NaN)
      expect(Math.max(...along)).toBeGreaterThan(degrees ?? Number.NaN)
    }
  })

  test('a chart is saved as a drawing and as a picture, with title, source and what is synthetic', async ({ page, address }) => {
    await openPlace(page, address, HERE)
    const chart = page.getByRole('figure', { name: es('page.need.byService') })
    const save = async (kind: 'svg' | 'png') => {
      await chart.locator('summary').filter({ hasText: es('export.picture.save') }).click()
      return download(page, () => chart.getByRole('button', { name: es(`export.picture.${kind}`) }).click())
    }
    const svg = await save('svg')
    expect(svg.file.suggestedFilename()).toBe('HN0703-need.svg')
    // The page of the app makes no documents of text; an empty one may.
    const reader = await page.context().newPage()
    const text = await reader.evaluate((source) => new DOMParser().parseFromString(source, 'image/svg+xml').documentElement.textContent ?? '', svg.bytes.toString('utf8'))
    const source = plain(await chart.locator('.chart-figure__source').innerText())
    // Long lines are broken in the drawing.
    const together = (words: string) => words.replaceAll(/\s+/g, '')
    for (const words of [es('page.need.byService'), source, es('export.picture.synthetic')]) expect(together(text)).toContain(together(words))
    const png = await save('png')
    expect(png.file.suggestedFilename()).toBe('HN0703-need.png')
    const { width, height, colours } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const drawn = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      drawn?.drawImage(bitmap, 0, 0)
      const { data } = drawn?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] }
      const found = new Set<string>()
      for (let at = 0; at < data.length; at += 4) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
      return { width: bitmap.width, height: bitmap.height, colours: found.size }
    }, png.bytes.toString('base64'))
    expect(width).toBeGreaterThan(400)
    expect(height).toBeGreaterThan(200)
    expect(colours, 'letters and bars over paper').toBeGreaterThan(20)
  })
})
