import { describe, expect, it } from 'vitest'
import type { AppState } from '../../../../src/state/app-state.ts'
import { addableAxes, type Axes, axesInForce, chosenAxes, withAxis, withoutAxis, withRange } from '../../../../src/views/explore/cross/axes.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS } from '../../../state/example-catalog.ts'

const state = (axes: Axes, more: Partial<AppState> = {}): AppState => ({ ...EXAMPLE_DEFAULTS, ...more, method: { ...EXAMPLE_DEFAULTS.method, axes } })
const ids = (list: readonly { indicator: { id: string } }[]) => list.map(({ indicator }) => indicator.id)

describe('the axes', () => {
  it('begin with the indicator on screen where nobody chose, each once', () => {
    expect(axesInForce(state([], { indicator: 'gap' }), EXAMPLE_CATALOG).map(({ indicator }) => indicator)).toEqual(['gap', 'coverage', 'completion'])
    expect(axesInForce(state([], { indicator: 'coverage' }), EXAMPLE_CATALOG).map(({ indicator }) => indicator)).toEqual(['coverage', 'completion'])
    expect(axesInForce(state([{ indicator: 'gap', range: [1, 2] }]), EXAMPLE_CATALOG)).toEqual([{ indicator: 'gap', range: [1, 2] }])
  })

  it('are all of one kind, that of the first published here', () => {
    const mixed = chosenAxes(state([{ indicator: 'returns', range: null }, { indicator: 'gap', range: [1, 2] }], { level: 'department' }), EXAMPLE_CATALOG)
    expect([mixed.kind, ids(mixed.counted), ids(mixed.ignored)]).toEqual(['published', ['returns'], ['gap']])
    const below = chosenAxes(state([{ indicator: 'returns', range: null }, { indicator: 'gap', range: [1, 2] }]), EXAMPLE_CATALOG)
    expect([below.kind, ids(below.missing), below.counted[0]?.range]).toEqual(['synthetic', ['returns'], [1, 2]])
  })

  it('may be joined by others of the same kind', () => {
    const { same, other } = addableAxes(state([{ indicator: 'gap', range: null }], { level: 'department' }), EXAMPLE_CATALOG)
    expect(same.map(({ id }) => id)).not.toContain('gap')
    expect(same.map(({ id }) => id)).toContain('coverage')
    expect(other.map(({ id }) => id)).toContain('returns')
  })

  it('change one by one: four at most, the last one stays', () => {
    const two: Axes = [{ indicator: 'gap', range: null }, { indicator: 'coverage', range: [0, 1] }]
    expect(withRange(two, 'gap', [1, 9])).toEqual([{ indicator: 'gap', range: [1, 9] }, two[1]])
    expect(withoutAxis(two, 'gap')).toEqual([two[1]])
    expect(withoutAxis([two[0]!], 'gap')).toEqual([two[0]])
    expect(withAxis(two, 'need')).toHaveLength(3)
    const four = withAxis(withAxis(two, 'need'), 'served')
    expect(withAxis(four, 'returns')).toBe(four)
  })
})
