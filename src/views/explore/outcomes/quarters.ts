import type { Indicator } from '../../../catalog/indicator.ts'
import { levelOfDepth } from '../../../catalog/level.ts'
import { trendQuery } from '../../../catalog/observation-queries.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { regionShelf } from '../../../catalog/region-shelf.ts'
import type { Catalog } from '../../../catalog/release.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { Query } from '../../../database/query.ts'
import type { QuarterShare } from '../../../domain/trend/fourAgainstFour.ts'
import type { PeriodValue } from '../../../domain/trend/series.ts'
import type { AppState } from '../../../state/app-state.ts'
import { combinationPublished } from '../../../state/reduce.ts'
import { isValued } from '../../../catalog/valued-rows.ts'

/** Every quarter of the place, or of the chosen countries one by one; null where no quarters are published for such places. */
export function quartersQuestion(state: AppState, indicator: Indicator, focus: Territory | null, catalog: Pick<Catalog, 'countries'>): Query<ObservationRow> | null {
  const level = focus ? levelOfDepth(focus.level) : 'country'
  const { filters, countries } = state
  if (!combinationPublished(indicator, { level, period: state.period, filters }).kinds.includes('quarter')) return null
  const territories = focus ? [focus.id] : countries.length > 0 ? countries : catalog.countries.map(({ id }) => id)
  const query = trendQuery(indicator, { territories, every: 'quarter', filters, target: 1 })
  if (focus) return query
  return { ...query, shelf: regionShelf(indicator.id, filters, countries) }
}

/**
 * One pair of counts a quarter, oldest first: sums over the territories, by the rule of `regionQuery`. A territory to
 * which the indicator does not apply counts for nothing; where another has no value the sum is absent, as a part
 * would pass for the whole.
 */
export function quarterShares(rows: readonly ObservationRow[], territories: number): readonly QuarterShare[] {
  const periods = [...new Set(rows.flatMap(({ period }) => (period === null ? [] : [period])))].sort()
  return periods.map((period): QuarterShare => {
    const all = rows.filter((row) => row.period === period)
    const parts = all.filter(({ status }) => status !== 'not-applicable')
    const known = parts.filter(isValued)
    if (known.length === 0 || known.length < parts.length || all.length < territories) return { period, numerator: null, denominator: null }
    return {
      period,
      numerator: known.reduce((sum, { numerator }) => sum + numerator, 0),
      denominator: known.reduce((sum, { denominator }) => sum + denominator, 0),
    }
  })
}

/** The shares in time, a period a quarter since the year 0. */
export function quarterSeries(quarters: readonly QuarterShare[]): readonly PeriodValue[] {
  return quarters.map(({ period, numerator, denominator }) => {
    const [year, quarter] = period.split('-Q')
    return { period: Number(year) * 4 + Number(quarter) - 1, value: numerator === null || denominator === null ? null : numerator / denominator }
  })
}
