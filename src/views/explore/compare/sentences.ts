import { formatEstimate } from '../../../domain/formatting/interval.ts'
import { type FormatLocale, formatDigits } from '../../../domain/formatting/number.ts'
import type { ComparedCell, ComparedRow, Tally } from './comparison.ts'
import type { Difference } from '../../../place/differences.ts'
import { branch, differenceFigures, joined, perHundredDecimals } from './wording.ts'

/** A sentence of the catalogue `analysis.compare.sentence` with its values. */
export interface Sentence {
  readonly key:
    | 'pairReal'
    | 'pairChance'
    | 'pairUntested'
    | 'pairAbsent'
    | 'pairMissing'
    | 'severalBoth'
    | 'severalReal'
    | 'severalChance'
    | 'severalUntested'
    | 'severalAbsent'
    | 'severalNone'
    | 'tally'
  readonly values: Readonly<Record<string, string | number>>
}

interface Words {
  /** Name of a place, told apart from the others. */
  readonly label: (territory: string) => string
  /** Title of the indicator on screen. */
  readonly title: string
  readonly locale: FormatLocale
}

/**
 * What the comparison says, most important first: the places in the indicator on screen, then how many of all
 * differences are real. `row` is that of the indicator on screen, undefined where none of the places has anything.
 */
export function comparisonSentences(row: ComparedRow | undefined, counted: Tally, words: Words): readonly Sentence[] {
  const { real, chance, untested, absent } = counted
  const tested = real + chance
  const count: Sentence = { key: 'tally', values: { all: tested + untested + absent, tested, real, chance, untested, absent } }
  if (!row) return [{ key: 'pairMissing', values: { indicator: words.title } }, count]
  return [...(row.differences.length === 1 ? [pair(row, words)] : several(row, words)), count]
}

/** Two places: both values, the difference, and whether chance can explain it. */
function pair(row: ComparedRow, { label, title, locale }: Words): Sentence {
  const [reference, other] = row.cells
  const first = row.differences[0]
  const names = { reference: label(reference?.territory ?? ''), other: label(other?.territory ?? ''), indicator: title }
  if (!first || first.difference.kind === 'absent' || !reference || !other) {
    const lacking = row.cells.filter((cell) => cell.row?.value == null).map((cell) => label(cell.territory))
    return { key: 'pairAbsent', values: { ...names, places: joined(lacking, locale), count: lacking.length } }
  }
  const { unit } = row.question.indicator
  const measure = row.question.indicator.id === 'coverage' ? 'coverage' : 'other'
  const [one, two] = [figure(reference, row, measure, locale), figure(other, row, measure, locale)]
  const figures = differenceFigures(first.difference, unit, locale)
  const values = { ...names, measure, unit: branch(unit), one, two, difference: figures.difference }
  if (first.difference.kind === 'untested') return { key: 'pairUntested', values: { ...values, why: branch(first.difference.why) } }
  const bounds = { low: figures.low ?? '', high: figures.high ?? '' }
  return { key: first.difference.kind === 'real' ? 'pairReal' : 'pairChance', values: { ...values, ...bounds } }
}

/** A coverage reads as persons of a hundred; anything else as its value. */
function figure({ row, interval }: ComparedCell, { question }: ComparedRow, measure: string, locale: FormatLocale): string {
  const value = row?.value ?? Number.NaN
  if (measure === 'coverage') return formatDigits(value, 'percent', locale, perHundredDecimals(value), false)
  return formatEstimate(value, interval, question.indicator.unit, locale)
}

/** Three or four places: with which the reference differs for sure, and with which it may not. */
function several(row: ComparedRow, { label, title, locale }: Words): readonly Sentence[] {
  const reference = row.cells[0]
  const of = (kind: Difference['kind']) => row.differences.filter(({ difference }) => difference.kind === kind).map(({ territory }) => label(territory))
  if (!reference || reference.row?.value == null) return [{ key: 'severalNone', values: { indicator: title, reference: label(reference?.territory ?? '') } }]
  const value = formatEstimate(reference.row.value, reference.interval, row.question.indicator.unit, locale)
  const [real, chance, untested, absent] = [of('real'), of('chance'), of('untested'), of('absent')]
  const about = { indicator: title, reference: label(reference.territory), value }
  const [withReal, withChance] = [{ real: joined(real, locale) }, { chance: joined(chance, locale) }]
  const said: Sentence[] = []
  if (real.length > 0 && chance.length > 0) said.push({ key: 'severalBoth', values: { ...about, ...withReal, ...withChance } })
  else if (real.length > 0) said.push({ key: 'severalReal', values: { ...about, ...withReal } })
  else if (chance.length > 0) said.push({ key: 'severalChance', values: { ...about, ...withChance } })
  else if (untested.length > 0) said.push({ key: 'severalUntested', values: { ...about, untested: joined(untested, locale) } })
  if (absent.length > 0) said.push({ key: 'severalAbsent', values: { absent: joined(absent, locale), count: absent.length } })
  return said
}
