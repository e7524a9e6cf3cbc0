import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractText, getDocumentProxy } from 'unpdf'
import { placeRelease } from '../../scripts/briefs/placeRelease.ts'
import type { PlaceReport } from '../../src/place/place-file.ts'
import { expect, test } from './frame/test.ts'

/** Places whose briefs are compared with their pages. */
const COMPARED = 20
const MOST_BYTES = 150_000

const release = placeRelease('public/data')
const files = release.files.map((id) => release.read(id))
const all = files.flatMap(({ places }) => places)

/** The brief of a place as `npm run briefs` makes it. */
async function briefOf(id: string, language: string, site: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-brief-'))
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/briefs.ts', '--out', folder, '--only', id, '--lang', language, '--site', site])
    const [name = ''] = readdirSync(folder)
    return new Uint8Array(readFileSync(join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The hardest places first: the longest name, one with nothing but suppressed cells, one of which nothing is known, each level; then every fiftieth. */
function chosen(): readonly PlaceReport[] {
  const longest = all.reduce((one, other) => (other.territory.name.length > one.territory.name.length ? other : one))
  const counted = ({ figures }: PlaceReport) => figures.filter(({ indicator }) => ['need', 'coverage', 'gap', 'access-30'].includes(indicator))
  const suppressed = all.find((report) => report.territory.level >= 2 && counted(report).every(({ status }) => status === 'suppressed'))
  const unknown = all.toSorted((one, other) => knownFigures(one) - knownFigures(other))[0]
  const levels = [0, 1, 2, 3].flatMap((level) => all.find(({ territory }) => territory.level === level) ?? [])
  const danli = all.find(({ territory }) => territory.id === 'HN0703')
  const spread = all.filter((_, at) => at % 50 === 7)
  const wanted = [longest, suppressed, unknown, danli, ...levels, ...spread].filter((place) => place !== undefined)
  return [...new Map(wanted.map((place) => [place.territory.id, place])).values()].slice(0, COMPARED)
}

function knownFigures({ figures }: PlaceReport): number {
  return figures.filter(({ value }) => value !== undefined).length
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

test.describe('the text of a brief', () => {
  test.use({ javaScriptEnabled: false })

  test(`says the numbers of the page, for ${COMPARED} places`, async ({ page }) => {
    const places = chosen()
    expect(places).toHaveLength(COMPARED)
    const address = process.env['ARRAIGO_ADDRESS'] ?? ''
    let figures = 0
    for (const [at, report] of places.entries()) {
      const language = at % 2 === 0 ? 'es' : 'en'
      const { id, name } = report.territory
      await page.goto(`${address}${language}/${id}.html`)
      const bytes = await briefOf(id, language, address)
      expect(bytes.length, id).toBeLessThanOrEqual(MOST_BYTES)
      const pdf = await getDocumentProxy(bytes)
      expect(pdf.numPages, id).toBe(1)
      const text = plain((await extractText(pdf, { mergePages: true })).text)
      expect(text, id).toContain(plain(name))
      const sentences = await page.locator('.place-summary__gap, .largest-gaps li').allInnerTexts()
      for (const sentence of sentences) expect(text, id).toContain(plain(sentence.replace(/ (sintética|synthetic)$/u, '')))
      const values = await page.locator('.summary-table td:nth-of-type(1)').allInnerTexts()
      expect(values.length, id).toBeGreaterThan(3)
      for (const value of values.flatMap((cell) => cell.split('\n')).map((part) => plain(part.replace(/^(probablemente|probably) /u, '')))) {
        expect(text, id).toContain(value)
        figures += 1
      }
    }
    expect(figures).toBeGreaterThan(COMPARED * 4)
  })
})
