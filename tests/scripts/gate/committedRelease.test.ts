import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../../scripts/demonstration/inputs.ts'
import { writeRawTables } from '../../../scripts/demonstration/writeRawTables.ts'
import { readGatedDatasets } from '../../../scripts/catalog/gatedDatasets.ts'
import { attackFolder } from '../../../scripts/gate/attack/attackFolder.ts'
import { translation } from '../../../scripts/gate/attack/mergeReleases.ts'
import { cellName, codeIn, countIn } from '../../../scripts/gate/cells/cellSpace.ts'
import { SUPPRESSED } from '../../../scripts/gate/cells/cells.ts'
import { type PublishedPackage, readPackage } from '../../../scripts/gate/package/readPackage.ts'
import { hideCells } from '../../../scripts/gate/publish/hideCells.ts'
import { readManifest } from '../../../scripts/gate/publish/manifest.ts'
import { trueCells } from '../../../scripts/gate/publish/trueCells.ts'
import { knowledgeOf } from '../../../scripts/gate/rules/knowledgeOf.ts'

const TABLES = 'data/datasets/demonstration/tables'
/** A part of the release that hangs together by itself: one country in one year. */
const PART = `starts_with(territory_id, 'SV') AND starts_with(period, '2026')`
const GREPPED = 400

const raw = mkdtempSync(join(tmpdir(), 'arraigo-raw-'))
let published: PublishedPackage
beforeAll(async () => {
  const { current, releases } = readManifest(TABLES)
  published = readPackage(join(TABLES, releases.find(({ release }) => release === current)?.path ?? ''))
  await writeRawTables(raw, await readInputs())
}, 120_000)
afterAll(() => rmSync(raw, { recursive: true }))

async function truthOf(where: string) {
  const rules = readGatedDatasets().find(({ dataset }) => dataset.id === 'demonstration')?.protection
  if (!rules) throw new Error('the demonstration has no rules')
  const path = (file: string) => join(raw, `${file}.csv`)
  const paths = { 'demonstration-raw': path('demonstration'), reports: path('reports'), catchments: path('catchments'), 'services-offered': path('services-offered') }
  return { rules, ...(await trueCells(rules, { paths }, 'data', where)) }
}

describe('the release of the demonstration that is committed', () => {
  it('tells an attacker of no hidden cell more than its rules allow, with every release before', { timeout: 3_600_000 }, async () => {
    const attack = await attackFolder(TABLES)
    expect(attack.cells).toBeGreaterThan(10_000)
    expect(attack.rests).toBeGreaterThan(1000)
    expect(attack.disclosed).toEqual([])
  })

  it('is what the protector makes of a part again, cell by cell', { timeout: 3_600_000 }, async () => {
    const { rules, truth, memberships } = await truthOf(PART)
    const { cells } = await hideCells(truth, knowledgeOf(rules), memberships, { loss: rules.loss, seed: rules.seed, earlier: [] })
    const translate = translation(cells.space, published.cells.space)
    let hidden = 0
    for (const [place, key] of cells.keys.entries()) {
      const at = published.cells.placeOf.get(translate(key)) ?? -1
      const told = [published.cells.statuses[at], published.cells.values[at]]
      expect(told, cellName(cells.space, key)).toEqual([cells.statuses[place], cells.values[place]])
      hidden += Number(cells.statuses[place] === SUPPRESSED)
    }
    expect(hidden).toBeGreaterThan(1000)
  })

  it('leaves no hidden count in any file that is published, served or bundled', { timeout: 600_000 }, async () => {
    const { truth } = await truthOf('true')
    const { cells } = truth
    const translate = translation(cells.space, published.cells.space)
    const secrets = [...cells.keys.entries()].filter(([place, key]) => {
      return (cells.values[place] ?? 0) > 0 && published.cells.statuses[published.cells.placeOf.get(translate(key)) ?? -1] === SUPPRESSED
    })
    const step = Math.max(Math.floor(secrets.length / GREPPED), 1)
    const chosen = secrets.filter((_, at) => at % step === 0).map(([place, key]) => {
      const codes = cells.space.dimensions.map((dimension, at) => dimension.codes[codeIn(cells.space, key, at)] ?? '')
      return { row: `${codes.join(',')},`, count: cells.space.counts[countIn(cells.space, key)] ?? '', value: cells.values[place] ?? 0 }
    })
    expect(chosen.length).toBeGreaterThanOrEqual(GREPPED)
    const rows = new Set(chosen.map(({ row }) => row))
    let seen = 0
    for (const file of [TABLES, 'public', 'dist'].flatMap(filesBelow)) {
      if (!/\.(csv|json|html|js|css|txt|svg|gz|gzip)$/.test(file)) continue
      const text = (/\.gz(ip)?$/.test(file) ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8')
      const lines = text.split('\n')
      const header = (lines[0] ?? '').split(',')
      for (const line of lines) {
        const cut = line.split(',', 6).join(',')
        if (!rows.has(`${cut},`)) continue
        const written = line.split(',')
        for (const { row, count, value } of chosen) {
          if (row !== `${cut},` || !header.includes(count)) continue
          seen += 1
          expect(written[header.indexOf(count)], `${file}: ${row} ${count}`).not.toBe(String(value))
        }
      }
    }
    // Every one of them has its row, with a mark in place of the number.
    expect(seen).toBeGreaterThanOrEqual(GREPPED)
  })
})

function filesBelow(folder: string): string[] {
  const found: string[] = []
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  for (const name of names) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) found.push(...filesBelow(path))
    else found.push(path)
  }
  return found
}
