import { formatPeriod } from '../../domain/formatting/period.ts'
import { formatValue } from '../../domain/formatting/number.ts'
import type { PlaceFile, PlacePeople, PlaceReport } from '../../place/place-file.ts'
import { indicatorOf } from '../../place/words.ts'
import type { BriefWords } from './briefWords.ts'
import { kindWord, titleOf, valueOf } from './figureRows.ts'

export interface PeopleLine {
  readonly title: string
  /** As of a row of figures. */
  readonly kind: string
  readonly value: string
  /** Period and provider, in brackets; empty for an absent figure. */
  readonly detail: string
  /** Figures of other providers for the same year; null without any printed. */
  readonly others: string | null
  /** Providers left out of `others`, in words. */
  readonly more: string | null
}

/** Who lives here, one entry for each figure; at most `providers` other figures beside each. */
export function peopleLines(file: PlaceFile, { people }: PlaceReport, words: BriefWords, providers: number): PeopleLine[] {
  return people.map((each) => ({ title: titleOf(file, each.figure, words), kind: kindWord(file, each.figure, words), value: valueOf(file, each.figure, words), detail: detailText(each, words), ...othersText(file, each, words, providers) }))
}

function detailText({ figure: { value, period, provider } }: PlacePeople, words: BriefWords): string {
  if (value === undefined || period === undefined) return ''
  const text = formatPeriod(period, words.locale)
  return provider === undefined ? words.brief('period', { period: text }) : words.brief('periodProvider', { period: text, provider })
}

function othersText(file: PlaceFile, { figure, others: all }: PlacePeople, words: BriefWords, most: number): Pick<PeopleLine, 'others' | 'more'> {
  const { unit } = indicatorOf(file, figure)
  // The figure itself stands above.
  const others = all.filter(({ provider, value }) => provider !== figure.provider || value !== figure.value)
  const shown = others.slice(0, most).map(({ value, period, provider }) =>
    words.brief('personProvider', { value: formatValue(value, unit, words.locale), period: formatPeriod(period, words.locale), provider }),
  )
  const left = others.length - shown.length
  return {
    others: shown.length > 0 ? words.brief('otherProviders', { list: shown.join('; ') }) : null,
    more: left > 0 ? words.brief('moreProviders', { count: left }) : null,
  }
}
