import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildManifest, closureOf } from './pages/pageAssets.ts'

/** What a person waits for, and how many bytes of it may come over the line, packed as every host packs it. */
export interface Part {
  readonly name: string
  readonly bytes: number
  readonly most: number
}

/** Where the second piece of the first picture begins. */
export const SECOND_PIECE = '<div class="first__stage first__stage--over"'
/** Says that there is no second piece, since it would be too large. */
const ALONE = 'data-alone=""'
/** What a host sends before it waits for an answer: ten packets of 1,460 bytes (RFC 6928). */
const FIRST_FLIGHT = 14_600

/** Most bytes of each part, a little above what it has; a part that is read later and not named here may have as many as `other`. */
const MOST = {
  'first piece: headline and departments': FIRST_FLIGHT,
  'first picture': 50_000,
  'program of the first screen': 300_000,
  'answers of the first screen': 150_000,
  other: 18_000,
  'src/i18n/english.ts': 31_500,
  // English, what shares its texts with pages of places, and the parser that marks them.
  'src/i18n/added/markedEnglish.ts': 36_000,
  'src/database/browserEngine.ts': 53_000,
  'src/ui/map/webgl/WebglMap.tsx': 305_000,
  // With the library of the map, which it shares.
  'src/ui/map/webgl/deckOverlay.ts': 545_000,
  'src/views/console/ConsoleView.tsx': 118_000,
  'src/views/explore/ChartsPanel.tsx': 142_000,
  'src/views/explore/cross/CrossScreen.tsx': 21_500,
  'src/views/explore/OverviewTable.tsx': 30_000,
  'src/views/own/OwnView.tsx': 22_000,
  'src/views/explore/gap/GapScreen.tsx': 115_000,
  // With the library of charts, as the gap.
  'src/views/explore/locate/LocateScreen.tsx': 136_000,
  'src/views/explore/outcomes/OutcomesScreen.tsx': 28_000,
  intakeWorker: 114_000,
  // The solver's own script; its WebAssembly comes beside it.
  placementWorker: 38_500,
  'maplibre-gl-worker': 156_000,
} as const

const ADDED_LANGUAGES = 'src/i18n/added/'
/** A language that is one file may take a little more than English. */
const ENGLISH = 'src/i18n/added/markedEnglish.ts'

/** Most bytes of the two pieces of the first picture. */
export const FITS = { first: FIRST_FLIGHT, whole: MOST['first picture'] } as const

/** Packed bytes of a page up to its second piece, and of all of it; the first infinite where it has lost its second. */
export function firstPieces(html: string): { readonly first: number; readonly whole: number } {
  const at = html.indexOf(SECOND_PIECE)
  const whole = gzipSync(html).length
  return { first: at >= 0 ? gzipSync(html.slice(0, at)).length : html.includes(ALONE) ? whole : Number.POSITIVE_INFINITY, whole }
}

/** The parts of a built app with the bytes they have. `manifest` is the list of the packer, `first` the released files the first screen reads. */
export function partsOf(folder: string, manifest: BuildManifest, first: readonly string[]): readonly Part[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const entry = closureOf(manifest, 'index.html')
  const inEntry = new Set(entry.files)
  const later = new Map<string, number>()
  const reached = new Set<string>()
  const visit = (key: string) => {
    if (reached.has(key)) return
    reached.add(key)
    const { files, dynamic } = closureOf(manifest, key)
    // What a package asks for by itself comes with the part of ours that uses it.
    if (key.startsWith('src/')) later.set(key, packedBytes(folder, files.filter((file) => !inEntry.has(file))))
    dynamic.forEach(visit)
  }
  visit('index.html')
  const workers = readdirSync(join(folder, 'assets')).flatMap((file) => {
    const name = /^(.*[wW]orker)-[\w-]{8}\.js$/.exec(file)?.[1]
    return name === undefined ? [] : [part(name, packedBytes(folder, [`assets/${file}`]))]
  })
  const pieces = firstPieces(html)
  return [
    part('first piece: headline and departments', pieces.first),
    part('first picture', pieces.whole),
    part('program of the first screen', packedBytes(folder, entry.files)),
    part('answers of the first screen', packedBytes(folder, first)),
    ...Array.from(later, ([name, bytes]) => part(name, bytes)),
    ...workers,
  ]
}

/** Throws an Error that names every part which has grown past its budget. */
export function assertBudgets(parts: readonly Part[]): void {
  const over = parts.filter(({ bytes, most }) => bytes > most)
  if (over.length === 0) return
  throw new Error(['some parts of the app have grown past their budget (scripts/release/budgets.ts):', ...over.map(({ name, bytes, most }) => `  ${name}: ${bytes} bytes, at most ${most}`)].join('\n'))
}

function part(name: string, bytes: number): Part {
  return { name, bytes, most: (MOST as Readonly<Record<string, number>>)[name] ?? (name.startsWith(ADDED_LANGUAGES) ? MOST[ENGLISH] : MOST.other) }
}

/** Released files ending in `.gzip` are sent as they are. */
function packedBytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => {
    const bytes = readFileSync(join(folder, file))
    return sum + (file.endsWith('.gzip') ? bytes.length : gzipSync(bytes).length)
  }, 0)
}
