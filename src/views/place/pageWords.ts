import { createTranslator } from 'use-intl/core'
import type { LocalizedText } from '../../catalog/indicator.ts'
import { levelOfDepth } from '../../catalog/level.ts'
import { noteIn } from '../../catalog/note.ts'
import { formatDate, formatPeriod } from '../../domain/formatting/period.ts'
import enPage from '../../i18n/place/en/page.json'
import esPage from '../../i18n/place/es/page.json'
import type { PlaceFigure, PlaceIndicator } from '../../place/place-file.ts'
import { type PlaceLanguage, placeWords } from '../../place/words.ts'

const PAGE: Readonly<Record<PlaceLanguage, typeof esPage>> = { es: esPage, en: enPage }

/** The words of the page, beside those that page, brief and export share. */
export function pageWords(language: PlaceLanguage) {
  const shared = placeWords(language)
  const { locale, t } = shared
  const p = createTranslator({ locale, messages: PAGE[language] })
  return {
    ...shared,
    p,
    text: (text: LocalizedText) => text[language],
    note: (note: string) => noteIn(note, language),
    period: (period: string) => formatPeriod(period, locale),
    date: (date: string) => formatDate(date, locale),
    level: (depth: number) => t(`codes.level.${levelOfDepth(depth)}`),
    /** The value, or one or two words for its absence where there is no room for more. */
    short(figure: PlaceFigure, indicator: PlaceIndicator): string {
      return figure.value === undefined ? p(`short.${figure.status as 'suppressed'}`) : shared.value(figure, indicator)
    },
    /** Several names as `a, b y c`. */
    list: (names: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
  }
}
export type PageWords = ReturnType<typeof pageWords>
