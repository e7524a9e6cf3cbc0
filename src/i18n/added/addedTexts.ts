import type { AddedTexts } from './composeMessages.ts'

const READ = new Map<string, AddedTexts>()

/** The texts of an added language once they were read; null before, and for Spanish and English. */
export function addedTexts(words: string | null): AddedTexts | null {
  return words === null ? null : (READ.get(words) ?? null)
}

/** Keeps texts that were read, for all parts of the screen. */
export function keepAddedTexts(words: string, texts: AddedTexts): AddedTexts {
  READ.set(words, texts)
  return texts
}
