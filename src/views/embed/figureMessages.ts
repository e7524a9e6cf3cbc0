import type { Messages } from '../../i18n/spanish.ts'
import type { Language } from '../../state/app-state.ts'

export type FigureMessages = Messages

const TEXTS = {
  es: async () => (await import('../../i18n/screen/figureSpanish.ts')).figureSpanish,
  en: async () => (await import('../../i18n/screen/figureEnglish.ts')).figureEnglish,
} as const
const CODES = { es: () => import('../../i18n/codes/es.json'), en: () => import('../../i18n/codes/en.json') } as const

/** The texts of map and charts in one language; filters, analyses, the lists of data and what the app says of errors are not among them, since no embed shows one. */
export async function figureMessages(language: Language): Promise<FigureMessages> {
  const [texts, codes] = await Promise.all([TEXTS[language](), CODES[language]()])
  return { ...texts, codes: codes.default } as unknown as FigureMessages
}
