import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { es, expectCounts, openPlace, whole } from './frame/place.ts'
import { manifest } from './frame/release.ts'
import { expect, test } from './frame/test.ts'

const PARAISO = 'El Paraíso'

test.use({ serviceWorkers: 'allow' })

function panel(page: Page) {
  return page.getByRole('region', { name: es('app.offline.title') })
}

/** Opens Danlí and waits until its department is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await openPlace(page, address, 'es/HN0703.html')
  await isKept(page, PARAISO)
}

async function isKept(page: Page, place: string): Promise<void> {
  await expect(panel(page).locator('.offline__said')).toHaveText(es('app.offline.kept', { place }))
}

test('a page and what it keeps ask only their own host, and load neither engine nor map library', async ({ page, address, journal }) => {
  await visit(page, address)
  const asked = journal.requests.filter((request) => request.startsWith(address)).map((request) => request.slice(address.length))
  const scripts = [...new Set(asked.filter((path) => path.endsWith('.js') && path.startsWith('assets/')))]
  expect(scripts.length).toBeGreaterThan(2)
  for (const script of scripts) expect(readFileSync(`dist/${script}`, 'utf8'), script).not.toMatch(/maplibregl|deck\.gl|duckdb-|apache-arrow/)
  expect(asked.filter((path) => /wasm|^engine|^data\/(?!places\/)/.test(path))).toEqual([])
  const files = asked.filter((path) => path.startsWith('data/'))
  expect([...new Set(files)]).toEqual([`data/${manifest().places['HN07']}`])
})

test('after one visit the page opens again without a connection, and so do places of its department never opened', async ({ page, address, context }) => {
  await visit(page, address)
  await context.setOffline(true)
  await page.reload()
  await whole(page)
  await expectCounts(page, 'HN0703')
  for (const [path, name] of [['es/HN0705.html', 'Güinope'], ['es/HN07.html', PARAISO]] as const) {
    await openPlace(page, address, path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page).toHaveTitle(new RegExp(name))
    await expectCounts(page, path.slice(3, -5))
  }
  await openPlace(page, address, 'en/HN0705.html')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('without a connection an unknown place is named as such, and a department not kept says that it is not', async ({ page, address, context }) => {
  await visit(page, address)
  await context.setOffline(true)
  await page.goto(`${address}es/HN9999.html`)
  await expect(page.getByRole('status')).toContainText(es('app.failed.unknown', { id: 'HN9999' }))
  // A department that is kept, but holds no such place.
  await page.goto(`${address}es/HN0799.html`)
  await expect(page.getByRole('status')).toContainText(es('app.failed.unknown', { id: 'HN0799' }))
  await page.goto(`${address}es/GT0101.html`)
  await expect(page.getByRole('status')).toContainText(es('app.failed.offlineAlone'))
  await expect(page.locator('.place-map')).toHaveCount(0)
  await context.setOffline(false)
  await page.getByRole('button', { name: es('app.retry') }).click()
  await whole(page)
  await expectCounts(page, 'GT0101')
})

test('another department is kept when asked for, and everything kept can be deleted', async ({ page, address, context }) => {
  await visit(page, address)
  const choice = panel(page).getByRole('combobox', { name: es('app.offline.other') })
  await expect(choice.locator('option[value=HN07]')).toHaveCount(0)
  await choice.selectOption('HN08')
  await panel(page).getByRole('button', { name: es('app.offline.keep'), exact: true }).click()
  await isKept(page, 'Francisco Morazán')
  await expect(panel(page)).toContainText(es('app.offline.list', { names: `${PARAISO}, Francisco Morazán` }))
  await context.setOffline(true)
  await openPlace(page, address, 'es/HN0801.html')
  await expectCounts(page, 'HN0801')
  await panel(page).getByRole('button', { name: es('app.offline.clear') }).click()
  await expect(panel(page).locator('.offline__said')).toHaveText(es('app.offline.cleared'))
  for (const path of ['es/HN0801.html', 'es/HN0705.html']) {
    await page.goto(address + path)
    await expect(page.getByRole('status')).toContainText(es('app.failed.offlineAlone'))
    await expect(page.locator('.place-map')).toHaveCount(0)
  }
})

test('what was deleted is kept whole again by the next visit', async ({ page, address, context }) => {
  await visit(page, address)
  await panel(page).getByRole('button', { name: es('app.offline.clear') }).click()
  await expect(panel(page).locator('.offline__said')).toHaveText(es('app.offline.cleared'))
  await visit(page, address)
  await context.setOffline(true)
  await openPlace(page, address, 'es/HN0705.html')
  await expectCounts(page, 'HN0705')
})
