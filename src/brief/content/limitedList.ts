import type { BriefWords } from './briefWords.ts'

/** Entries a brief prints, and how many more there are, in words; null where that is all. */
export interface LimitedList<Entry> {
  readonly entries: readonly Entry[]
  readonly more: string | null
}

/** The first `most` entries; the rest counted, never cut. */
export function limited<Entry>(entries: readonly Entry[], most: number, words: BriefWords): LimitedList<Entry> {
  const left = entries.length - most
  return { entries: entries.slice(0, most), more: left > 0 ? words.brief('more', { count: left }) : null }
}
