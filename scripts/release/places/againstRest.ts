import type { Indicator } from '../../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import { isValued } from '../../../src/catalog/valued-rows.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { DEFAULT_CONFIDENCE } from '../../../src/domain/intervals/wilson.ts'
import { differenceOf } from '../../../src/place/differences.ts'
import type { PlaceDifference } from '../../../src/place/place-file.ts'
import { indicatorIn, type PlaceContext, wholeRow } from './placeContext.ts'
import { placeFigure, shortened } from './placeFigure.ts'

/** A place less another, with the test of the difference at the confidence given. */
export function differenceBetween(indicator: Indicator, place: ObservationRow | null, other: ObservationRow | null, confidence = DEFAULT_CONFIDENCE): PlaceDifference {
  const found = differenceOf(indicator, place, other, { confidence, sharedGround: false })
  if (found.kind === 'absent' || !other) return { kind: 'absent' }
  const figure = placeFigure(indicator, other)
  if (found.kind === 'untested') return { kind: 'untested', difference: shortened(found.difference), other: figure }
  return { kind: found.kind, difference: shortened(found.difference), low: shortened(found.low), high: shortened(found.high), other: figure }
}

/**
 * A place against the rest of its country: a place is a part of its country, so that the two share people and no test of
 * independent counts holds between them; between the place and the others it does. A country is set against the others
 * together. Absent where either side is not known or of another period, or the counts of the rest would not be counts.
 */
export function againstRest(context: PlaceContext, indicatorId: string, territory: Territory): PlaceDifference {
  const indicator = indicatorIn(context.catalog, indicatorId)
  const place = wholeRow(context, indicatorId, territory)
  const rest = territory.level === 0 ? otherCountries(context, indicatorId, territory, place?.period) : restOfCountry(context, indicatorId, territory, place)
  return differenceBetween(indicator, place, rest)
}

function restOfCountry(context: PlaceContext, indicator: string, territory: Territory, place: ObservationRow | null): ObservationRow | null {
  const country = context.territories.get(territory.country)
  const whole = country ? wholeRow(context, indicator, country) : null
  if (!place || !whole || !isValued(place) || !isValued(whole) || place.period !== whole.period) return null
  return counted(whole, whole.numerator - place.numerator, whole.denominator - place.denominator)
}

function otherCountries(context: PlaceContext, indicator: string, territory: Territory, period: string | null | undefined): ObservationRow | null {
  const others = [...context.territories.values()].filter(({ id, level }) => level === 0 && id !== territory.id)
  const rows = others.map((other) => wholeRow(context, indicator, other))
  const known = rows.filter((row) => row !== null).filter(isValued).filter((row) => row.period === period)
  const [first] = known
  if (!first || known.length < others.length) return null
  const sum = (side: 'numerator' | 'denominator') => known.reduce((total, row) => total + row[side], 0)
  return counted(first, sum('numerator'), sum('denominator'))
}

function counted(like: ObservationRow, numerator: number, denominator: number): ObservationRow | null {
  if (numerator < 0 || denominator <= 0 || numerator > denominator) return null
  return { ...like, numerator, denominator, value: numerator / denominator, note: null, missing_reports: 0, expected_reports: 0 }
}
