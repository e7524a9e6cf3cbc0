import { LEVELS } from '../../../src/catalog/level.ts'
import { DIMENSION_CODES, DIMENSIONS, SERVICE_CODES } from '../../../src/catalog/service.ts'
import { ADDED } from '../../../src/state/added-languages.ts'
import { ANALYSES, type AppState, CATCHMENTS, CLASSIFICATION_METHODS, DISPLAYS, LANGUAGES, THEMES, VIEWS } from '../../../src/state/app-state.ts'
import type { LinkContext } from '../../../src/state/link/field.ts'
import { CLUSTER_STATISTICS, MEANS, NEIGHBOURHOODS, NORMALISATIONS, OUTCOME_PICTURES, PERMUTATIONS, SMOOTHINGS, SPANS } from '../../../src/state/method-settings.ts'
import { CANDIDATE_SETS, MAXIMUM_AMOUNT, MAXIMUM_LISTED, MAXIMUM_POINTS, MAXIMUM_REACH, MAXIMUM_SAVED, PEOPLE_MEASURES, PLACEMENT_GOALS } from '../../../src/state/placement-settings.ts'

/**
 * What of a state is on none of the lists of values: an allow-list written a second time, apart from the reader of links. Empty where
 * every word of the state is a word of the app or the release and every number lies within its bounds.
 */
export function stateFaults(state: AppState, { catalog, knownTerritory }: LinkContext): readonly string[] {
  const faults: string[] = []
  const among = (name: string, value: unknown, allowed: readonly unknown[]) => void (allowed.includes(value) || faults.push(name))
  const between = (name: string, value: number | null, low: number, high: number) => void (value === null || (Number.isFinite(value) && value >= low && value <= high) || faults.push(name))
  const whole = (name: string, value: number | null, low: number, high: number) => void (value === null || (Number.isInteger(value) && value >= low && value <= high) || faults.push(name))
  const places = (name: string, ids: readonly string[], most: number) => void ((ids.length <= most && new Set(ids).size === ids.length && ids.every((id) => /^[A-Z]{2,3}\d{0,7}$/.test(id) && knownTerritory(id))) || faults.push(name))
  const indicators = catalog.indicators.map(({ id }) => id)
  const { method, classification, overlays, camera, filters } = state
  among('view', state.view, VIEWS)
  among('indicator', state.indicator, indicators)
  among('level', state.level, LEVELS)
  if (!/^\d{4}(?:-Q[1-4])?$/.test(state.period)) faults.push('period')
  for (const dimension of DIMENSIONS) among(dimension, filters[dimension], DIMENSION_CODES[dimension])
  for (const country of state.countries) among('countries', country, catalog.countries.map(({ id }) => id))
  if (state.range && !(state.range.length === 2 && state.range.every(Number.isFinite) && state.range[0] <= state.range[1])) faults.push('range')
  places('selection', state.selection, 50)
  among('classify', classification.method, CLASSIFICATION_METHODS)
  whole('classes', classification.classes, 2, 9)
  if (classification.breaks.length > 8 || !classification.breaks.every(Number.isFinite)) faults.push('breaks')
  between('target', state.target, 0, 1)
  among('display', state.display, DISPLAYS)
  among('analysis', state.analysis, ANALYSES)
  among('picture', method.picture, OUTCOME_PICTURES)
  among('smooth', method.smoothing, SMOOTHINGS)
  among('neighbours', method.neighbourhood, NEIGHBOURHOODS)
  among('statistic', method.statistic, CLUSTER_STATISTICS)
  among('permutations', method.permutations, PERMUTATIONS)
  among('normalise', method.normalisation, NORMALISATIONS)
  among('mean', method.mean, MEANS)
  among('span', method.span, SPANS)
  if (method.weights.length > 8 || method.axes.length > 4) faults.push('weights or axes')
  for (const [indicator, weight] of method.weights) {
    among('weights', indicator, indicators)
    whole('weights', weight, 0, 100)
  }
  for (const { indicator, range } of method.axes) {
    among('axes', indicator, indicators)
    if (range && !range.every(Number.isFinite)) faults.push('axes')
  }
  const { placement } = method
  among('goal', placement.goal, PLACEMENT_GOALS)
  among('for', placement.service, SERVICE_CODES)
  among('people', placement.people, PEOPLE_MEASURES)
  among('from', placement.candidates, CANDIDATE_SETS)
  whole('new', placement.points, 1, MAXIMUM_POINTS)
  whole('reach', placement.reach, 1, MAXIMUM_REACH)
  if (placement.travel !== null && !/^[0-9a-f]{8}$/.test(placement.travel)) faults.push('travel')
  whole('floor', placement.floor, 0, 100)
  for (const name of ['budget', 'cost', 'officeCost', 'room'] as const) whole(name, placement[name], 0, MAXIMUM_AMOUNT)
  for (const name of ['departments', 'picked', 'must', 'mustNot'] as const) places(name, placement[name], MAXIMUM_LISTED[name])
  places('plan', placement.plan ?? [], MAXIMUM_POINTS)
  if (placement.saved.length > MAXIMUM_SAVED) faults.push('plans')
  for (const plan of placement.saved) places('plans', plan, MAXIMUM_POINTS)
  among('overlays', `${typeof overlays.programmePlaces} ${typeof overlays.servicePoints}`, ['boolean boolean'])
  among('catchment', overlays.catchment, CATCHMENTS)
  if (camera) {
    between('map', camera.longitude, -180, 180)
    between('map', camera.latitude, -85, 85)
    between('map', camera.zoom, 0, 18)
  }
  among('lang', state.language, LANGUAGES)
  among('lang', state.words, [null, ...ADDED.filter(({ base }) => base === state.language).map(({ code }) => code)])
  among('theme', state.theme, THEMES)
  among('release', state.release, ['', catalog.release])
  return faults
}
