import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { benchHost } from '../host.ts'
import { LOCAL } from '../wire.ts'
import { brushFolder } from './brushFolder.ts'
import { type BrushRun, brushOnce } from './brushOnce.ts'
import { assertSame } from './countsHash.ts'
import { ABOUT, type EngineName, ENGINES } from './engines.ts'
import { type ProductBrush, productBrush } from './productBrush.ts'
import { keplerBrushFolder, keplerOnce, type KeplerRun } from './keplerOnce.ts'

/** Numbers of rows by their names on the command line. */
export const BRUSH_SIZES: Readonly<Record<string, number>> = { '100 k': 1e5, '1 M': 1e6, '10 M': 1e7, '50 M': 5e7 }

export interface BrushMeasured {
  /** The screen of the app itself; empty where it was not asked for. */
  readonly product: readonly ProductBrush[]
  readonly runs: readonly BrushRun[]
  readonly kepler: readonly KeplerRun[]
}

export interface BrushAsked {
  /** Some of BRUSH_SIZES. */
  readonly sizes?: readonly string[] | undefined
  /** Some of ENGINES, or `product`: the screen of the app itself over the demonstration data. */
  readonly engines?: readonly string[] | undefined
}

/**
 * Four linked histograms and a map of 682 areas over generated rows, brushed by a scripted pointer, by each engine in a browser of
 * its own. Throws an Error where two engines count differently: that equality is the check. Throws a RangeError on a name it does not know.
 */
export async function measureBrush(launch: () => Promise<Browser>, root: string, say: (line: string) => void, asked: BrushAsked = {}): Promise<BrushMeasured> {
  const sizes = asked.sizes ?? Object.keys(BRUSH_SIZES)
  const engines = asked.engines ?? ['product', ...ENGINES]
  const unknown = [...sizes.filter((size) => !(size in BRUSH_SIZES)), ...engines.filter((engine) => engine !== 'product' && !ENGINES.some((known) => known === engine))]
  if (unknown.length > 0) throw new RangeError(`nothing is called ${unknown.join(', ')}: ${Object.keys(BRUSH_SIZES).join(', ')}; product, ${ENGINES.join(', ')}`)
  const product = engines.includes('product') ? await productBrush(launch, root, say) : []
  const host = await benchHost(await brushFolder(root, say), LOCAL)
  const keplerPage = engines.includes('kepler') ? await keplerBrushFolder(root, say) : ''
  const pictures = join(root, 'bench-output', 'brush')
  mkdirSync(pictures, { recursive: true })
  const runs: BrushRun[] = []
  const kepler: KeplerRun[] = []
  try {
    for (const size of sizes) {
      const rows = BRUSH_SIZES[size] ?? 0
      for (const engine of ENGINES.filter((one) => engines.includes(one) && rows <= ABOUT[one].mostRows)) {
        const picture = join(pictures, `${engine}-${size.replace(' ', '-')}.png`)
        if (engine === 'kepler') kepler.push(await keplerOnce(launch, keplerPage, rows, picture))
        else runs.push(await brushOnce(launch, host.address, engine, rows, picture))
        const last = engine === 'kepler' ? kepler.at(-1) : runs.at(-1)
        say(`brush, ${size} rows, ${ABOUT[engine].title}: ${last?.failed ?? `${last?.steps.length} steps`}`)
      }
      assertSame(hashesOf(runs.filter((run) => run.rows === rows)))
    }
  } finally {
    await host.close()
  }
  return { product, runs, kepler }
}

function hashesOf(runs: readonly BrushRun[]): ReadonlyMap<EngineName, string> {
  return new Map(runs.flatMap(({ engine, hash }) => (hash === null ? [] : [[engine, hash] as const])))
}
