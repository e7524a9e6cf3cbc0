import { describe, expect, it } from 'vitest'
import { activeFilters } from '../../src/state/activeFilters.ts'
import { filterOptions } from '../../src/state/filterOptions.ts'
import { publishedIndicator } from '../../src/state/publishedIndicator.ts'
import { reduce } from '../../src/state/reduce.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS, exampleIndicator } from './example-catalog.ts'

describe('active filters', () => {
  const filtered = {
    ...EXAMPLE_DEFAULTS,
    filters: { ...EXAMPLE_DEFAULTS.filters, service: 'social' as const, age: '18-29' as const },
    countries: ['GTM', 'HND'] as const,
    range: [1, 2] as const,
  }
  it('lists one for each dimension, country and range', () => {
    expect(activeFilters(filtered).map(({ key }) => key)).toEqual(['service', 'age', 'GTM', 'HND', 'range'])
    expect(activeFilters(EXAMPLE_DEFAULTS)).toEqual([])
  })
  it('takes away exactly itself', () => {
    for (const filter of activeFilters(filtered)) {
      const left = activeFilters(reduce(filtered, filter.removal, EXAMPLE_CATALOG)).map(({ key }) => key)
      expect(left).toEqual(['service', 'age', 'GTM', 'HND', 'range'].filter((key) => key !== filter.key))
    }
  })
})

describe('options of a filter', () => {
  it('tells codes an indicator does not have from codes not published with the others', () => {
    const byCode = (options: ReturnType<typeof filterOptions>) =>
      Object.fromEntries(options.map(({ code, ...rest }) => [code, rest]))
    const completion = byCode(filterOptions(exampleIndicator('completion'), EXAMPLE_DEFAULTS, 'service'))
    expect(completion['financial-education']).toMatchObject({ offered: false })
    expect(completion.economic).toEqual({ offered: true, published: true })
    const women = { ...EXAMPLE_DEFAULTS, filters: { ...EXAMPLE_DEFAULTS.filters, sex: 'f' as const } }
    const ages = byCode(filterOptions(exampleIndicator('coverage'), women, 'age'))
    expect(ages.all).toEqual({ offered: true, published: true })
    expect(ages['18-29']).toEqual({ offered: true, published: false })
    const atDepartment = byCode(filterOptions(exampleIndicator('coverage'), { ...women, level: 'department' }, 'age'))
    expect(atDepartment['18-29']).toEqual({ offered: true, published: true })
  })
})

describe('the published indicator to go to', () => {
  const catalogOf = (themes: Record<string, 'need' | 'coverage' | 'context'>) => ({
    ...EXAMPLE_CATALOG,
    indicators: EXAMPLE_CATALOG.indicators.map((indicator) => ({ ...indicator, theme: themes[indicator.id] ?? indicator.theme })),
  })
  it('is of the same theme if there is one', () => {
    const catalog = catalogOf({ returns: 'need', poverty: 'coverage', deportations: 'context' })
    expect(publishedIndicator(EXAMPLE_DEFAULTS, catalog)?.id).toBe('poverty')
  })
  it('is else of the first theme, then nearest to the level on screen', () => {
    const catalog = catalogOf({ returns: 'need', poverty: 'context', deportations: 'need' })
    expect(publishedIndicator(EXAMPLE_DEFAULTS, catalog)?.id).toBe('returns')
  })
  it('is none where all is a demonstration', () => {
    const synthetic = { ...EXAMPLE_CATALOG, indicators: EXAMPLE_CATALOG.indicators.filter(({ kind }) => kind === 'synthetic') }
    expect(publishedIndicator(EXAMPLE_DEFAULTS, synthetic)).toBeNull()
  })
})
