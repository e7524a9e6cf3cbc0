import { expect, type Page } from '@playwright/test'
import type { View, ViewLanguage } from './views.ts'
import { wordsOf } from './words.ts'

/** A view may wait for the engine of the page, for a proof or for draws, on a busy machine. */
const PATIENCE = 240_000
export const OWN_FILE = 'tabla.csv'
export const OWN_TABLE = 'municipio,departamento,año,atendidas,necesidad\nDanlí,El Paraíso,2025,3,40\nConcepción,,2025,9,50\nNingún Lugar,,2025,x,50\n'

/**
 * Opens a view and waits until it stands: drawn, its work done, its letters there, no transition running. A view of the app
 * in the document of the one before it is reached by its link alone, as by a click.
 */
export async function openView(page: Page, address: string, view: View, language: ViewLanguage): Promise<void> {
  if (view.withoutScripts) await page.route('**/assets/*.js', (route) => route.abort())
  if (view.servedAs) await page.route(`**/${view.path(language)}`, (route) => route.fulfill({ path: `dist/${language}/${view.servedAs}.html` }))
  // The same link again would be no navigation, and a page of others reads its link once.
  if (view.group === 'embeds' || view.group === 'data' || view.withoutScripts) await page.goto('about:blank')
  await page.goto(address + view.path(language))
  await page.locator(view.ready).first().waitFor({ state: 'attached', timeout: PATIENCE })
  if (view.prepare === 'own-table') await bringTable(page, language)
  if (view.prepare === 'statement') await runStatement(page, language)
  await settled(page)
  if (view.withoutScripts) await page.unroute('**/assets/*.js')
}

/** Waits until nothing is worked at and nothing moves. Text that is half faded in has no contrast, and a bar on its way no place. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true], .analysis__working, progress').first()).toBeHidden({ timeout: PATIENCE })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(500)
  await page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity), undefined, { timeout: PATIENCE })
}

/** Shows the view in the other theme as a device does that turns dark; a link without a theme follows it. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await settled(page)
}

async function bringTable(page: Page, language: ViewLanguage): Promise<void> {
  const words = wordsOf(language === 'en' ? 'en' : 'es')
  await page.getByTestId('own-file').setInputFiles({ name: OWN_FILE, mimeType: 'text/csv', buffer: Buffer.from(OWN_TABLE) })
  await expect(page.getByTestId('own-show')).toBeVisible({ timeout: PATIENCE })
  await page.getByRole('button', { name: new RegExp(words('own.columns.edit')) }).first().click()
}

async function runStatement(page: Page, language: ViewLanguage): Promise<void> {
  const words = wordsOf(language === 'en' ? 'en' : 'es')
  await page.getByRole('button', { name: words('console.run'), exact: true }).click()
  await expect(page.getByTestId('console-result')).toBeVisible({ timeout: PATIENCE })
}
