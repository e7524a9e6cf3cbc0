import { createTranslator } from 'use-intl/core'
import de from '../i18n/story/de.json'
import en from '../i18n/story/en.json'
import es from '../i18n/story/es.json'
import fr from '../i18n/story/fr.json'
import { STORY_LOCALES, type StoryLanguage } from './languages.ts'
import type { Resolved } from './resolve.ts'
import type { StoryText } from './story.ts'
import type { StoryFigure } from './story-file.ts'

type Catalogue = typeof en
const MESSAGES: Record<StoryLanguage, Catalogue> = { es, en, de, fr }
/** Figure and percent sign stay on one line; all four languages write the space, English by the rule of the SI. */
const BEFORE_PERCENT = '\u00a0'

/** Words and numbers of a story in one of its languages. */
export function storyWords(language: StoryLanguage) {
  const locale = STORY_LOCALES[language]
  // The type of locales knows those of the whole product only; the library itself takes any.
  const t = createTranslator({ locale: locale as 'en-GB', messages: MESSAGES[language] })
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, useGrouping: 'always' })
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const day = (text: string) => {
    if (/^\d{4}$/.test(text)) return text
    const said = date.format(new Date(text))
    // French says the first day of a month as an ordinal; CLDR has no pattern for it.
    return language === 'fr' ? said.replace(/^1 /, '1er ') : said
  }
  const number = (value: number) => digits.format(value)
  /** A text as its language sets it: French keeps a sign of two parts on the line of the word before it. */
  const set = (text: string) => (language === 'fr' ? text.replaceAll(/ ([:;?!»])/g, '\u00a0$1') : text)
  const inLanguage = (text: StoryText) => set(text[language])
  const percent = (value: number) => `${digits.format(value * 100)}${BEFORE_PERCENT}%`
  const range = ([low, high]: readonly [number, number]) => t('range', { low: digits.format(low * 100), high: percent(high) })
  const value = (figure: Pick<StoryFigure, 'value' | 'unit' | 'qualifier'>) =>
    t(`qualifier.${figure.qualifier}`, { value: figure.unit === 'percent' ? percent(figure.value) : number(figure.value) })
  const amount = (figure: Pick<StoryFigure, 'value' | 'unit' | 'qualifier'>) => {
    const unit = figure.unit === 'eur' || figure.unit === 'usd' ? figure.unit : 'other'
    return t(`unit.${unit}`, { value: value(figure) }).replace(/(\d) /, '$1\u00a0')
  }
  function period(text: string): string {
    const [start = '', end] = text.split('/')
    if (end === undefined) return text
    if (start === '..') return t('period.until', { end: day(end) })
    if (end === '..') return t('period.since', { start: day(start) })
    return t('period.span', { start: day(start), end: day(end) })
  }
  /** A placeholder as it stands in the sentence. */
  function said({ figure, form }: Resolved): string {
    const [start = '', end = start] = figure.period.split('/')
    switch (form) {
      case 'from':
        return start.slice(0, 4)
      case 'to':
        return end.slice(0, 4)
      case 'month':
        return month.format(new Date(end))
      case 'period':
        return period(figure.period)
      case 'amount':
        return amount(figure)
      // A year has no mark of thousands.
      case 'start':
      case 'end':
        return String(figure.value)
      // Reached of a target is said in whole per cent, as publications do.
      case 'progress':
        return percent(Math.round(figure.value * 100) / 100)
      default:
        return value(figure)
    }
  }
  /** How a figure was worked out; null where it was published as it stands. */
  function computed({ figure, computed: how }: Resolved): string | null {
    if (how === null) return null
    const base = figure.base === null ? '' : number(figure.base)
    return t(`computed.${how}`, { base, interval: figure.interval ? range(figure.interval) : '' })
  }
  /** A language of its own may have its own name of a country. */
  const country = (territory: { readonly id: string; readonly name: string }) => {
    const key = `countries.${territory.id}` as 'countries.SLV'
    return t.has(key) ? t(key) : territory.name
  }
  return { language, t, set, inLanguage, number, percent, range, value, amount, period, day, said, computed, territory: country }
}
export type StoryWords = ReturnType<typeof storyWords>
