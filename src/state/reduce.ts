import { LEVELS } from '../catalog/level.ts'
import { isPeriod } from '../catalog/period.ts'
import type { Catalog } from '../catalog/release.ts'
import { DIMENSION_CODES } from '../catalog/service.ts'
import type { Action } from './action.ts'
import type { AppState } from './app-state.ts'
import { fit, indicatorOf } from './fit.ts'
import { MAXIMUM_SELECTION } from './normal-form.ts'
import { stable } from './stable.ts'

export { type Adjustment, adjustments } from './adjustments.ts'
export { type CombinationPublished, combinationPublished } from './publication.ts'

/**
 * The state after an action. Pure; the result always shows something: what the action asks for is kept and the rest
 * moves to the nearest level, period and filters that are published (`adjustments` says what moved).
 * An action that changes nothing, or names something the catalog does not know, returns the same state; parts that did
 * not change keep their identity.
 */
export function reduce(state: AppState, action: Action, catalog: Catalog): AppState {
  return stable(state, next(state, action, catalog))
}

function next(state: AppState, action: Action, catalog: Catalog): AppState {
  switch (action.type) {
    case 'show-view':
      return { ...state, view: action.view }
    case 'choose-indicator':
      return chooseIndicator(state, action.indicator, catalog)
    case 'choose-level':
      return LEVELS.includes(action.level) ? fit({ ...state, level: action.level }, catalog) : state
    case 'choose-period':
      return isPeriod(action.period) ? fit({ ...state, period: action.period }, catalog, 'period') : state
    case 'filter':
      if (!DIMENSION_CODES[action.dimension].includes(action.code)) return state
      return fit({ ...state, filters: { ...state.filters, [action.dimension]: action.code } }, catalog)
    case 'filter-countries':
      return fit({ ...state, countries: action.countries }, catalog)
    case 'brush-range':
      return fit({ ...state, range: action.range }, catalog)
    case 'clear-filters':
      return { ...state, filters: { service: 'all', sex: 'all', age: 'all', route: 'all' }, countries: [], range: null }
    case 'select':
      return { ...state, selection: select(state.selection, action.territory, action.extend) }
    case 'clear-selection':
      return state.selection.length === 0 ? state : { ...state, selection: [] }
    case 'classify':
      return fit({ ...state, classification: { ...state.classification, ...action.classification } }, catalog)
    case 'set-target':
      return fit({ ...state, target: action.target }, catalog)
    case 'display':
      return { ...state, display: action.display, analysis: action.display === 'table' ? 'overview' : state.analysis }
    case 'analyse':
      // A table twin exists of the overview only.
      return { ...state, analysis: action.analysis, display: action.analysis === 'overview' ? state.display : 'map' }
    case 'choose-method':
      return fit({ ...state, method: { ...state.method, ...action.method } }, catalog)
    case 'place':
      return fit({ ...state, method: { ...state.method, placement: { ...state.method.placement, ...action.placement } } }, catalog)
    case 'overlay':
      return { ...state, overlays: { ...state.overlays, ...action.overlays } }
    case 'move-camera':
      return fit({ ...state, camera: action.camera }, catalog)
    case 'choose-language':
      return { ...state, language: action.spoken.language, words: action.spoken.words }
    case 'choose-theme':
      return { ...state, theme: action.theme }
    case 'restore':
      return fit(action.state, catalog)
  }
}

/** A brushed range and breaks typed by hand are in the unit of the indicator before, so they do not outlive it. */
function chooseIndicator(state: AppState, id: string, catalog: Catalog): AppState {
  if (id === state.indicator || !indicatorOf({ indicator: id }, catalog)) return state
  const classification =
    state.classification.method === 'manual'
      ? { ...state.classification, method: 'natural-breaks' as const, breaks: [] }
      : state.classification
  return fit({ ...state, indicator: id, range: null, classification }, catalog)
}

function select(selection: readonly string[], territory: string, extend: boolean): readonly string[] {
  if (!extend) return [territory]
  if (selection.includes(territory)) return selection.filter((id) => id !== territory)
  return selection.length >= MAXIMUM_SELECTION ? selection : [...selection, territory]
}
