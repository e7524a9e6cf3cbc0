/** What the service worker keeps whole or not at all: the app over the whole region, and the pages of places. */
export type Part = 'app' | 'places'

/** Asks the worker to keep a part. It answers with a `KeepAnswer` once it is whole, or when it cannot be. */
export interface KeepQuestion {
  readonly kind: 'keep'
  readonly part: Part
  /** Addresses the page has fetched already: what is still in the browser's own store is kept too. */
  readonly fetched: readonly string[]
  /** The person asks to save data: nothing is fetched to be kept. */
  readonly saving: boolean
}

/** Asks of which build a worker is; it answers with a `KeepAnswer` and keeps nothing. */
export interface WhichQuestion {
  readonly kind: 'which'
}

/** Tells a worker that waits to take the place of the one before. No answer comes. */
export interface TakeOver {
  readonly kind: 'take-over'
}

export type ToWorker = KeepQuestion | WhichQuestion | TakeOver

export interface KeepAnswer {
  readonly kept: boolean
  /** The build the worker belongs to. */
  readonly build: string
}

/** A cache of this name, always empty, says that the person does not want the app on this device. Page and worker can both see it. */
export const DECLINED = 'arraigo-declined'

/** Cache of what came along while the app was used. Its names carry a hash, so that it can serve every build. */
export const FETCHED = 'arraigo-fetched'

/** Whether a cache holds the app over the whole region or what came along with it. */
export function isAppCache(name: string): boolean {
  return name === FETCHED || name.startsWith('arraigo-main-')
}

/** Name of the lock that every open page of a build shares; it ends with the page, however that ends. */
export function lockOf(build: string): string {
  return `arraigo-build-${build}`
}
