import fc from 'fast-check'
import type { Page } from '@playwright/test'
import { HOSTILE_FILES } from '../../scripts/bench/fuzz/hostileFiles.ts'
import { hostileLinks } from '../../scripts/bench/fuzz/hostileLinks.ts'
import { CANARY } from '../../scripts/bench/fuzz/hostileText.ts'
import { readTerritories } from '../../scripts/catalog/readTerritories.ts'
import { IntakeError } from '../../src/intake/intake-error.ts'
import { namedBlob } from '../../src/intake/read/named-blob.ts'
import { openFile } from '../../src/intake/read/openFile.ts'
import { defaultState } from '../../src/state/app-state.ts'
import { decodeLink } from '../../src/state/link/decode.ts'
import { catalog } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { en, es } from './frame/words.ts'

const SEED = 20261128
const LINKS = 60
const FILES = 30
const LARGEST_FILE = 400_000
/** A page that stands still for longer is felt as frozen. */
const LONGEST_TASK = 200
const TRIES = 3
const WORDS = { es, en } as const

/** Tasks of the main thread since the last time it was asked; the view of own data draws no map, so that none of them is one. */
async function longestTask(page: Page): Promise<number> {
  // What is being measured is told of a moment after it has ended.
  await page.waitForTimeout(120)
  return page.evaluate(() => {
    const tasks = (window as unknown as { longTasks?: number[] }).longTasks ?? []
    return Math.max(0, ...tasks.splice(0))
  })
}

/** Writes down long tasks, and fails the test on any dialog and on any script of the hostile texts that runs. */
async function watch(page: Page): Promise<string[]> {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => dialogs.push(`error: ${error.message}`))
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
  return dialogs
}

const canary = (page: Page) => page.evaluate((name) => name in window, CANARY)

/** The least of the longest tasks of a few tries: another program that takes the processor is no fault of the page. */
async function leastOf(page: Page, run: () => Promise<void>): Promise<number> {
  let least = Infinity
  for (let attempt = 0; attempt < TRIES && least > LONGEST_TASK; attempt += 1) {
    await longestTask(page)
    await run()
    least = Math.min(least, await longestTask(page))
  }
  return least
}

test(`${LINKS} hostile links run nothing, freeze nothing, and each says in the language of the page what was not followed`, async ({ page, address }) => {
  test.setTimeout(600_000)
  const dialogs = await watch(page)
  const ids = readTerritories().map(({ id }) => id)
  const known = new Set(ids)
  const context = { catalog: catalog(), knownTerritory: (id: string) => known.has(id) }
  const links = fc.sample(hostileLinks(context.catalog, ids), { seed: SEED, numRuns: LINKS }).map((text, at) => `#/own?lang=${at % 2 === 0 ? 'es' : 'en'}&${text.slice(text.indexOf('?') + 1)}`)
  await page.goto(`${address}#/own?lang=es`)
  await expect(page.getByTestId('own-file')).toBeAttached()
  const follow = async (link: string) => {
    await page.evaluate((hash) => void (location.hash = hash), '#/own?lang=es')
    await page.evaluate((hash) => void (location.hash = hash), link)
  }
  const benign = await leastOf(page, () => follow('#/own?lang=es&level=department'))
  let told = 0
  for (const link of links) {
    // The address as the browser keeps it: it escapes and drops letters before the app sees them.
    const { state, ignored } = decodeLink(new URL(address + link).hash, context, defaultState(context.catalog.defaults, 'es'))
    const took = await leastOf(page, () => follow(link))
    expect.soft(took, link.slice(0, 200)).toBeLessThan(Math.max(LONGEST_TASK, benign * 1.5))
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${state.language}`))
    await expect(page.getByTestId('own-file')).toBeAttached()
    if (!ignored.some(({ reason }) => !reason.startsWith('other-'))) continue
    told += 1
    await expect(page.getByRole('status').filter({ hasText: WORDS[state.language]('link.ignoredTitle') })).toBeVisible()
  }
  expect(told).toBeGreaterThan(LINKS / 2)
  expect(await canary(page)).toBe(false)
  expect(dialogs).toEqual([])
})

for (const language of ['es', 'en'] as const) {
  test(`${FILES / 2} hostile files run nothing, freeze nothing, and each is read or refused in words (${language})`, async ({ page, address }) => {
    test.setTimeout(600_000)
    const dialogs = await watch(page)
    await page.goto(`${address}#/own?lang=${language}`)
    const input = page.getByTestId('own-file')
    await expect(input).toBeAttached()
    const kinds = Object.entries(HOSTILE_FILES)
    for (let number = 0, seed = SEED + (language === 'en' ? 500 : 0); number < FILES / 2; seed += 1) {
      const [kind, files] = kinds[number % kinds.length] ?? kinds[0]!
      const [file] = fc.sample(files, { seed, numRuns: 1 })
      if (!file || file.bytes.length > LARGEST_FILE) continue
      number += 1
      // A name no system refuses, and which is markup for whoever took it for that.
      const name = `${number} <img src=x onerror=${CANARY}=1> ${kind}`
      const refused = await openFile(namedBlob(file.bytes, name)).then(() => null, (error: unknown) => (error instanceof IntakeError ? error.text[language] : 'no sentence'))
      await test.step(`${kind}, seed ${seed}`, async () => {
        const problem = page.getByTestId('own-problem').filter({ hasText: name })
        const took = await leastOf(page, async () => {
          await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) })
          await expect(problem.or(page.locator('.own-name').filter({ hasText: name })).first()).toBeVisible({ timeout: 90_000 })
          await expect(page.locator('.own-busy')).toHaveCount(0, { timeout: 90_000 })
        })
        expect.soft(took, `${kind}, seed ${seed}`).toBeLessThan(LONGEST_TASK)
        if (refused !== null) await expect(problem).toContainText(refused.trim().replaceAll(/\s+/g, ' '))
      })
    }
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await canary(page)).toBe(false)
    expect(dialogs).toEqual([])
  })
}

/** A Parquet file of 352 bytes whose page claims so many values that its reader never comes to an end; the benchmark found it (seed 706). */
const ENDLESS =
  'UEFSMRUGFZ4BFaQBXBUGFQAVBhUAFQQVAAAAAwdN8EwtAAAAPGltZyBzcmM9eCBvbmVycm9yPVx4MTIiamF2YXNjcmlwdDphbGVydCgxKSI+CwAAACcgT1Ig' +
  'JzEnPScxCQAAAHByb3RvdHlwZRUGFRwVIFwVBhV/AAAAABUEFQAAAAMHDCwAAAAAAQAAAAIAAAAVBBk8SARyb290FQQAFQwlAhgGY29kaWdvJQAAFQIlAhgF' +
  'Y2Fzb3MAFgYZHBksJggcFQwZFQAZGAZjb2RpZ28VAhYGFswBFtIBJgg8NgAoCXByb3RvdHlwZRgLJyBPUiAnMSc9JzEAGRwVBhUAFQIAAAAm2gEcFQIZFQAZ' +
  'GAVjYXNvcxUCFgYWRhZKJtoBPDYAKAQCAAAAGAQAAAAAABkcFQYVABUCAAAAFpICFgY2nAIAKAloeXBhcnF1ZXQZLBwAABwAAADGAAAAUEFSMQ=='

test('a file whose reading never ends is stopped after a minute of silence, in words, and the next one is read', async ({ page, address }) => {
  await page.clock.install()
  await page.goto(`${address}#/own?lang=es`)
  const input = page.getByTestId('own-file')
  await expect(input).toBeAttached()
  await input.setInputFiles({ name: 'sin-fin.parquet', mimeType: 'application/octet-stream', buffer: Buffer.from(ENDLESS, 'base64') })
  await expect(page.locator('.own-busy')).toBeVisible()
  // The worker begins in its own time; a minute of the page counts from its last word.
  await expect(async () => {
    await page.clock.runFor(61_000)
    await expect(page.getByTestId('own-problem')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 90_000 })
  await expect(page.getByTestId('own-problem')).toContainText('no avanzó durante un minuto')
  await expect(page.locator('.own-busy')).toHaveCount(0)
  await input.setInputFiles({ name: 'tabla.csv', mimeType: 'text/csv', buffer: Buffer.from('municipio,departamento,casos\nDanlí,El Paraíso,30\n') })
  await expect(page.locator('.own-name').filter({ hasText: 'tabla.csv' })).toBeVisible()
})
