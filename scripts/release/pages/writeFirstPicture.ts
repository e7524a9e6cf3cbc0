import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { loadRelease } from '../../../src/database/loadRelease.ts'
import { firstPieces, FITS } from '../budgets.ts'
import { type Level, LEVELS } from '../../../src/catalog/level.ts'
import type { Release } from '../../../src/database/loadRelease.ts'
import type { FirstLevels, renderFirst } from '../../../src/views/first/renderFirst.tsx'
import { WORK } from '../workFiles.ts'
import { withFirstPicture } from './withFirstPicture.ts'

const RENDER = 'src/views/first/renderFirst.tsx'
const LINK = 'src/main-first.ts'

/**
 * Puts the picture of the first screen into `index.html` of a built app at `folder`, rendered by the components of the live
 * screen over the release in `folder/data`, at the narrowest levels whose bytes are within the budget. Returns the bytes of the page
 * and those levels. Throws what building or rendering throws.
 */
export async function writeFirstPicture(root: string, folder: string, report: (message: string) => void): Promise<{ readonly bytes: number; readonly levels: FirstLevels }> {
  const script = await linkScript(root)
  const name = `assets/first-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(folder, name), script)
  const path = join(folder, 'index.html')
  const page = readFileSync(path, 'utf8')
  return rendering(root, folder, async (release, render) => {
    const choices = levelsFor(release.catalog.defaults.level ?? 'municipality')
    for (const [at, levels] of choices.entries()) {
      const html = withFirstPicture(page, await render(release, levels), `./${name}`)
      const { first, whole } = firstPieces(html)
      report(`first picture of ${levels.early}${levels.over ? ` and ${levels.over}` : ' alone'}: ${first} bytes to begin with, ${whole} in all`)
      // The last is small whatever the region: countries alone.
      if (at < choices.length - 1 && (first > FITS.first || whole > FITS.whole)) continue
      writeFileSync(path, html)
      return { bytes: Buffer.byteLength(html), levels }
    }
    throw new Error('there is no level to draw')
  })
}

/** What to try, the most telling first: the level the live map opens with over the one above it, then wider ones. */
export function levelsFor(level: Level): readonly FirstLevels[] {
  const upTo = LEVELS.slice(0, LEVELS.indexOf(level) + 1).toReversed()
  const pairs = upTo.flatMap((over, at) => upTo.slice(at + 1).map((early): FirstLevels => ({ early, over })))
  return [...pairs, ...upTo.map((early): FirstLevels => ({ early, over: null }))]
}

/** The components import style sheets, which Node does not read: they are packed for it first. */
async function rendering<Result>(root: string, folder: string, work: (release: Release, render: typeof renderFirst) => Promise<Result>): Promise<Result> {
  const packed = join(root, WORK.fresh, 'first-picture')
  await build({ configFile: false, root, plugins: [react()], publicDir: false, logLevel: 'warn', build: { ssr: RENDER, outDir: packed, emptyOutDir: true, target: 'node20', cssMinify: true } })
  try {
    const { renderFirst: render } = (await import(pathToFileURL(join(packed, 'renderFirst.js')).href)) as { renderFirst: typeof renderFirst }
    return await work(await loadRelease(new URL('http://release/'), { fetch: (address) => Promise.resolve(stored(folder, address)) }), render)
  } finally {
    rmSync(packed, { recursive: true, force: true })
  }
}

/** A file of the release as a host would answer. */
function stored(folder: string, address: Parameters<typeof fetch>[0]): Response {
  const { pathname } = new URL(address instanceof Request ? address.url : address)
  const path = join(folder, 'data', decodeURIComponent(pathname))
  return existsSync(path) ? new Response(new Uint8Array(readFileSync(path))) : new Response(null, { status: 404, statusText: basename(path) })
}

async function linkScript(root: string): Promise<string> {
  const built = await build({ configFile: false, root, publicDir: false, logLevel: 'warn', build: { write: false, target: 'es2022', lib: { entry: join(root, LINK), formats: ['iife'], name: 'first', fileName: () => 'first.js' } } })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((output) => output.type === 'chunk')
  if (script?.type !== 'chunk') throw new Error(`${LINK} was packed into nothing`)
  return script.code
}
