import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'
import { mapQuery, NO_FILTERS } from '../../../src/catalog/observation-queries.ts'
import type { Catalog, Manifest } from '../../../src/catalog/release.ts'
import { benchHost } from '../host.ts'
import { median } from '../statistics.ts'
import { LOCAL, ORDINARY, PHONE } from '../wire.ts'
import { type EngineVisit, engineVisit } from './engineVisit.ts'
import { tableShares, type TableShare } from './tableShare.ts'

/** A filter, which the snapshot does not hold: of a small table, and of the largest. */
const QUESTIONS = ['coverage', 'access-30'] as const

export interface EngineMeasured {
  readonly question: string
  readonly wire: string
  /** `cold`: nothing was ever fetched; `warm`: the browser visits again, the host says what has not changed. */
  readonly cache: 'cold' | 'warm'
  readonly visits: readonly EngineVisit[]
}

export interface EngineFigures {
  readonly runs: readonly EngineMeasured[]
  readonly shares: Readonly<Record<string, readonly TableShare[]>>
}

/** Opens a browser whose profile stands in a folder: one that leaves no trace keeps no file as large as the engine. */
export type OpenProfile = (folder: string) => Promise<BrowserContext>

/** From a question beyond the snapshot to its answer, over three lines, with a cold and with a warm cache; and what it needs of its tables. */
export async function measureEngine(open: OpenProfile, root: string, say: (line: string) => void): Promise<EngineFigures> {
  const folder = join(root, 'dist')
  const runs: EngineMeasured[] = []
  for (const [question, wire, times] of [['coverage', LOCAL, 5], ['access-30', LOCAL, 3], ['coverage', ORDINARY, 3], ['coverage', PHONE, 1]] as const) {
    const cold: EngineVisit[] = []
    const warm: EngineVisit[] = []
    for (let turn = 1; turn <= times; turn += 1) {
      say(`engine, ${question}, ${wire.name}: visit ${turn} of ${times}`)
      const host = await benchHost(folder, wire)
      const profile = mkdtempSync(join(tmpdir(), 'arraigo-profile-'))
      const context = await open(profile)
      const link = `#/explore?lang=es&indicator=${question}&service=social`
      try {
        cold.push(await engineVisit(context, host, link))
        warm.push(await engineVisit(context, host, link))
      } finally {
        await context.close()
        await host.close()
        rmSync(profile, { recursive: true, force: true })
      }
    }
    runs.push({ question, wire: wire.name, cache: 'cold', visits: cold }, { question, wire: wire.name, cache: 'warm', visits: warm })
  }
  return { runs, shares: await sharesOf(join(folder, 'data')) }
}

/** Median over the visits of one of their figures; null where it was never there. */
export function middle(visits: readonly EngineVisit[], figure: (visit: EngineVisit) => number | null | undefined): number | null {
  const known = visits.flatMap((visit) => figure(visit) ?? [])
  return known.length === 0 ? null : median(known)
}

async function sharesOf(release: string): Promise<Record<string, readonly TableShare[]>> {
  const manifest = JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')) as Manifest
  const catalog = JSON.parse(gunzipSync(readFileSync(join(release, manifest.catalog))).toString()) as Catalog
  const shares: Record<string, readonly TableShare[]> = {}
  for (const question of QUESTIONS) {
    const indicator = catalog.indicators.find(({ id }) => id === question)
    if (!indicator) throw new Error(`the release has no indicator ${question}`)
    const { period } = catalog.defaults
    shares[question] = await tableShares(release, mapQuery(indicator, { level: 'municipality', period, filters: { ...NO_FILTERS, service: 'social' }, target: 1 }), period)
  }
  return shares
}
