import { english } from '../english.ts'
import enExport from '../place/en/export.json'
import enShare from '../share/en.json'
import enSignature from '../signature/en.json'
import type { AddedTexts } from './composeMessages.ts'
import { markTexts } from './markText.ts'

/** The texts of the app in marked English. */
export const MARKED_ENGLISH: AddedTexts = { messages: markTexts(english), share: markTexts(enShare), signature: markTexts(enSignature), exported: markTexts(enExport) }
