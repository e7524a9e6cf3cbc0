/** Counts of all views under one state of the brushes: bars of each axis, the last for no value, and places. */
export interface BrushCounts {
  readonly bars: readonly ArrayLike<number>[]
  readonly places: ArrayLike<number>
}

/** FNV-1a of 32 bits over counts as four bytes each, the lowest first, in hexadecimal; the number of counts of each view goes in as well. */
export function countsHash(states: readonly BrushCounts[]): string {
  let hash = 0x811c9dc5
  const add = (count: number) => {
    for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((count >>> shift) & 255), 0x01000193)
  }
  for (const { bars, places } of states) {
    for (const view of [...bars, places]) {
      add(view.length)
      for (let at = 0; at < view.length; at += 1) add(view[at] ?? 0)
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** What each engine counted. Throws an Error that names those that differ from most: their times would answer another question. */
export function assertSame(hashes: ReadonlyMap<string, string>): void {
  const found = new Map<string, string[]>()
  for (const [engine, hash] of hashes) found.set(hash, [...(found.get(hash) ?? []), engine])
  if (found.size <= 1) return
  throw new Error(`engines count differently: ${[...found].map(([hash, engines]) => `${hash} by ${engines.join(', ')}`).join('; ')}`)
}
