import { addedLanguage, MARKED } from '../../state/added-languages.ts'
import { keepAddedTexts } from './addedTexts.ts'
import { type AddedFile, type AddedTexts, composeMessages } from './composeMessages.ts'

const FILES = import.meta.env ? import.meta.glob<AddedFile>('./*.json', { import: 'default' }) : {}

/** Reads the texts of an added language. Rejects where they cannot be fetched, or nobody wrote them. */
export async function loadAddedTexts(words: string): Promise<AddedTexts> {
  if (words === MARKED.code) return keepAddedTexts(words, (await import('./markedEnglish.ts')).MARKED_ENGLISH)
  const read = Object.entries(FILES).find(([file]) => addedLanguage(file)[0]?.code === words)?.[1]
  if (!read) throw new Error(`no texts in ${words}`)
  return keepAddedTexts(words, composeMessages(await read()))
}
