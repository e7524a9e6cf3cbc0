import type { Indicator } from '../../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { isValued } from '../../../src/catalog/valued-rows.ts'
import { newcombe } from '../../../src/domain/intervals/newcombe.ts'
import { fourAgainstFourCounts, fourAgainstFourShares } from '../../../src/domain/trend/fourAgainstFour.ts'
import type { PlaceTrend } from '../../../src/place/place-file.ts'
import { indicatorIn, levelOf, type PlaceContext } from './placeContext.ts'
import { placeFigure, shortened } from './placeFigure.ts'
import { TREND_INDICATORS } from './placeRows.ts'

/** What changed in a place, indicator by indicator; those never published there are left out. */
export function trendsOf(context: PlaceContext, territory: Territory): PlaceTrend[] {
  return TREND_INDICATORS.flatMap((id): PlaceTrend[] => {
    const found = context.rows.inTime(id, levelOf(territory))
    const indicator = indicatorIn(context.catalog, id)
    // A year that has only begun would look like a fall.
    const full = (row: ObservationRow) => row.period !== null && (found?.every === 'quarter' || row.period <= context.catalog.defaults.period)
    const rows = (found?.rows.get(territory.id) ?? []).filter(full)
    if (!found || rows.length < 2) return []
    return [{ indicator: id, every: found.every, points: rows.map((row) => placeFigure(indicator, row)), change: changeOf(indicator, found.every, rows) }]
  })
}

function changeOf(indicator: Indicator, every: 'quarter' | 'year', rows: readonly ObservationRow[]): PlaceTrend['change'] {
  if (every === 'quarter') return quarterly(indicator, rows)
  const [before, last] = rows.slice(-2)
  if (indicator.method !== 'proportion' || !before || !last || !isValued(before) || !isValued(last)) return null
  if (before.numerator > before.denominator || last.numerator > last.denominator) return null
  const { difference, low, high, mayBeChance } = newcombe(last, before)
  return { kind: 'difference', from: before.period ?? '', to: last.period ?? '', value: shortened(difference), low: shortened(low), high: shortened(high), mayBeChance }
}

function quarterly(indicator: Indicator, rows: readonly ObservationRow[]): PlaceTrend['change'] {
  const [last] = rows.slice(-1)
  const from = rows.at(-8)?.period
  if (!last?.period || !from) return null
  const about = { from, to: last.period }
  if (indicator.method === 'proportion') {
    const known = rows.map((row) => (isValued(row) && row.numerator <= row.denominator ? row : { ...row, numerator: null, denominator: null }))
    const found = fourAgainstFourShares(known.map(({ period, numerator, denominator }) => ({ period: period ?? '', numerator, denominator })), last.period)
    if (found.status === 'absent') return null
    return { kind: 'difference', ...about, value: shortened(found.difference), low: shortened(found.low), high: shortened(found.high), mayBeChance: found.mayBeChance }
  }
  const counts = rows.map(({ period, value }) => ({ period: period ?? '', count: value }))
  const found = fourAgainstFourCounts(counts, last.period)
  if (found.status === 'absent' || found.ratio === null) return null
  return { kind: 'ratio', ...about, value: shortened(found.ratio), low: shortened(found.low), high: shortened(found.high), mayBeChance: found.mayBeChance }
}
