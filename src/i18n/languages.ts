import type { Language } from '../state/app-state.ts'
import { english } from './english.ts'
import { type Messages, spanish } from './spanish.ts'

/** Every language with its texts, for what writes pages in all of them. The app itself reads the one it shows: see loadMessages.ts. */
export const MESSAGES: Record<Language, Messages> = { es: spanish, en: english }
