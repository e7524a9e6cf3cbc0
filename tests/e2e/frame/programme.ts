import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, type Locator, type Page } from '@playwright/test'
import type { ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { manifest } from './release.ts'

/** What the release that is served says of programmes. */
export function programmesFile(): ProgrammesFile {
  return JSON.parse(gunzipSync(readFileSync(`dist/data/${manifest().programmes}`)).toString('utf8')) as ProgrammesFile
}

/**
 * Opens a figure of the page by its value and gives what it opens to. The first of several with the same value in the section
 * counts, and it must have been closed.
 */
export async function sourceOf(section: Locator, value: string): Promise<Locator> {
  const figure = section.locator('details.figure').filter({ has: section.page().locator('summary', { hasText: value }) }).first()
  await expect(figure, value).not.toHaveAttribute('open')
  await figure.locator('summary').click()
  const facts = figure.locator('.figure__facts')
  await expect(facts, value).toBeVisible()
  return facts
}

/** The section of a page that a heading names. */
export function part(page: Page, id: string): Locator {
  return page.locator(`section[aria-labelledby=${id}]`)
}
