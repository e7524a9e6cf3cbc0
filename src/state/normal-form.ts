import type { Country } from '../catalog/country.ts'
import type { CountryId } from '../catalog/level.ts'
import type { AppState, Camera } from './app-state.ts'

/** More territories than this make neither a readable chart nor a link that every program passes on whole. */
export const MAXIMUM_SELECTION = 50
export const MINIMUM_CLASSES = 2
export const MAXIMUM_CLASSES = 9
export const MAXIMUM_ZOOM = 18
/** Six figures tell any two values of the data apart and keep links short. */
const SIGNIFICANT_FIGURES = 6

/** Longitude and latitude to 4 decimals (about 11 m), zoom to 2: what a link carries. Null for a place off the map. */
export function normalCamera(camera: Camera | null): Camera | null {
  if (camera === null) return null
  const { longitude, latitude, zoom } = camera
  if (![longitude, latitude, zoom].every(Number.isFinite)) return null
  return {
    longitude: decimals(Math.min(180, Math.max(-180, longitude)), 4),
    latitude: decimals(Math.min(85, Math.max(-85, latitude)), 4),
    zoom: decimals(Math.min(MAXIMUM_ZOOM, Math.max(0, zoom)), 2),
  }
}

/** Low before high, rounded outwards so that a value on the edge stays inside. Null where a bound is no number. */
export function normalRange(range: readonly [number, number] | null): readonly [number, number] | null {
  if (range === null || !range.every(Number.isFinite)) return null
  const low = outward(Math.min(...range), -1)
  const high = outward(Math.max(...range), 1)
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null
}

/** Countries once each in the order of the catalog; all of them are the same as no filter, so they become none. */
export function normalCountries(countries: readonly CountryId[], known: readonly Country[]): readonly CountryId[] {
  const chosen = known.filter(({ id }) => countries.includes(id)).map(({ id }) => id)
  return chosen.length === known.length ? [] : chosen
}

/** Breaks ascending and distinct; the number of classes follows manual breaks and stays within the bounds. */
export function normalClassification(classification: AppState['classification']): AppState['classification'] {
  const { method } = classification
  const finite = classification.breaks.filter(Number.isFinite).map((value) => Number(value.toPrecision(SIGNIFICANT_FIGURES)))
  const breaks = method === 'manual' ? [...new Set(finite)].sort((a, b) => a - b).slice(0, MAXIMUM_CLASSES - 1) : []
  const wanted = method === 'manual' && breaks.length > 0 ? breaks.length + 1 : Math.round(classification.classes)
  const classes = Number.isFinite(wanted) ? Math.min(MAXIMUM_CLASSES, Math.max(MINIMUM_CLASSES, wanted)) : MINIMUM_CLASSES
  return { method, classes, breaks: breaks.map((value) => value + 0) }
}

/** A share rounded to a tenth of a percent and kept between 0 and 1; null where it is no number. */
export function normalTarget(target: number | null): number | null {
  if (target === null || !Number.isFinite(target)) return null
  return decimals(Math.min(1, Math.max(0, target)), 3)
}

function decimals(value: number, places: number): number {
  // Adding 0 turns -0 into 0, which would otherwise come back from a link as another number.
  return Number(value.toFixed(places)) + 0
}

function outward(value: number, direction: 1 | -1): number {
  const rounded = Number(value.toPrecision(SIGNIFICANT_FIGURES))
  if (rounded === value || (direction > 0 ? rounded > value : rounded < value)) return rounded + 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - SIGNIFICANT_FIGURES + 1)
  return Number((rounded + direction * step).toPrecision(SIGNIFICANT_FIGURES)) + 0
}
