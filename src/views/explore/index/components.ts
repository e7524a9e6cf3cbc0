import type { Indicator } from '../../../catalog/indicator.ts'
import type { Catalog } from '../../../catalog/release.ts'
import type { Direction } from '../../../domain/composite/normalise.ts'
import type { AppState } from '../../../state/app-state.ts'
import { MAXIMUM_COMPONENTS, type MethodSettings } from '../../../state/method-settings.ts'
import { type AddableIndicators, addableTo, ofOneKind, type OneKind } from '../analysis/ofOneKind.ts'

export type Weights = MethodSettings['weights']

/** What stands before anybody chose: how many need support, how many it does not reach, and who lives far from it. */
export const OWN_WEIGHTS: Weights = [
  ['need', 40],
  ['coverage', 30],
  ['access-30', 30],
]

export interface WeighedIndicator {
  readonly indicator: Indicator
  /** 0 to 100. */
  readonly weight: number
}

/** The indicators of the index, and those of the list that it cannot take. */
export type ChosenComponents = OneKind<WeighedIndicator>

/** The list of weights in force: that of the link, else the own ones that the catalog knows. */
export function weightsInForce(state: AppState, catalog: Catalog): Weights {
  if (state.method.weights.length > 0) return state.method.weights
  return OWN_WEIGHTS.filter(([id]) => catalog.indicators.some((indicator) => indicator.id === id))
}

/** Which indicators of the list count. The first that is published here decides whether the index is a demonstration. */
export function chosenComponents(state: AppState, catalog: Catalog): ChosenComponents {
  return ofOneKind(
    weightsInForce(state, catalog).map(([id, weight]) => ({ id, weight })),
    state,
    catalog,
  )
}

/** Indicators with figures at the level on screen that do not stand in the list yet, in the order of the catalog. */
export function addableIndicators(state: AppState, catalog: Catalog): AddableIndicators {
  const listed = weightsInForce(state, catalog).map(([id]) => id)
  return addableTo(listed, chosenComponents(state, catalog).kind, state, catalog)
}

/** The list with another weight (0 to 100) for one indicator. */
export function withWeight(weights: Weights, indicator: string, weight: number): Weights {
  return weights.map(([id, before]) => [id, id === indicator ? weight : before])
}

/** The list with one indicator more, as heavy as the others on average; the same list where it is full. */
export function withIndicator(weights: Weights, indicator: string): Weights {
  if (weights.length >= MAXIMUM_COMPONENTS) return weights
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return [...weights, [indicator, weights.length > 0 ? Math.max(1, Math.round(total / weights.length)) : 50]]
}

/** The list without one indicator. The last one stays: an empty list would mean the own weights. */
export function withoutIndicator(weights: Weights, indicator: string): Weights {
  return weights.length > 1 ? weights.filter(([id]) => id !== indicator) : weights
}

/** How an indicator without a good end counts: more of it is more urgent, since such indicators count people. */
export function directionOf(indicator: Pick<Indicator, 'direction'>): Direction {
  return indicator.direction === 'higher-is-better' ? 'higher-is-better' : 'lower-is-better'
}

/** Which words say what raises the priority. */
export function directionWords(indicator: Pick<Indicator, 'direction' | 'theme'>): 'less' | 'more' | 'need' | 'people' {
  if (indicator.direction === 'higher-is-better') return 'less'
  if (indicator.direction === 'lower-is-better') return 'more'
  return indicator.theme === 'need' ? 'need' : 'people'
}
