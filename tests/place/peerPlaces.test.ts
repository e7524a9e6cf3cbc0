import { describe, expect, it } from 'vitest'
import type { Territory } from '../../src/catalog/territory.ts'
import { peerPlaces } from '../../src/place/peerPlaces.ts'
import { observed } from '../charts/rows.ts'

const place = (id: string, level: number, department_id: string | null, country: Territory['country'] = 'GTM'): Territory => ({
  id, level, name: id, country, parent_id: null, department_id, is_leaf: level === 2, cod_pcode: null, national_code: null, longitude: null, latitude: null,
})
const TERRITORIES = [place('GTM', 0, null), place('GT09', 1, 'GT09'), place('GT0901', 2, 'GT09'), place('GT0902', 2, 'GT09'), place('HN0501', 2, 'HN05', 'HND'), place('SV0101', 3, 'SV01', 'SLV')]
const rows = {
  population: [observed('GT0901', 100, 1, { value: 100 }), observed('SV0101', 9, 1, { value: 9 })],
  need: [observed('GT0901', 1, 1, { status: 'suppressed' })],
  povertyRate: [observed('GT09', 1, 4), observed('GT0902', 1, 2)],
}

describe('places to be likened', () => {
  it('take the poverty of their department where they have none, and nothing for an absent figure', () => {
    expect(peerPlaces(TERRITORIES, 'municipality', rows)).toEqual([
      { id: 'GT0901', country: 'GTM', population: 100, need: null, povertyRate: 0.25 },
      { id: 'GT0902', country: 'GTM', population: null, need: null, povertyRate: 0.5 },
      { id: 'HN0501', country: 'HND', population: null, need: null, povertyRate: null },
    ])
  })

  it('are those of one level: a municipality is no district, though it has none', () => {
    expect(peerPlaces(TERRITORIES, 'district', rows)).toEqual([{ id: 'SV0101', country: 'SLV', population: 9, need: null, povertyRate: null }])
    expect(peerPlaces(TERRITORIES, 'country', rows).map(({ id }) => id)).toEqual(['GTM'])
  })
})
