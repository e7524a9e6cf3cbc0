import { describe, expect, it } from 'vitest'
import { offersOf } from '../../../../scripts/release/places/offersOf.ts'
import { serviceBits } from '../../../../src/place/reach/offers-file.ts'
import { SERVICES } from '../../../../src/catalog/service.ts'
import { observationRow } from '../../../views/explore/observationRow.ts'
import { tinyContext } from './tinyContext.ts'

const SOURCE = { publisher: 'P', title: 'T', year: 2025, url: null }
const point = (more = {}) => ({
  id: 'p1', name: 'Centro', type: 'shelter', services: 'soft-skills;financial-education', territory_id: 'HN0101', longitude: -87, latitude: 14, position_source: 'published', status: 'operating', source_id: 's', note: null, ...more,
})
const known = (id: string) => SERVICES.map((code) => observationRow(id, 1, { code, numerator: 1 }))
const [first] = SERVICES
const rows = { 'services-offered': { district: [...known('HN0101'), ...known('HN0102').slice(1), observationRow('HN0102', null, { code: first })] } }

describe('everything that can be reached', () => {
  it('is every offer and every published point, each with what it lies in', () => {
    const file = offersOf(tinyContext(rows, { offers: [{ id: 'HN0101', services: ['soft-skills'], at: [-87, 14] }], points: [point()] }), new Map([['service-points/s', SOURCE], ['population/x', SOURCE]]))
    expect(file).toMatchObject({ period: '2025', kind: 'synthetic', sources: { 'service-points/s': SOURCE } })
    expect(Object.keys(file.sources)).toEqual(['service-points/s'])
    expect(file.offers).toEqual([{ id: 'HN0101', name: 'Name of HN0101', around: 'Name of HN01, Name of HND', at: [-87, 14], services: serviceBits(['soft-skills']) }])
    expect(file.points).toEqual([{ id: 'p1', name: 'Centro', type: 'shelter', services: serviceBits(['soft-skills', 'financial-education']), status: 'operating', place: 'Name of HN0101, Name of HN01, Name of HND', at: [-87, 14], exactPosition: true, source: 'service-points/s' }])
  })

  it('counts places of which some service is not known', () => {
    // HN0102 hides one service, HN0103 has no row at all.
    expect(offersOf(tinyContext(rows), new Map()).unknown).toBe(2)
    expect(offersOf(tinyContext({}), new Map()).unknown).toBe(3)
  })

  it('is refused where a point names an unknown territory', () => {
    expect(() => offersOf(tinyContext(rows, { points: [point({ territory_id: 'XX' })] }), new Map())).toThrow('XX')
  })
})
