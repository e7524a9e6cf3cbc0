import type { Indicator } from '../catalog/indicator.ts'
import { type Level, LEVELS } from '../catalog/level.ts'
import { isPeriod, periodBounds, type PeriodKind, periodKind } from '../catalog/period.ts'
import type { Catalog } from '../catalog/release.ts'
import { DIMENSIONS } from '../catalog/service.ts'
import type { AppState } from './app-state.ts'
import { normalAxes, normalWeights } from './method-settings.ts'
import { normalPlacement } from './placement-settings.ts'
import { nearestCode, nearestLevel, nearestPeriod } from './nearest.ts'
import { normalCamera, normalClassification, normalCountries, normalRange, normalTarget } from './normal-form.ts'
import { kindsAt, levelsWith } from './publication.ts'

/** What a person has just asked for, and what therefore stays while the rest gives way. */
export type Kept = 'level' | 'period'

/** The indicator of a state; undefined only where the catalog does not know it. */
export function indicatorOf(state: Pick<AppState, 'indicator'>, catalog: Catalog): Indicator | undefined {
  return catalog.indicators.find((indicator) => indicator.id === state.indicator)
}

/** Whether values and target are on one scale, so that classes can lie around it: a gap in persons has no such target. */
export function hasTargetOnScale(indicator: Pick<Indicator, 'target' | 'unit'>): boolean {
  return indicator.target !== null && indicator.unit === 'percent'
}

/**
 * The nearest state that shows something: level, period and filters move to the closest the indicator is published
 * for, everything else takes its normal form. A combination of filters that is not published stays as it was chosen:
 * the screen says where it is. Fitting twice changes nothing more.
 */
export function fit(state: AppState, catalog: Catalog, kept: Kept = 'level'): AppState {
  const indicator = indicatorOf(state, catalog) ?? indicatorOf({ indicator: catalog.defaults.indicator }, catalog)
  if (!indicator) return state
  const { level, period } = fitLevelAndPeriod(state, indicator, kept)
  const target = indicator.target === null ? null : normalTarget(state.target)
  const classification = normalClassification(state.classification)
  const withoutTarget = classification.method === 'target' && !hasTargetOnScale(indicator)
  const known = (id: string) => indicatorOf({ indicator: id }, catalog) !== undefined
  const filters: Record<string, string> = {}
  for (const dimension of DIMENSIONS) filters[dimension] = nearestCode(indicator, dimension, state.filters[dimension])
  return {
    ...state,
    indicator: indicator.id,
    level,
    period,
    filters: filters as unknown as AppState['filters'],
    countries: normalCountries(state.countries, catalog.countries),
    range: normalRange(state.range),
    classification: withoutTarget ? { ...classification, method: 'natural-breaks' } : classification,
    target: target === indicator.target ? null : target,
    // The table is the twin of the overview's map.
    analysis: state.display === 'table' ? 'overview' : state.analysis,
    method: { ...state.method, weights: normalWeights(state.method.weights, known), axes: normalAxes(state.method.axes, known), placement: normalPlacement(state.method.placement) },
    camera: normalCamera(state.camera),
  }
}

function fitLevelAndPeriod(state: AppState, indicator: Indicator, kept: Kept): { level: Level; period: string } {
  const offered = LEVELS.filter((level) => indicator.availability.levels.includes(level))
  if (indicator.periodMatch === 'latest') {
    const level = nearestLevel(state.level, levelsOr(levelsWith(indicator, 'year'), offered))
    return { level, period: latestUpTo(state.period, indicator) }
  }
  if (kept === 'period') {
    const period = nearestPeriod(state.period, indicator.availability.periods)
    const levels = levelsWith(indicator, periodKind(period)).filter((level) => periodsAt(indicator, level).includes(period))
    return { level: nearestLevel(state.level, levelsOr(levels, offered)), period }
  }
  const level = nearestLevel(state.level, offered)
  const kinds: PeriodKind[] = kindsAt(indicator, level)
  const periods = periodsAt(indicator, level).filter((period) => kinds.includes(periodKind(period)))
  return { level, period: nearestPeriod(state.period, periods.length > 0 ? periods : indicator.availability.periods) }
}

/** Periods in which something can be seen at a level. */
export function periodsAt(indicator: Pick<Indicator, 'availability'>, level: Level): readonly string[] {
  const { levelPeriods, periods } = indicator.availability
  return levelPeriods?.[level] ?? periods
}

function levelsOr(levels: readonly Level[], otherwise: readonly Level[]): readonly Level[] {
  return levels.length > 0 ? levels : otherwise
}

/** Each territory's latest figure up to a period: any period serves that does not end before the first figure. */
function latestUpTo(period: string, indicator: Indicator): string {
  const years = indicator.availability.periods.filter((offered) => isPeriod(offered) && periodKind(offered) === 'year')
  const first = years[0]
  if (first === undefined || !isPeriod(period)) return nearestPeriod(period, indicator.availability.periods)
  return periodBounds(period).end < periodBounds(first).end ? first : period
}
