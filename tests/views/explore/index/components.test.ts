import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../../src/catalog/release.ts'
import type { AppState } from '../../../../src/state/app-state.ts'
import {
  addableIndicators,
  chosenComponents,
  directionOf,
  directionWords,
  OWN_WEIGHTS,
  type Weights,
  weightsInForce,
  withIndicator,
  withoutIndicator,
  withWeight,
} from '../../../../src/views/explore/index/components.ts'
import { filtersSetAside } from '../../../../src/views/explore/analysis/ofOneKind.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS, exampleIndicator } from '../../../state/example-catalog.ts'

const catalog: Catalog = {
  ...EXAMPLE_CATALOG,
  indicators: [
    { ...exampleIndicator('gap'), id: 'need', theme: 'need', method: 'count', direction: 'neutral', order: 1 },
    ...EXAMPLE_CATALOG.indicators.map((indicator, at) => ({ ...indicator, order: at + 2 })),
    { ...exampleIndicator('coverage'), id: 'access-30', order: 20 },
  ],
}
const state = (weights: Weights, more: Partial<AppState> = {}): AppState => ({
  ...EXAMPLE_DEFAULTS,
  ...more,
  method: { ...EXAMPLE_DEFAULTS.method, weights },
})
const ids = (list: readonly { indicator: { id: string } }[]) => list.map(({ indicator }) => indicator.id)

describe('the components of the index', () => {
  it('are need, coverage and access where nobody chose', () => {
    const chosen = chosenComponents(state([]), catalog)
    expect(chosen.counted.map(({ indicator, weight }) => [indicator.id, weight])).toEqual([['need', 40], ['coverage', 30], ['access-30', 30]])
    expect(chosen.kind).toBe('synthetic')
    expect(OWN_WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0)).toBe(100)
  })

  it('name what is not published at the level, and do not count it', () => {
    const chosen = chosenComponents(state([['returns', 50], ['need', 50]]), catalog)
    expect(ids(chosen.missing)).toEqual(['returns'])
    // What is missing does not decide of what kind the index is.
    expect(chosen.kind).toBe('synthetic')
    expect(ids(chosen.counted)).toEqual(['need'])
  })

  it('never mix kinds: those of the other kind than the first are ignored, whatever the link says', () => {
    const published = chosenComponents(state([['returns', 50], ['need', 20], ['poverty', 10]], { level: 'department' }), catalog)
    expect([published.kind, ids(published.counted), ids(published.ignored)]).toEqual(['published', ['returns', 'poverty'], ['need']])
    const synthetic = chosenComponents(state([['need', 20], ['returns', 50]], { level: 'department' }), catalog)
    expect([synthetic.kind, ids(synthetic.counted), ids(synthetic.ignored)]).toEqual(['synthetic', ['need'], ['returns']])
  })

  it('may be joined by indicators of the same kind that are published here', () => {
    const offered = addableIndicators(state([], { level: 'department' }), catalog)
    expect(offered.same.map(({ id }) => id)).toEqual(['coverage-social', 'gap', 'completion'])
    expect(offered.other.map(({ id }) => id)).toEqual(['returns', 'poverty'])
    expect(addableIndicators(state([]), catalog).other).toEqual([])
  })
})

describe('the list of weights', () => {
  it('changes one weight, takes one in as heavy as the others, and one out', () => {
    const own = weightsInForce(state([]), catalog)
    expect(withWeight(own, 'coverage', 75)).toEqual([['need', 40], ['coverage', 75], ['access-30', 30]])
    expect(withIndicator(own, 'gap').at(-1)).toEqual(['gap', 33])
    expect(withoutIndicator(own, 'need')).toEqual([['coverage', 30], ['access-30', 30]])
  })
  it('keeps the last indicator and takes no ninth', () => {
    expect(withoutIndicator([['need', 40]], 'need')).toEqual([['need', 40]])
    const eight = Array.from({ length: 8 }, (_, at): [string, number] => [`indicator-${at}`, 10])
    expect(withIndicator(eight, 'need')).toEqual(eight)
  })
})

describe('directions', () => {
  it('follow the definition; without a good end more people are more urgent', () => {
    const directions = (['higher-is-better', 'lower-is-better', 'neutral'] as const).map((direction) => directionOf({ direction }))
    expect(directions).toEqual(['higher-is-better', 'lower-is-better', 'lower-is-better'])
    expect(directionWords({ direction: 'higher-is-better', theme: 'need' })).toBe('less')
    expect(directionWords({ direction: 'lower-is-better', theme: 'need' })).toBe('more')
    expect(directionWords({ direction: 'neutral', theme: 'need' })).toBe('need')
    expect(directionWords({ direction: 'neutral', theme: 'context' })).toBe('people')
  })
})

describe('filters that an indicator does not follow', () => {
  it('are named, those it fixes the same way are not', () => {
    const social = state([], { filters: { service: 'social', sex: 'f', age: 'all', route: 'all' } })
    const returns = exampleIndicator('returns')
    expect(filtersSetAside(exampleIndicator('coverage'), social, catalog)).toEqual([])
    expect(filtersSetAside(exampleIndicator('coverage-social'), social, catalog)).toEqual([])
    expect(filtersSetAside(returns, social, catalog)).toEqual(['service', 'sex'])
  })
})
