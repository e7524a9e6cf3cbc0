import { describe, expect, it } from 'vitest'
import { availableTables, type Combination } from '../../../scripts/release/availableTables.ts'
import { type Dimension, DIMENSIONS } from '../../../src/catalog/service.ts'

const row = (depth: number, codes: Partial<Record<Dimension, string>> = {}, kind: 'year' | 'quarter' = 'year'): Combination => ({
  depth,
  period_kind: kind,
  service: 'all',
  sex: 'all',
  age: 'all',
  route: 'all',
  ...codes,
})
/** A margin, its services, its sexes. */
const services = (depth: number, codes: readonly string[]) => codes.map((service) => row(depth, { service }))
const FEW = ['all', 'social', 'economic']
const SOME = [...FEW, 'soft-skills', 'financial-education']

describe('the tables an indicator is published in', () => {
  it('are the widest sets of dimensions, levels with the same set together', () => {
    const both = (depth: number) => [...services(depth, FEW), row(depth, { sex: 'f' }), ...FEW.map((service) => row(depth, { service, sex: 'f' }))]
    expect(availableTables([...both(0), ...both(1), row(0, {}, 'quarter'), row(2)], DIMENSIONS)).toEqual([
      { levels: ['country', 'department'], periods: 'year', dimensions: ['service', 'sex'] },
      { levels: ['country'], periods: 'quarter', dimensions: [] },
      { levels: ['municipality'], periods: 'year', dimensions: [] },
    ])
  })

  it('name the codes where a level has fewer than another', () => {
    expect(availableTables([...services(0, SOME), ...services(2, FEW)], DIMENSIONS)).toEqual([
      { levels: ['country'], periods: 'year', dimensions: ['service'] },
      { levels: ['municipality'], periods: 'year', dimensions: ['service'], codes: { service: ['social', 'economic'] } },
    ])
  })

  it('keep a narrow set that has codes the wider one has not', () => {
    const crossed = FEW.map((service) => row(1, { service, sex: 'f' }))
    expect(availableTables([...services(1, SOME), ...crossed], DIMENSIONS)).toEqual([
      { levels: ['department'], periods: 'year', dimensions: ['service'] },
      { levels: ['department'], periods: 'year', dimensions: ['service', 'sex'], codes: { service: ['social', 'economic'] } },
    ])
  })

  it('leave out what the indicator fixes', () => {
    const rows = [row(0, { service: 'social' }), row(0, { service: 'social', age: '18-29' })]
    expect(availableTables(rows, DIMENSIONS.slice(1))).toEqual([{ levels: ['country'], periods: 'year', dimensions: ['age'] }])
  })
})
