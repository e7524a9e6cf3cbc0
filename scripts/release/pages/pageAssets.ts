import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageAssets } from './wholeHtml.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
export type BuildManifest = Readonly<Record<string, Chunk>>

/** Where Vite lists what it has built. */
export const BUILD_MANIFEST = '.vite/manifest.json'
const ENTRY = 'src/main-place.tsx'
/** The entry of what notices that the program of a page did not come. */
export const GUARD = 'src/main-missing.ts'
/** What the entry asks for later and Vite does not list among its imports: the letters. */
const LETTERS = ['src/views/place/fonts.css', ...[400, 600].map((weight) => `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)]

export function readBuildManifest(folder: string): BuildManifest {
  return JSON.parse(readFileSync(join(folder, BUILD_MANIFEST), 'utf8')) as BuildManifest
}

/** What a page begun by `from`, that of a place unless named, loads at once. Throws an Error where the build has no such entry. */
export function pageAssets(manifest: BuildManifest, from: string = ENTRY): PageAssets {
  const keys = closure(manifest, [from], ({ imports }) => imports ?? [])
  const [entry, ...imported] = keys.map((key) => chunkOf(manifest, key))
  if (!entry) throw new Error(`the build has no ${from}`)
  return { script: entry.file, preload: imported.map(({ file }) => file), styles: [...new Set([entry, ...imported].flatMap(({ css }) => css ?? []))] }
}

/** Everything the pages may ever load, brief and downloads included: what has to be kept to work without a network. */
export function offlineAssets(manifest: BuildManifest): readonly string[] {
  // Where packages stand is not always in the project: a link to them leads out of it.
  const letters = LETTERS.map((end) => Object.keys(manifest).find((key) => key.endsWith(end)) ?? end)
  const keys = closure(manifest, [ENTRY, GUARD, ...letters], ({ imports, dynamicImports }) => [...(imports ?? []), ...(dynamicImports ?? [])])
  return filesOf(manifest, keys)
}

/** What the first screen draws with once it stands, opens in windows or says in the other language: kept with it, so that it is whole without a network. */
const DRAWN_WITH = [
  'src/ui/map/webgl/WebglMap.tsx',
  'src/views/explore/ChartsPanel.tsx',
  'src/views/explore/OverviewTable.tsx',
  'src/views/explore/ControlsSheet.tsx',
  'src/ui/provenance/ProvenanceDialog.tsx',
  'src/views/data/DataView.tsx',
  'src/i18n/english.ts',
  'src/ui/offline/keepApp.ts',
]

/** What the app over the whole region needs to work without a network; parts that are opened later are kept when they are. */
export function appAssets(manifest: BuildManifest): readonly string[] {
  const keys = closure(manifest, ['index.html', ...DRAWN_WITH], ({ imports }) => imports ?? [])
  // Letters for browsers of before 2016, which could not show this page.
  return filesOf(manifest, keys).filter((file) => !file.endsWith('.woff'))
}

/** Every file that comes with a chunk of the build, style sheets included, and the chunks it asks for later. Throws an Error where there is no such chunk. */
export function closureOf(manifest: BuildManifest, from: string): { readonly files: readonly string[]; readonly dynamic: readonly string[] } {
  const chunks = closure(manifest, [from], ({ imports }) => imports ?? []).map((key) => chunkOf(manifest, key))
  return {
    files: [...new Set(chunks.flatMap(({ file, css }) => [file, ...(css ?? [])]))].filter((file) => /\.(?:js|css)$/.test(file)),
    dynamic: [...new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports ?? []))],
  }
}

function filesOf(manifest: BuildManifest, keys: readonly string[]): readonly string[] {
  const files = keys.flatMap((key) => {
    const { file, css, assets } = chunkOf(manifest, key)
    return [file, ...(css ?? []), ...(assets ?? [])]
  })
  return [...new Set(files)].sort()
}

function closure(manifest: BuildManifest, start: readonly string[], next: (chunk: Chunk) => readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (key: string) => {
    if (found.has(key)) return
    found.add(key)
    next(chunkOf(manifest, key)).forEach(visit)
  }
  start.forEach(visit)
  return [...found]
}

function chunkOf(manifest: BuildManifest, key: string): Chunk {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`the build has no ${key}`)
  return chunk
}
