import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatPeriod, formatPeriodInWords } from '../../domain/formatting/period.ts'
import { type ChartLocale, type ChartWords, type CodeWords, spokenValue, valueWithUnit } from '../parts/reading.ts'
import type { Trend, TrendLine } from './series.ts'

interface Saying {
  readonly indicator: IndicatorDefinition
  readonly locale: ChartLocale
  readonly words: ChartWords
  readonly codes: CodeWords
}

/** A line in one sentence: from its first value to its last, and how many periods have none. */
export function lineSentence(line: TrendLine, name: string, { indicator, locale, words }: Saying): string {
  if (!line.first || !line.last) return words('trend.sentenceAbsent', { name })
  const say = (value: number | null) => valueWithUnit(value ?? 0, indicator.unit, locale, words)
  const change = words('trend.sentence', {
    name,
    first: say(line.first.value),
    firstPeriod: formatPeriodInWords(line.first.period, locale),
    last: say(line.last.value),
    lastPeriod: formatPeriodInWords(line.last.period, locale),
  })
  return line.gaps > 0 ? `${change} ${words('trend.gaps', { count: line.gaps })}` : change
}

/** What every line says at one period, with the words for absence where it says nothing. */
export function columnSentence(trend: Trend, index: number, nameOf: (territory: string) => string, saying: Saying): string {
  const { indicator, locale, words, codes } = saying
  const period = trend.periods[index] ?? ''
  const values = trend.lines.map((line) => {
    const row = line.points[index]?.row ?? absentRow(line.territory, period)
    return spokenValue(nameOf(line.territory), row, indicator, locale, words, codes)
  })
  return `${formatPeriod(period, locale)}. ${values.join('. ')}`
}

/** A period for which no row came stands as a report that never arrived. */
export function absentRow(territory: string, period: string): ObservationRow {
  return {
    territory,
    period,
    code: 'all',
    numerator: null,
    denominator: null,
    value: null,
    status: 'not-reported',
    missing_reports: 0,
    expected_reports: 0,
    provider: null,
    source_id: null,
    note: null,
  }
}
