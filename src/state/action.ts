import type { CountryId, Level } from '../catalog/level.ts'
import type { Dimension } from '../catalog/service.ts'
import type { Spoken } from './added-languages.ts'
import type { Analysis, AppState, Camera, Theme } from './app-state.ts'
import type { MethodSettings } from './method-settings.ts'
import type { PlacementSettings } from './placement-settings.ts'

/** Everything a person can do. Views dispatch these; `reduce` alone makes the next state. */
export type Action =
  | { type: 'show-view'; view: AppState['view'] }
  | { type: 'choose-indicator'; indicator: string }
  | { type: 'choose-level'; level: Level }
  | { type: 'choose-period'; period: string }
  | { type: 'filter'; dimension: Dimension; code: string }
  | { type: 'filter-countries'; countries: readonly CountryId[] }
  | { type: 'brush-range'; range: readonly [number, number] | null }
  | { type: 'clear-filters' }
  /** `extend` adds or removes the territory; without it the selection becomes this one alone. */
  | { type: 'select'; territory: string; extend: boolean }
  | { type: 'clear-selection' }
  | { type: 'classify'; classification: Partial<AppState['classification']> }
  | { type: 'set-target'; target: number | null }
  | { type: 'display'; display: AppState['display'] }
  | { type: 'analyse'; analysis: Analysis }
  | { type: 'choose-method'; method: Partial<MethodSettings> }
  | { type: 'place'; placement: Partial<PlacementSettings> }
  | { type: 'overlay'; overlays: Partial<AppState['overlays']> }
  | { type: 'move-camera'; camera: Camera | null }
  | { type: 'choose-language'; spoken: Spoken }
  | { type: 'choose-theme'; theme: Theme }
  /** Back, forward, or a pasted link: the whole state at once. */
  | { type: 'restore'; state: AppState }
export type Dispatch = (action: Action) => void
