import type { Indicator, IndicatorDefinition } from '../../../catalog/indicator.ts'

/** `rate`: events over a base that need not hold them; `no-chance`: figures without a sampling error; `no-counts`: no share at all. */
export type Comparability = 'comparable' | 'rate' | 'no-chance' | 'no-counts'

/** Whether places can be compared by this indicator: it must be a share of people whose interval the catalog names. */
export function comparability(indicator: IndicatorDefinition): Comparability {
  if (indicator.method === 'rate') return 'rate'
  if (indicator.method !== 'proportion') return 'no-counts'
  return indicator.interval === 'wilson' ? 'comparable' : 'no-chance'
}

/** The indicators by which places can be compared, in the order of the catalog. */
export function comparableIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter((indicator) => comparability(indicator) === 'comparable')
}
