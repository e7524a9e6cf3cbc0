import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../../src/state/app-state.ts'
import { syntheticShown } from '../../src/state/syntheticShown.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS, exampleIndicator } from './example-catalog.ts'

const catalog = {
  ...EXAMPLE_CATALOG,
  indicators: [
    { ...exampleIndicator('coverage'), kind: 'synthetic' as const },
    { ...exampleIndicator('poverty'), kind: 'published' as const },
  ],
}
const shown = (analysis: (typeof ANALYSES)[number], indicator: string, given = catalog) =>
  syntheticShown({ ...EXAMPLE_DEFAULTS, analysis, indicator }, given)

describe('the notice of synthetic figures', () => {
  it('stands over every analysis of a synthetic indicator', () => {
    expect(ANALYSES.map((analysis) => shown(analysis, 'coverage'))).toEqual(ANALYSES.map(() => true))
  })
  it('stands over a published indicator where the analysis brings others along', () => {
    expect(ANALYSES.filter((analysis) => shown(analysis, 'poverty'))).toEqual(['gap', 'outcomes', 'index', 'cross', 'locate', 'compare'])
  })
  it('stands nowhere in a release without synthetic figures, nor over the list of data', () => {
    const published = { ...catalog, indicators: catalog.indicators.map((each) => ({ ...each, kind: 'published' as const })) }
    expect(ANALYSES.some((analysis) => shown(analysis, 'coverage', published))).toBe(false)
    expect(syntheticShown({ ...EXAMPLE_DEFAULTS, view: 'data' }, catalog)).toBe(false)
  })
})
