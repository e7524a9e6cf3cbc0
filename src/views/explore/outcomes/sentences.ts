import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { formatEstimate, formatInterval } from '../../../domain/formatting/interval.ts'
import { type FormatLocale, formatDigits, formatNumber } from '../../../domain/formatting/number.ts'
import type { FunnelPosition } from '../../../domain/funnel/controlLimits.ts'
import type { FunnelMark, FunnelView } from './funnelView.ts'

/** A text of the catalogue with what stands in it. */
export interface Sentence<Key extends string = string> {
  readonly key: Key
  readonly values: Readonly<Record<string, string | number>>
}

/** Shares of places that chance alone puts beyond the inner and the outer limits. */
const BEYOND_INNER = 0.05
const BEYOND_OUTER = 0.002

export type PlaceKey =
  | 'placeWithin'
  | 'placeBlindLow'
  | 'placeBlindHigh'
  | 'placeAboveInner'
  | 'placeBelowInner'
  | 'placeAbove'
  | 'placeBelow'
  | 'placeBetterAbove'
  | 'placeBetterBelow'
  | 'placeWorseAbove'
  | 'placeWorseBelow'
  | 'placeAbsent'
  | 'placeElsewhere'

/**
 * Where a place stands. Better and worse are said only beyond the outer limits, and only of an indicator that has a good
 * side; a place without a value is said to have none, one of another level to be no part of this.
 */
export function placeSentence(
  name: string,
  place: { readonly mark: FunnelMark | null; readonly row: ObservationRow | null; readonly target: number },
  indicator: Indicator,
  locale: FormatLocale,
  statusWord: (status: ObservationRow['status']) => string,
): Sentence<PlaceKey> {
  const { mark, row } = place
  if (!row) return { key: 'placeElsewhere', values: { place: name } }
  if (!mark?.interval) return { key: 'placeAbsent', values: { place: name, status: statusWord(row.status) } }
  const values = {
    place: name,
    value: formatEstimate(mark.row.value, mark.interval, indicator.unit, locale),
    interval: formatInterval(mark.interval, indicator.unit, locale),
  }
  const { position, limits } = mark
  // Inside limits that end at 0 or at 1 a place is not shown to be like the others: nothing could have shown otherwise.
  if (position === 'within' && limits.innerLow <= 0 && mark.row.value < place.target) return { key: 'placeBlindLow', values }
  if (position === 'within' && limits.innerHigh >= 1 && mark.row.value > place.target) return { key: 'placeBlindHigh', values }
  return { key: placeKey(position, indicator.direction), values }
}

function placeKey(position: FunnelPosition, direction: Indicator['direction']): PlaceKey {
  switch (position) {
    case 'within':
      return 'placeWithin'
    case 'above-inner':
      return 'placeAboveInner'
    case 'below-inner':
      return 'placeBelowInner'
    case 'above-outer':
      return direction === 'neutral' ? 'placeAbove' : direction === 'higher-is-better' ? 'placeBetterAbove' : 'placeWorseAbove'
    case 'below-outer':
      return direction === 'neutral' ? 'placeBelow' : direction === 'higher-is-better' ? 'placeWorseBelow' : 'placeBetterBelow'
  }
}

/** How many places lie beyond the limits, and how many would by chance; inner counts hold the outer ones too. */
export function beyondSentence({ counts, marks }: FunnelView, locale: FormatLocale): Sentence<'beyond'> {
  const outerHigh = counts['above-outer']
  const outerLow = counts['below-outer']
  const innerHigh = outerHigh + counts['above-inner']
  const innerLow = outerLow + counts['below-inner']
  const byChance = (share: number) => formatNumber(marks.length * share, locale, 1)
  return {
    key: 'beyond',
    values: {
      outer: outerHigh + outerLow, outerHigh, outerLow, outerByChance: byChance(BEYOND_OUTER),
      inner: innerHigh + innerLow, innerHigh, innerLow, innerByChance: byChance(BEYOND_INNER),
    },
  }
}

/** The pooled share, which is the sum of the counts and no mean of shares. */
export function pooledSentence(view: FunnelView, indicator: Indicator, title: string, locale: FormatLocale): Sentence<'pooled'> {
  const { target, numerator, denominator, marks } = view
  const share = formatDigits(target, indicator.unit, locale, 1)
  return { key: 'pooled', values: { indicator: title, places: marks.length, share, numerator, denominator } }
}

export type NoteKey = 'widened' | 'notWidened' | 'blindLow' | 'blindHigh' | 'regionToo'

/** What the limits rest on, and what they cannot show. */
export function limitNotes(view: FunnelView, region: ObservationRow | null, indicator: Indicator, locale: FormatLocale): readonly Sentence<NoteKey>[] {
  const { funnel, marks, blindLow, blindHigh } = view
  const notes: Sentence<NoteKey>[] = []
  const phi = funnel.phi === null ? null : formatNumber(funnel.phi, locale, 1)
  if (phi !== null && funnel.adjustment === 'none') notes.push({ key: 'notWidened', values: { phi } })
  else if (phi !== null) notes.push({ key: 'widened', values: { phi, points: formatNumber((funnel.tau ?? 0) * 100, locale, 1) } })
  if (blindLow > 0) notes.push({ key: 'blindLow', values: { count: blindLow, places: marks.length, zeros: marks.filter(({ row }) => row.value === 0).length } })
  if (blindHigh > 0) notes.push({ key: 'blindHigh', values: { count: blindHigh, places: marks.length } })
  // Only where places are missing do the two differ, and then for a reason a reader must know.
  if (region && region.value !== null && funnel.leftOut > 0) {
    notes.push({ key: 'regionToo', values: { share: formatDigits(region.value, indicator.unit, locale, 1) } })
  }
  return notes
}
