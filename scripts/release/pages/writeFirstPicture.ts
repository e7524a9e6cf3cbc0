import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { loadRelease } from '../../../src/database/loadRelease.ts'
import type { FirstPicture, renderFirst } from '../../../src/views/first/renderFirst.tsx'
import { WORK } from '../workFiles.ts'
import { withFirstPicture } from './withFirstPicture.ts'

const RENDER = 'src/views/first/renderFirst.tsx'
const LINK = 'src/main-first.ts'

/**
 * Puts the picture of the first screen into `index.html` of a built app at `folder`, rendered by the components of the live
 * screen over the release in `folder/data`. Returns the bytes of the page. Throws what building or rendering throws.
 */
export async function writeFirstPicture(root: string, folder: string): Promise<number> {
  const picture = await rendered(root, folder)
  const script = await linkScript(root)
  const name = `assets/first-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(folder, name), script)
  const path = join(folder, 'index.html')
  const html = withFirstPicture(readFileSync(path, 'utf8'), picture, `./${name}`)
  writeFileSync(path, html)
  return Buffer.byteLength(html)
}

/** The components import style sheets, which Node does not read: they are packed for it first. */
async function rendered(root: string, folder: string): Promise<FirstPicture> {
  const packed = join(root, WORK.fresh, 'first-picture')
  await build({ configFile: false, root, plugins: [react()], publicDir: false, logLevel: 'warn', build: { ssr: RENDER, outDir: packed, emptyOutDir: true, target: 'node20', cssMinify: true } })
  try {
    const { renderFirst: render } = (await import(pathToFileURL(join(packed, 'renderFirst.js')).href)) as { renderFirst: typeof renderFirst }
    return await render(await loadRelease(new URL('http://release/'), { fetch: (address) => Promise.resolve(stored(folder, address)) }))
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
