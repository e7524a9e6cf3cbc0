import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { readTerritories } from '../../catalog/readTerritories.ts'
import { benchHost } from '../host.ts'
import { median } from '../statistics.ts'
import { LOCAL } from '../wire.ts'
import { type DropRun, dropOnce, type Side } from './dropOnce.ts'
import { type TableLength, type WrittenTable, writeTable } from './generateTable.ts'
import { keplerFolder } from './keplerFolder.ts'
import { KEPLER_VERSION } from './keplerPage.ts'

interface Size {
  readonly name: string
  readonly length: TableLength
  readonly runs: number
}

export const SIZES: readonly Size[] = [
  { name: '10 k rows', length: { rows: 1e4 }, runs: 3 },
  { name: '100 k rows', length: { rows: 1e5 }, runs: 3 },
  { name: '1 M rows', length: { rows: 1e6 }, runs: 3 },
  { name: '10 M rows', length: { rows: 1e7 }, runs: 1 },
  { name: '1 GB', length: { bytes: 1e9 }, runs: 1 },
]
const PATIENCE = 15 * 60_000

/** One size on one side: the run whose time is the median where all came to a map, else the first that did not. */
export interface DropResult {
  readonly side: Side
  readonly size: string
  readonly table: WrittenTable
  readonly runs: readonly DropRun[]
  readonly ended: DropRun['ended']
  readonly said: string | null
  /** Medians over the runs; null where one did not come to a map. */
  readonly milliseconds: number | null
  readonly longestTask: number | null
  readonly longestGap: number | null
  /** Most bytes the process of the page held, median; also where it died. Null outside Linux. */
  readonly memory: number | null
}

export interface DropMeasured {
  readonly kepler: string
  readonly results: readonly DropResult[]
}

/**
 * From a file in hand to its map, in this app as built in `dist` and in kepler.gl: the same files and browser, the sides in turn.
 * `sizes` names some of SIZES, e.g. those of a short trial. Throws a RangeError on a name that is none of them.
 */
export async function measureDrop(launch: () => Promise<Browser>, root: string, say: (line: string) => void, sizes: readonly string[] = SIZES.map(({ name }) => name)): Promise<DropMeasured> {
  const unknown = sizes.find((name) => !SIZES.some((size) => size.name === name))
  if (unknown !== undefined) throw new RangeError(`no table of "${unknown}": ${SIZES.map(({ name }) => name).join(', ')}`)
  const municipalities = readTerritories().filter(({ level }) => level === 2)
  const hosts = { kepler: await benchHost(await keplerFolder(root, say), LOCAL), own: await benchHost(join(root, 'dist'), LOCAL) }
  const folder = join(root, '.cache', 'bench')
  const pictures = join(root, 'bench-output', 'drop')
  for (const each of [folder, pictures]) mkdirSync(each, { recursive: true })
  const results: DropResult[] = []
  try {
    for (const size of SIZES.filter(({ name }) => sizes.includes(name))) {
      const file = join(folder, `${size.name.replaceAll(' ', '-')}.csv`)
      const table = await writeTable(file, municipalities, size.length)
      const runs: Record<Side, DropRun[]> = { own: [], kepler: [] }
      for (let turn = 1; turn <= size.runs; turn += 1) {
        for (const side of ['own', 'kepler'] as const) {
          // A side that failed once isn't waited for again.
          if (runs[side].some(({ ended }) => ended !== 'map')) continue
          const picture = join(pictures, `${side}-${size.name.replaceAll(' ', '-')}.png`)
          const run = await dropOnce(launch, { side, address: hosts[side].address, file, patience: PATIENCE, picture })
          runs[side].push(run)
          say(`from drop to map, ${size.name}, ${side}: ${run.ended}, run ${turn} of ${size.runs}`)
        }
      }
      for (const side of ['own', 'kepler'] as const) results.push(resultOf(side, size.name, table, runs[side]))
    }
  } finally {
    await Promise.all([hosts.own.close(), hosts.kepler.close()])
  }
  return { kepler: KEPLER_VERSION, results }
}

/** What the runs of one size on one side come to. Throws a RangeError on no run. */
export function resultOf(side: Side, size: string, table: WrittenTable, runs: readonly DropRun[]): DropResult {
  const failed = runs.find(({ ended }) => ended !== 'map')
  const seen = runs.flatMap(({ watched }) => watched ?? [])
  const middle = (figure: 'milliseconds' | 'longestTask' | 'longestGap') => (failed ? null : median(seen.map((one) => one[figure])))
  const peaks = runs.flatMap(({ peaks: one }) => one?.renderer ?? [])
  return {
    side,
    size,
    table,
    runs,
    ended: failed?.ended ?? 'map',
    said: failed?.said ?? null,
    milliseconds: middle('milliseconds'),
    longestTask: middle('longestTask'),
    longestGap: middle('longestGap'),
    memory: peaks.length === 0 ? null : median(peaks),
  }
}
