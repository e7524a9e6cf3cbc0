import { describe, expect, it } from 'vitest'
import { copiedPlaces } from '../../../../scripts/bench/build/copiedPlaces.ts'
import { insideOf, type PlaceContext } from '../../../../scripts/release/places/placeContext.ts'

const place = (id: string, parent_id: string | null) => ({ id, parent_id, level: parent_id === null ? 0 : 1 })
const rows = { period: '2025', rows: new Map([['HN01', [{ territory: 'HN01', value: 7 }]]]) }
const context = {
  territories: new Map([place('HND', null), place('HN01', 'HND'), place('HN02', 'HND')].map((one) => [one.id, one])),
  rows: { whole: () => rows, byService: () => null, inTime: () => null },
} as unknown as PlaceContext

describe('the region several times', () => {
  it('has a tree of its own in each copy, with the figures of the original', () => {
    const copied = copiedPlaces(context, 3)
    expect(copied.territories.size).toBe(9)
    expect(insideOf('HND', copied.territories).map(({ id }) => id)).toEqual(['HN01', 'HN02'])
    expect(insideOf('HND.2', copied.territories).map(({ id }) => id)).toEqual(['HN01.2', 'HN02.2'])
    expect(copied.rows.whole('need', 'department')?.rows.get('HN01.2')).toEqual([{ territory: 'HN01.2', value: 7 }])
    expect(copied.rows.byService('need', 'department')).toBeNull()
  })
})
