import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import type codes from '../../../src/i18n/codes/es.json'
import type app from '../../../src/i18n/place/es/app.json'
import type common from '../../../src/i18n/place/es/common.json'
import type saved from '../../../src/i18n/place/es/export.json'
import type pages from '../../../src/i18n/place/es/page.json'
import type report from '../../../src/i18n/place/es/report.json'
import { MARGINS } from './publishedGaps.ts'
import { askRelease } from './release.ts'

interface PlaceMessages {
  readonly app: typeof app
  readonly codes: typeof codes
  readonly common: typeof common
  readonly export: typeof saved
  readonly page: typeof pages
  readonly report: typeof report
}

/** The texts of the pages of places in one language. */
export function placeText(language: 'es' | 'en') {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/i18n/${file}.json`, import.meta.url), 'utf8'))
  const parts = ['app', 'common', 'export', 'page', 'report'].map((name) => [name, read(`place/${language}/${name}`)] as const)
  const messages = { ...Object.fromEntries(parts), codes: read(`codes/${language}`) } as unknown as PlaceMessages
  return createTranslator({ locale: language === 'es' ? 'es-GT' : 'en-GB', messages })
}
export const es = placeText('es')
export const en = placeText('en')

/** Persons counted in a place in 2025, or the status that stands for them. */
export interface Counted {
  readonly persons: number | null
  readonly status: string
}

/** Those in need and those served in a place, as released. */
export async function countsOf(place: string): Promise<{ need: Counted; served: Counted }> {
  const side = (measure: 'need' | 'coverage') =>
    `SELECT '${measure}' AS measure, numerator AS persons, numerator_status AS status FROM demonstration_${measure}.observations
     WHERE measure = '${measure}' AND territory_id = ? AND service = 'all' AND ${MARGINS}`
  const rows = await askRelease<Counted & { readonly measure: string }>({
    name: 'test',
    sql: `${side('need')} UNION ALL ${side('coverage')}`,
    parameters: [place, place],
    tables: ['demonstration-need', 'demonstration-coverage'],
    shelf: null,
  })
  const one = (measure: string): Counted => {
    const [row, ...more] = rows.filter((each) => each.measure === measure)
    if (!row || more.length > 0) throw new Error(`the release has not one row of ${measure} of ${place}`)
    return row
  }
  return { need: one('need'), served: one('coverage') }
}

/** Every number in a text, in its order. */
export function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')))
}

/** White space, no-break spaces too, as single spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A row of the table at the top, static or live: 0 in need, 1 served, 2 coverage, 3 gap. */
export function summaryRow(page: Page, at: number): Locator {
  return page.locator('.summary-table tbody tr').nth(at)
}

export function summaryValue(page: Page, at: number): Locator {
  return summaryRow(page, at).locator('strong')
}

/** Opens the page of a place and waits until it is whole. */
export async function openPlace(page: Page, address: string, path: string): Promise<void> {
  await page.goto(address + path)
  await whole(page)
}

/** The page stands whole once its map does. */
export async function whole(page: Page): Promise<void> {
  await expect(page.locator('.place-map path').first()).toBeVisible()
}

/** Need, served and coverage on screen against the released counts; an absent one by its word, and never as a zero. */
export async function expectCounts(page: Page, place: string, words = es): Promise<void> {
  const { need, served } = await countsOf(place)
  for (const [at, side] of [need, served].entries()) {
    const cell = summaryValue(page, at)
    if (side.persons === null) await expect(cell).toHaveText(absence(side.status, words))
    else expect(numbersIn(await cell.innerText())).toEqual([side.persons])
  }
  const coverage = summaryValue(page, 2)
  if (need.persons !== null && served.persons !== null) {
    const text = await coverage.innerText()
    expect(text).toMatch(/^[\d.]+\s%$/)
    const percent = (served.persons / need.persons) * 100
    expect(Math.abs((numbersIn(text)[0] ?? Number.NaN) - percent)).toBeLessThanOrEqual(0.5)
    expect(numbersIn(await summaryRow(page, 2).locator('td').last().innerText()).slice(0, 2)).toEqual([served.persons, need.persons])
  } else {
    const weaker = ['not-applicable', 'suppressed', 'not-reported'].find((status) => [need.status, served.status].includes(status)) ?? ''
    await expect(coverage).toHaveText(absence(weaker, words))
    expect(numbersIn(await coverage.innerText())).toEqual([])
  }
}

export function absence(status: string, words = es): string {
  return words(`codes.status.${status as 'suppressed'}`)
}
