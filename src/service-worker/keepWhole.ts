import type { ChangingFile } from './facts.ts'
import { FIRST_PAGE } from './kept.ts'
import { isWholeFile } from './lasting.ts'
import { type Digests, publishedCopy } from './published.ts'

/** What is kept, and how. */
export interface Whole {
  /** Name of the cache. */
  readonly cache: string
  readonly lasting: readonly string[]
  /** Kept after all others, in this order. */
  readonly changing: readonly ChangingFile[]
  readonly site: URL
  /** What the files of this build are: another one under the same name is not kept. */
  readonly digests: Digests
  /** Whether those that change may be kept together, by the bytes of each path; unless given they may. */
  readonly isTrusted?: ((bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) => Promise<boolean>) | undefined
  /** Nothing may come over the line: only what the browser has. */
  readonly saving: boolean
}

/**
 * Fills a cache with all files of a part, those with a hash from any cache that has them. What is there already stays, so that
 * a second try goes on where the first one ended. Throws an Error where a file cannot be had, belongs to another build or is not to be
 * trusted, and what a full disk throws.
 */
export async function keepWhole({ cache: name, lasting, changing, site, digests, isTrusted, saving }: Whole): Promise<void> {
  const cache = await caches.open(name)
  await Promise.all(
    lasting.map(async (path) => {
      const address = new URL(path, site).href
      if (await cache.match(address)) return
      const kept = await caches.match(address, { ignoreVary: true })
      const ask = async (how: RequestCache) => publishedCopy(path, await fetch(address, fromStore(how)), digests)
      // What the page has just loaded is not asked for again on a slow line; where that was not whole, past the stores.
      const answer = (kept && (await publishedCopy(path, kept, digests))) ?? (await ask(saving ? 'only-if-cached' : 'force-cache')) ?? (saving ? null : await ask('reload'))
      if (!answer) throw new Error(`${path} cannot be had`)
      await cache.put(address, answer)
    }),
  )
  // Read before the first of them is written: those of one build or none.
  const readAll = (how: 'stored' | 'asked') => Promise.all(changing.map((file) => readChanging(file, site, saving, how)))
  const areTrusted = async (files: readonly ReadFile[]) => !isTrusted || (await isTrusted(new Map(files.map(({ path, bytes }) => [path, bytes]))))
  let read = await readAll('stored')
  // The browser's own store may hold what the host had before it was mended.
  if (!(await areTrusted(read))) {
    read = await readAll('asked')
    if (!(await areTrusted(read))) throw new Error('the list of released files is not signed as it should be')
  }
  // Without the mark of a redirect, with which a browser takes no answer to a navigation.
  for (const { path, bytes, headers } of read) await cache.put(new URL(path, site).href, new Response(bytes, { status: 200, headers }))
}

interface ReadFile {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Headers
}

async function readChanging({ path, isOfBuild }: ChangingFile, site: URL, saving: boolean, how: 'stored' | 'asked'): Promise<ReadFile> {
  const address = new URL(path, site)
  // What the page has just loaded is not asked for again where it can be told to be right. The first page was loaded as its folder.
  const stored = [path === FIRST_PAGE ? site : address, saving ? 'only-if-cached' : 'force-cache'] as const
  const tries = how === 'stored' && (saving || isOfBuild) ? [stored, [address, saving ? 'only-if-cached' : 'no-cache'] as const] : [[address, saving ? 'only-if-cached' : 'no-cache'] as const]
  for (const [from, cache] of tries) {
    const answer = await fetch(from.href, fromStore(cache)).catch(() => null)
    if (!answer || !isWholeFile(path, answer)) continue
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (!isOfBuild || isOfBuild(new TextDecoder().decode(bytes))) return { path, bytes, headers: answer.headers }
  }
  throw new Error(`${path} of this build cannot be had`)
}

/** `only-if-cached` is allowed for the own origin alone. */
function fromStore(cache: RequestCache): RequestInit {
  return { cache, mode: 'same-origin' }
}
