import { lockOf } from './agreed.ts'

/** What is looked at of the open pages. */
export interface OpenPages {
  /** Addresses of all windows and frames of the origin. */
  readonly windows: readonly string[]
  /** Names of the locks that are held; null where the browser has none. */
  readonly held: readonly (string | undefined)[] | null
}

/**
 * Whether no page is open that may still need parts of another build. Pages of the app hold a lock that names their build; one
 * that holds none, such as that of a place, may be of any.
 */
export function isAlone({ windows, held }: OpenPages, build: string, site: URL): boolean {
  const here = windows.filter((address) => address.startsWith(site.href)).length
  return here <= (held ?? []).filter((name) => name === lockOf(build)).length
}
