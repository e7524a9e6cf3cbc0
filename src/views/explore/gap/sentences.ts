import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { type Absence, isAbsence } from '../../../catalog/observation-status.ts'
import { type FormatLocale, formatNumber } from '../../../domain/formatting/number.ts'
import { gap } from '../../../domain/gap/gap.ts'
import { wilson } from '../../../domain/intervals/wilson.ts'
import type { GapPlace } from './gapPlaces.ts'

export type GapSentence =
  | { readonly key: 'reaches'; readonly values: { place: string; share: string; low: string; high: string } }
  | { readonly key: 'missing'; readonly values: { target: string; persons: string; count: number; low: string; high: string } }
  | { readonly key: 'atTarget' | 'atTargetPerhaps'; readonly values: { target: string } }
  | { readonly key: 'nobodyInNeed'; readonly values: { place: string } }
  | { readonly key: 'moreServed'; readonly values: { place: string; served: string; need: string } }
  | { readonly key: `absent.${Absence}`; readonly values: { place: string } }
  | { readonly key: 'half'; readonly values: { persons: string; places: number; total: number } }

/**
 * What may be said of the gap of one place, from its row (numerator served, denominator in need). Shares are said per 100
 * people, with one decimal where whole numbers would hide the interval. Nothing is said of counts that are absent, and
 * "is reached" only where the whole interval lies at or above the target.
 */
export function placeSentences(row: ObservationRow, place: string, target: number, locale: FormatLocale): readonly GapSentence[] {
  if (isAbsence(row.status)) return [{ key: `absent.${row.status}`, values: { place } }]
  const found = gap({ served: row.numerator, need: row.denominator, target })
  if (found.status === 'absent' || row.numerator === null || row.denominator === null) return []
  if (found.noInterval === 'nobody-in-need') return [{ key: 'nobodyInNeed', values: { place } }]
  const counted = (count: number) => formatNumber(Math.round(count), locale)
  if (found.noInterval === 'more-served-than-in-need' || !found.interval) {
    return [{ key: 'moreServed', values: { place, served: counted(row.numerator), need: counted(row.denominator) } }]
  }
  const [low, high] = wilson(row.numerator, row.denominator)
  const per100 = perHundred([low, high], locale)
  const reaches: GapSentence = {
    key: 'reaches',
    values: { place, share: per100(row.numerator / row.denominator), low: per100(low), high: per100(high) },
  }
  const aim = formatNumber(target * 100, locale, 1)
  if (found.persons === 0) return [reaches, { key: low >= target ? 'atTarget' : 'atTargetPerhaps', values: { target: aim } }]
  const persons = Math.round(found.persons)
  const [fewest, most] = found.interval
  const missing: GapSentence = {
    key: 'missing',
    values: { target: aim, persons: counted(persons), count: persons, low: counted(fewest), high: counted(most) },
  }
  return [reaches, missing]
}

/**
 * How few of the places with figures hold half of all persons not reached by them; nothing where nobody is missing or
 * fewer than three places are known. Persons are those of the known places alone, as the sentence says.
 */
export function halfSentence(places: readonly GapPlace[], locale: FormatLocale): readonly GapSentence[] {
  const sorted = places.map(({ persons }) => persons).toSorted((one, other) => other - one)
  const all = sorted.reduce((sum, persons) => sum + persons, 0)
  if (all === 0 || sorted.length < 3) return []
  let sum = 0
  const holding = sorted.findIndex((persons) => {
    sum += persons
    return sum >= all / 2
  })
  return [{ key: 'half', values: { persons: formatNumber(Math.round(all), locale), places: holding + 1, total: sorted.length } }]
}

/** Shares of one sentence per 100 people, all with the decimals that tell the bounds of the interval apart. */
function perHundred([low, high]: readonly [number, number], locale: FormatLocale): (share: number) => string {
  const decimals = (high - low) * 100 < 2 ? 1 : 0
  return (share) => formatNumber(share * 100, locale, decimals)
}
