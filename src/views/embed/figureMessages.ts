import type { Messages } from '../../i18n/spanish.ts'
import type { Language } from '../../state/app-state.ts'

export type FigureMessages = Messages

/** The texts of map and charts in one language; those of the analyses are not among them, since no embed shows one. */
export async function figureMessages(language: Language): Promise<FigureMessages> {
  const [screen, codes] =
    language === 'es'
      ? await Promise.all([import('../../i18n/es.json'), import('../../i18n/codes/es.json')])
      : await Promise.all([import('../../i18n/en.json'), import('../../i18n/codes/en.json')])
  return { ...screen.default, codes: codes.default } as unknown as FigureMessages
}
