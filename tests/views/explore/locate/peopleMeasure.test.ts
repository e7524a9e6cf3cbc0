import { describe, expect, it } from 'vitest'
import { needOf, peopleMeasure } from '../../../../src/views/explore/locate/peopleMeasure.ts'
import { EXAMPLE_CATALOG } from '../../../state/example-catalog.ts'
import { gapRow, observationRow } from '../observationRow.ts'

describe('the figure of the people a point is for', () => {
  it('is of those in need of the service, of all ages or of one', () => {
    expect(peopleMeasure({ people: 'need', service: 'all' }, EXAMPLE_CATALOG)).toEqual({ indicator: 'need', filters: { service: 'all', sex: 'all', age: 'all', route: 'all' } })
    expect(peopleMeasure({ people: 'under-18', service: 'social' }, EXAMPLE_CATALOG)).toEqual({ indicator: 'need', filters: { service: 'social', sex: 'all', age: '0-17', route: 'all' } })
    expect(peopleMeasure({ people: '18-29', service: 'soft-skills' }, EXAMPLE_CATALOG)).toMatchObject({ indicator: 'need', filters: { service: 'soft-skills', age: '18-29' } })
  })

  it('is the shortfall of the catalog where those not reached are meant, of all ages', () => {
    expect(peopleMeasure({ people: 'gap', service: 'social' }, EXAMPLE_CATALOG)).toMatchObject({ indicator: 'gap', filters: { service: 'social', age: 'all' } })
  })
})

describe('what the persons of a place follow from', () => {
  it.each(['need', 'under-18', '18-29'] as const)('is the count itself for %s, whatever the target', (people) => {
    expect(needOf(observationRow('A', 40), people, 0.8)).toEqual({ count: 40, target: 1, served: 0 })
    expect(needOf(observationRow('A', 0), people, 0.8)).toEqual({ count: 0, target: 1, served: 0 })
  })

  it('is those in need, the share aimed at and those served where these are not reached', () => {
    expect(needOf(gapRow('A', 30, 100), 'gap', 0.8)).toEqual({ count: 100, target: 0.8, served: 30 })
    expect(needOf(gapRow('A', 0, 0), 'gap', 0.8)).toEqual({ count: 0, target: 0.8, served: 0 })
  })

  it('is nothing without a value, though both sides are there, and without one of the sides', () => {
    expect(needOf(observationRow('A', null), 'need', 1)).toBeNull()
    expect(needOf(observationRow('A', null, { numerator: 30, denominator: 100 }), 'gap', 0.8)).toBeNull()
    expect(needOf(observationRow('A', 20, { denominator: 100 }), 'gap', 0.8)).toBeNull()
    expect(needOf(observationRow('A', 20, { numerator: 30 }), 'gap', 0.8)).toBeNull()
  })
})
