import type { CountryId, Level } from '../catalog/level.ts'
import { defaultMethod, type MethodSettings } from './method-settings.ts'
import type { Age, Route, ServiceCode, Sex } from '../catalog/service.ts'

export const CLASSIFICATION_METHODS = ['natural-breaks', 'quantile', 'equal-interval', 'manual', 'target'] as const
export type ClassificationMethod = (typeof CLASSIFICATION_METHODS)[number]
export const DISPLAYS = ['map', 'table'] as const
export const LANGUAGES = ['es', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const CATCHMENTS = [0, 10, 30, 50] as const

/** What the Explore screen does with the indicator: show it, or answer one of the questions of the analyst. */
export const ANALYSES = ['overview', 'gap', 'outcomes', 'clusters', 'index', 'cross', 'locate', 'compare'] as const
export type Analysis = (typeof ANALYSES)[number]

/** The screens: the map, the data of the release, one's own data, questions in SQL. */
export const VIEWS = ['explore', 'data', 'own', 'sql'] as const

export interface Camera {
  readonly longitude: number
  readonly latitude: number
  readonly zoom: number
}

/** Everything a link holds. The screen is a function of this and of the release, of nothing else. */
export interface AppState {
  readonly view: (typeof VIEWS)[number]
  readonly indicator: string
  readonly level: Level
  /** `2025` or `2025-Q3`. */
  readonly period: string
  readonly filters: { readonly service: ServiceCode; readonly sex: Sex; readonly age: Age; readonly route: Route }
  /** Empty: all countries of the release. */
  readonly countries: readonly CountryId[]
  /** Only territories whose value lies in [low, high] stay bright. Unit of the indicator's value. */
  readonly range: readonly [number, number] | null
  /** Ids of selected territories, in the order of choice. */
  readonly selection: readonly string[]
  readonly classification: {
    readonly method: ClassificationMethod
    readonly classes: number
    /** Upper bounds of all classes but the last, for `manual`. */
    readonly breaks: readonly number[]
  }
  /** Share (0 to 1) that ought to be reached; null: the indicator's own. */
  readonly target: number | null
  readonly display: (typeof DISPLAYS)[number]
  readonly analysis: Analysis
  readonly method: MethodSettings
  readonly overlays: { readonly programmePlaces: boolean; readonly servicePoints: boolean; readonly catchment: (typeof CATCHMENTS)[number] }
  /** null: the whole region. */
  readonly camera: Camera | null
  readonly language: Language
  /** Added language of the texts on screen, which stands on `language`; null: the texts of `language`. */
  readonly words: string | null
  readonly theme: Theme
  /** Release the link was made on; empty: the one at hand. */
  readonly release: string
}

/** The state of a visitor who followed no link. `defaults` come from the catalog. */
export function defaultState(defaults: { readonly indicator: string; readonly period: string; readonly level?: Level }, language: Language, words: string | null = null): AppState {
  return {
    view: 'explore',
    indicator: defaults.indicator,
    level: defaults.level ?? 'municipality',
    period: defaults.period,
    filters: { service: 'all', sex: 'all', age: 'all', route: 'all' },
    countries: [],
    range: null,
    selection: [],
    classification: { method: 'natural-breaks', classes: 6, breaks: [] },
    target: null,
    display: 'map',
    analysis: 'overview',
    method: defaultMethod(),
    overlays: { programmePlaces: true, servicePoints: false, catchment: 0 },
    camera: null,
    language,
    words,
    theme: 'system',
    release: '',
  }
}
