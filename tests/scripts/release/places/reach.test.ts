import { describe, expect, it } from 'vitest'
import { pointsOf } from '../../../../scripts/release/places/pointsOf.ts'
import { servicesOf } from '../../../../scripts/release/places/servicesOf.ts'
import { geodesicKilometres } from '../../../../src/domain/reach/geodesicKilometres.ts'
import { observationRow } from '../../../views/explore/observationRow.ts'
import { placeOf, tinyContext } from './tinyContext.ts'

const SERVICE = 'financial-education'
const offered = (id: string, value: number | null) => observationRow(id, value, { code: SERVICE, numerator: value })
const point = (id: string, territory_id: string, longitude: number) => ({
  id, name: id, type: 'shelter', services: '', territory_id, longitude, latitude: 14, position_source: 'municipal-seat', status: 'operating', source_id: 's', note: null,
})
const ROWS = { 'services-offered': { municipality: [offered('HN0101', 0), offered('HN0102', 1), offered('HN0103', 1)] } }
const OFFERS = [{ id: 'HN0102', services: [SERVICE], at: [-86.9, 14] as const }, { id: 'HN0103', services: [SERVICE], at: [-86.6, 14] as const }]
const of = (context: Parameters<typeof servicesOf>[0], id: string) => servicesOf(context, placeOf(id)).find(({ service }) => service === SERVICE)

describe('services of a place', () => {
  it('name the nearest other place, along the ellipsoid, where a service is not offered', () => {
    const found = of(tinyContext(ROWS, { offers: OFFERS }), 'HN0101')
    expect(found?.offered).toMatchObject({ value: 0, status: 'reported' })
    expect(found?.nearest?.place).toMatchObject({ id: 'HN0102', around: 'Name of HN01, Name of HND' })
    expect(found?.nearest?.kilometres).toBeCloseTo(geodesicKilometres([-87, 14], [-86.9, 14]), 5)
    expect(found?.nearest?.minutes).toBeUndefined()
  })

  it('name none where it is offered here, and never a place inside', () => {
    const context = tinyContext(ROWS, { offers: OFFERS })
    expect(of(context, 'HN0102')?.nearest).toBeNull()
    expect(of(context, 'HN01')?.nearest).toBeNull()
    expect(of(context, 'HN01')?.offered.status).toBe('unpublished')
  })

  it('turn kilometres into minutes only with a friction, of the place or around it', () => {
    const context = tinyContext(ROWS, { offers: OFFERS, travel: new Map([['HN01', { minutesPerKilometre: 2, source: 'x' }]]) })
    const nearest = of(context, 'HN0101')?.nearest
    expect(nearest?.minutes).toBeCloseTo((nearest?.kilometres ?? 0) * 2, 5)
  })

  it('weigh settlements by their inhabitants where a file gives them', () => {
    const settlement = (longitude: number, population: number | null) => ({ territory_id: 'HN0101', name: 'x', longitude, latitude: 14, population, source: 'x' })
    const context = tinyContext(ROWS, { offers: OFFERS, settlements: [settlement(-86.9, 300), settlement(-88, 100), settlement(-87, null)] })
    expect(of(context, 'HN0101')?.settlements).toEqual({ shares: [0.75, 0.75, 0.75], population: 400, leftOut: 1 })
    expect(of(tinyContext(ROWS, { offers: OFFERS }), 'HN0101')?.settlements).toBeUndefined()
  })
})

describe('published service points of a place', () => {
  const context = tinyContext({}, { points: [point('here', 'HN0101', -87), point('near', 'HN0102', -86.9), point('far', 'HN0103', -86.6), point('farther', 'HN0103', -85)] })

  it('stand apart by whether they are here, nearest first, counted within 10, 30 and 50 km', () => {
    const found = pointsOf(context, placeOf('HN0101'))
    expect(found.here.map(({ id }) => id)).toEqual(['here'])
    expect(found.nearest.map(({ id }) => id)).toEqual(['near', 'far', 'farther'])
    expect(found.nearest[0]?.kilometres).toBeCloseTo(geodesicKilometres([-87, 14], [-86.9, 14]), 5)
    expect(found.within).toEqual([1, 2, 3])
  })

  it('have no distance where a place has no seat', () => {
    const found = pointsOf(context, placeOf('HN01'))
    expect(found.here).toHaveLength(4)
    expect(found.nearest).toEqual([])
    expect(found.within).toBeNull()
    expect(found.here[0]?.kilometres).toBeUndefined()
  })
})
