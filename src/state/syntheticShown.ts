import type { Catalog } from '../catalog/release.ts'
import type { AppState } from './app-state.ts'

/**
 * Whether synthetic demonstration figures may be on screen, which must be said above it. The overview and the clusters
 * show the indicator of the state alone; the other analyses bring indicators of their own.
 */
export function syntheticShown(state: Pick<AppState, 'view' | 'analysis' | 'indicator'>, catalog: Catalog): boolean {
  if (state.view !== 'explore') return false
  const alone = state.analysis === 'overview' || state.analysis === 'clusters'
  return catalog.indicators.some(({ id, kind }) => kind === 'synthetic' && (!alone || id === state.indicator))
}
