import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import { SDMX_STATUS } from '../../src/catalog/observation-status.ts'
import { Explore } from './frame/explore.ts'
import { askRelease, catalog, manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

const AT_DANLI = '#/explore?lang=es&select=HN0703&map=-86.58333,14.03333,10'

/** The number a cell begins with; a dash or a word is none. */
function numberIn(text: string): number {
  return Number(/^-?[\d,]+(?:\.\d+)?/.exec(text.trim())?.[0]?.replaceAll(',', '') ?? Number.NaN)
}

test('the table has the numbers of the map', async ({ page, open }) => {
  await open(AT_DANLI)
  const explore = new Explore(page)
  await page.waitForTimeout(1000)
  await explore.hoverMiddle()
  await expect(explore.hoverCard).toContainText('Danlí')
  const card = await explore.hoverCard.innerText()
  const percent = /(\d+)\s%/.exec(card)?.[1] ?? ''
  const [numerator = '', denominator = ''] = /([\d,]+) de ([\d,]+)/.exec(card)?.slice(1) ?? []
  expect(percent).not.toBe('')
  expect(numerator).not.toBe('')

  await explore.showTable()
  const row = explore.table.getByRole('row', { selected: true })
  for (let screen = 0; screen < 60 && (await row.count()) === 0; screen += 1) {
    await explore.table.hover()
    await page.mouse.wheel(0, 500)
    await page.waitForTimeout(60)
  }
  await expect(row).toContainText('Danlí')
  await expect(row).toContainText(new RegExp(`${percent}\\s%`))
  await expect(row).toContainText(numerator)
  await expect(row).toContainText(denominator)
})

test('columns sort both ways, absent values last', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await explore.showTable()
  const header = explore.table.getByRole('columnheader', { name: new RegExp(`^${es('table.value')}`) })
  const column = (await explore.table.getByRole('columnheader').allInnerTexts()).findIndex((text) => text.startsWith(es('table.value')))
  const values = async () => {
    const rows = await explore.table.getByRole('row').evaluateAll(
      (found, index) =>
        found
          .map((row) => ({ at: Number(row.getAttribute('aria-rowindex')), cell: row.querySelectorAll('td, [role=gridcell], [role=rowheader]')[index]?.textContent ?? '' }))
          .filter((row) => row.at > 1)
          .sort((a, b) => a.at - b.at)
          .map((row) => row.cell),
      column,
    )
    return rows.slice(0, 8).map(numberIn)
  }
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  const descending = await values()
  expect(descending.every(Number.isFinite)).toBe(true)
  expect(descending).toEqual([...descending].sort((a, b) => b - a))
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  const ascending = await values()
  expect(ascending.every(Number.isFinite), 'an absent value is not sorted among the small ones').toBe(true)
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b))
  expect(ascending[0]).toBeLessThan(descending[0] ?? 0)
})

test('the table is used by keyboard alone', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await explore.showTable()
  await explore.table.getByRole('row').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  const last = page.locator('[role=row]:focus')
  await expect(last).toHaveAttribute('aria-rowindex', '683')
  await page.keyboard.press('Enter')
  await expect(last).toHaveAttribute('aria-selected', 'true')
})

test('the row that the keyboard has reached is never below the edge or under the head', async ({ page, open }) => {
  await open('#/explore?lang=es&display=table')
  const explore = new Explore(page)
  await explore.table.getByRole('row').nth(1).focus()
  const head = explore.table.getByRole('row').first()
  const scroller = page.locator('.table__scroller')
  const isInSight = async () => {
    const [row, above, frame] = await Promise.all([page.locator('[role=row]:focus').boundingBox(), head.boundingBox(), scroller.boundingBox()])
    if (!row || !above || !frame) throw new Error('no row has the focus')
    return row.y >= above.y + above.height - 1 && row.y + row.height <= frame.y + frame.height + 1
  }
  for (const key of ['ArrowDown', 'ArrowUp']) {
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press(key)
      await expect.poll(isInSight, `${key} ${step}`).toBe(true)
    }
  }
})

test('the CSV has every row with value, interval, status codes, source and kind', async ({ page, open }) => {
  await open()
  const explore = new Explore(page)
  await explore.showTable()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: es('table.download') }).click(),
  ])
  const { indicators, defaults } = catalog()
  const indicator = indicators.find(({ id }) => id === defaults.indicator)
  if (!indicator) throw new Error('no default indicator')
  expect(download.suggestedFilename()).toBe(`arraigo-${indicator.id}-municipality-${defaults.period}.csv`)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  const [table = '', notes = ''] = text.slice(1).split('\r\n\r\n')
  const { data } = Papa.parse<Record<string, string>>(table, { header: true })

  const rows = await askRelease(
    mapQuery(indicator, { level: 'municipality', period: defaults.period, filters: NO_FILTERS, target: indicator.target ?? 1 }),
  )
  expect(data).toHaveLength(rows.length)
  const byId = new Map(data.map((row) => [row['TERRITORY_ID'], row]))
  for (const row of rows) {
    const written = byId.get(row.territory)
    expect(written?.['OBS_STATUS'], row.territory).toBe(SDMX_STATUS[row.status].observation)
    expect(written?.['CONF_STATUS'], row.territory).toBe(SDMX_STATUS[row.status].confidentiality)
    expect(written?.['NUMERATOR'], row.territory).toBe(row.numerator === null ? '' : String(row.numerator))
    if (row.value === null) expect(written?.['OBS_VALUE'], row.territory).toBe('')
    else expect(Number(written?.['OBS_VALUE']), row.territory).toBeCloseTo(row.value, 10)
  }
  expect(new Set(data.map((row) => row['KIND']))).toEqual(new Set(['synthetic']))
  expect(notes).toContain(`${es('table.file.source')}: `)
  expect(notes).toContain(`${es('table.file.release')}: ${manifest().release}`)
  expect(notes).toContain(es('table.file.synthetic'))
})
