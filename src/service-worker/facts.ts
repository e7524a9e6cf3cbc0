import type { ReleaseKey } from '../domain/signature/releaseKey.ts'
import { SIGNATURE_FILE } from '../domain/signature/signature.ts'
import { FIRST_PAGE } from './kept.ts'
import type { Digests } from './published.ts'

/** The files of the app with no hash in their name: the list of released files, that of the engine's, the icon of the tab. */
export const RELEASE_LIST = 'data/manifest.json'
export const RELEASE_SIGNATURE = `data/${SIGNATURE_FILE}`
export const ENGINE_LIST = 'engine/engine.json'
export const ICON = 'icon.svg'
/** What tells the browser that the app can be installed; asked for again with each visit. */
export const INSTALL_LIST = 'app.webmanifest'

/** What the worker is told of its build when the app is built. All paths are relative to the folder of the app. */
export interface OfflineFacts {
  readonly release: string
  readonly build: string
  /** Keys of which one must have signed the list of released files; none: it needs no signature. */
  readonly keys: readonly ReleaseKey[]
  /** Files with a hash in their name that the pages of places may load. */
  readonly places: readonly string[]
  /** The same for the first screen of the app over the whole region, what it draws with, and both languages. */
  readonly app: readonly string[]
  /** Every file of the programs and of the engine with a hash in its name, and what is built under a name that stays: with their digests. */
  readonly all: Digests
}

/** Files of a part under names that stay while they change, and whether a text is the file of this build. The last is kept last. */
export interface ChangingFile {
  readonly path: string
  /** Null where nothing in the file tells: then it is the one the host has now. */
  readonly isOfBuild: ((text: string) => boolean) | null
}

/** The list of released files with its signature and the page itself, which must be those of one build, for the app; what the pages of places need. */
export function changingFiles({ release, build, keys }: Pick<OfflineFacts, 'release' | 'build' | 'keys'>): { readonly app: readonly ChangingFile[]; readonly places: readonly ChangingFile[] } {
  const named = (text: string, name: string, value: string) => text.includes(`data-${name}="${value}"`)
  return {
    app: [
      { path: RELEASE_LIST, isOfBuild: (text) => releaseIn(text) === release },
      ...(keys.length > 0 ? [{ path: RELEASE_SIGNATURE, isOfBuild: (text: string) => releaseIn(text) === release }] : []),
      { path: FIRST_PAGE, isOfBuild: (text) => named(text, 'build', build) && named(text, 'release', release) },
    ],
    places: ['icon.svg', 'places.json', 'en/place.html', 'es/place.html'].map((path) => ({ path, isOfBuild: null })),
  }
}

function releaseIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { readonly release?: unknown } | null)?.release
  } catch {
    return undefined
  }
}
