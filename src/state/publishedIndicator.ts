import { type Indicator, THEMES } from '../catalog/indicator.ts'
import type { Catalog } from '../catalog/release.ts'
import { LEVELS } from '../catalog/level.ts'
import type { AppState } from './app-state.ts'

/**
 * The published indicator to show in place of a synthetic one: of the same theme if there is any, else of the first
 * theme that has one, then one that has the level on screen, then by order. Null where a release holds demonstration data only.
 */
export function publishedIndicator(state: Pick<AppState, 'indicator' | 'level'>, catalog: Catalog): Indicator | null {
  const theme = catalog.indicators.find((indicator) => indicator.id === state.indicator)?.theme
  const wanted = LEVELS.indexOf(state.level)
  const distance = (indicator: Indicator) =>
    Math.min(...indicator.availability.levels.map((level) => Math.abs(LEVELS.findIndex((known) => known === level) - wanted)))
  const published = catalog.indicators.filter(({ kind, availability }) => kind === 'published' && availability.levels.length > 0)
  const byFit = published.sort(
    (a, b) =>
      Number(b.theme === theme) - Number(a.theme === theme) ||
      THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme) ||
      distance(a) - distance(b) ||
      a.order - b.order,
  )
  return byFit[0] ?? null
}
