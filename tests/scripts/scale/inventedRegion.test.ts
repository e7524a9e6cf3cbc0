import { describe, expect, it } from 'vitest'
import { figuresOfYear, servicesOf } from '../../../scripts/scale/inventedFigures.ts'
import { inventedCode } from '../../../scripts/scale/inventedNames.ts'
import { inventedRegion } from '../../../scripts/scale/inventedRegion.ts'
import { scaleOptions } from '../../../scripts/scale/options.ts'

const region = inventedRegion({ municipalities: 250, countries: 4 })
const of = (level: number) => region.territories.filter((territory) => territory.level === level)

describe('an invented region', () => {
  it('has as many countries and municipalities as asked for, and is the same every time', () => {
    expect([of(0).length, of(1).length, of(2).length]).toEqual([4, 80, 250])
    expect(new Set(region.territories.map(({ id }) => id)).size).toBe(334)
    expect(inventedRegion({ municipalities: 250, countries: 4 })).toEqual(region)
  })

  it('has codes that no country of the world has, and none of El Salvador', () => {
    expect(inventedCode(0)).toEqual({ alpha3: 'XAA', letters: 'AA' })
    const letters = Array.from({ length: 675 }, (_, index) => inventedCode(index).letters)
    expect(new Set(letters).size).toBe(675)
    expect(letters).not.toContain('SV')
    expect(() => inventedCode(675)).toThrow(RangeError)
  })

  it('shares corners between departments exactly', () => {
    const corners = new Map<string, number>()
    for (const { ring } of region.departments) for (const point of ring.slice(1)) corners.set(point.join(), (corners.get(point.join()) ?? 0) + 1)
    // Four countries of 5 x 4 departments stand in a field of 3 x 2.
    expect([...corners.values()].filter((count) => count === 4).length).toBeGreaterThan(40)
  })

  it('refuses what does not fit', () => {
    expect(() => inventedRegion({ municipalities: 10, countries: 4 })).toThrow('need as many municipalities')
    expect(() => inventedRegion({ municipalities: 8000, countries: 4 })).toThrow('have room for 7920')
    expect(() => scaleOptions(['--municipalities', '5.5', '--to', 'x'])).toThrow('a whole number')
    expect(() => scaleOptions([])).toThrow('say where to write')
  })

  it('has figures that add up: a country holds what its municipalities hold, and nobody is served who is not in need', () => {
    const lines = [...figuresOfYear(region, 2025, servicesOf(3))]
    expect(lines).toHaveLength(334 * 3)
    const country = of(0)[1]?.id
    const inside = new Set(of(2).filter((territory) => territory.country === country).map(({ id }) => id))
    const sum = (ids: ReadonlySet<string | undefined>) => lines.filter(([id, service]) => ids.has(id) && service === 'all').reduce<[number, number]>((total, [, , served, need]) => [total[0] + served, total[1] + need], [0, 0])
    expect(sum(new Set([country]))).toEqual(sum(inside))
    expect(lines.every(([, , served, need]) => served <= need)).toBe(true)
  })
})
