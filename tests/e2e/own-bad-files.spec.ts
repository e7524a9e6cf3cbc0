import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DROPPED_BAD_FILES } from '../intake/session/droppedBadFiles.ts'
import { tinyFolder } from '../scripts/gate/checks/tinyFolder.ts'
import type { Spoil } from '../scripts/gate/checks/badFiles/badFile.ts'
import { expect, test } from './frame/test.ts'

/** Faults against what a person says of the columns, which nobody does here: which groups there are, and of whom those who completed are a part. */
const ONLY_BY_A_MAPPING = ['an age a spreadsheet made a date of', 'more completed than served']

/** Drops a file of the tiny dataset, spoilt, and gives all that the page then says of it. */
async function dropped(page: Page, name: string, file: string, spoil?: Spoil): Promise<readonly string[]> {
  const folder = await tinyFolder(spoil)
  try {
    await page.getByTestId('own-file').setInputFiles({ name, mimeType: 'text/csv', buffer: readFileSync(join(folder.own, file)) })
  } finally {
    folder.dispose()
  }
  const problem = page.getByTestId('own-problem').filter({ hasText: name })
  const use = page.locator('section[aria-labelledby=own-use]').locator('[data-testid=own-show], [data-testid=own-read], p.own-warning:not([role])')
  // What is still shown of the file before is taken away before this one is opened.
  await expect(problem.or(page.locator('.own-name').filter({ hasText: name })).first()).toBeVisible()
  await expect(problem.or(use).first()).toBeVisible()
  await expect(page.locator('.own-busy')).toHaveCount(0)
  const all = page.getByRole('button', { name: /hallazgos? más/ })
  if (await all.isVisible()) await all.click()
  const said = await page.locator('[data-testid=own-problem], .own-finding, section[aria-labelledby=own-file] .own-list li, .own-decision').allTextContents()
  return said.map((text) => text.replaceAll(name, '').trim())
}

test('every bad file of the publication gate, dropped, is told of and leaves what was there', async ({ page, address }) => {
  test.setTimeout(360_000)
  await page.goto(`${address}#/own?lang=es`)
  const good = new Map<string, readonly string[]>()
  for (const file of new Set(DROPPED_BAD_FILES.map((bad) => bad.file))) good.set(file, await dropped(page, `bueno-${good.size}.csv`, file))
  await page.getByTestId('own-show').click()
  await expect(page).toHaveURL(/indicator=own-bueno/)
  await page.goto(`${address}#/own?lang=es`)
  const kept = await page.locator('.own-card__title').allTextContents()
  expect(kept.length).toBe(1)
  const untold: string[] = []
  for (const [number, { name, file, spoil, never }] of DROPPED_BAD_FILES.entries()) {
    await test.step(name, async () => {
      const said = await dropped(page, `malo-${number}.csv`, file, spoil)
      if (said.every((text) => good.get(file)?.includes(text))) untold.push(name)
      const whole = await page.locator('main').textContent()
      for (const secret of never ?? []) {
        expect(said.join('\n')).not.toContain(secret)
        // A few characters stand in other words too, as "-7" in an age.
        if (secret.length > 3) expect(whole).not.toContain(secret)
      }
    })
  }
  expect(untold).toEqual(ONLY_BY_A_MAPPING)
  expect(await page.locator('.own-card__title').allTextContents()).toEqual(kept)
})
