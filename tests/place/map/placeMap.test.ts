import { describe, expect, it } from 'vitest'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'
import { mapFrame, scaleBar } from '../../../src/place/map/mapFrame.ts'
import { placeMap } from '../../../src/place/map/placeMap.ts'
import type { PlaceFile } from '../../../src/place/place-file.ts'
import { sampleFile } from '../../brief/samplePlace.ts'
import { samplePage } from '../../views/place/samplePage.ts'

const numbers = (path: string) => [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
const xs = (path: string) => numbers(path).map(([x]) => x)
const ys = (path: string) => numbers(path).map(([, y]) => y)

describe('the map of a place', () => {
  it('fits the outline of its department into the box, with a margin on every side', () => {
    const { outline } = placeMap(sampleFile(), 'HN0703', 360, 240)
    expect(Math.min(...xs(outline))).toBeCloseTo(10, 0)
    expect(Math.max(...xs(outline))).toBeCloseTo(350, 0)
    expect((Math.min(...ys(outline)) + Math.max(...ys(outline))) / 2).toBeCloseTo(120, 0)
    // 0.9 by 0.3 degrees: in Mercator at 14 degrees north a degree of latitude is 1 / cos 14.15 degrees wide.
    expect((Math.max(...xs(outline)) - Math.min(...xs(outline))) / (Math.max(...ys(outline)) - Math.min(...ys(outline)))).toBeCloseTo(3 * Math.cos((14.15 * Math.PI) / 180), 1)
  })

  it('draws the place itself over those beside it, north above south', () => {
    const { areas, seat } = placeMap(sampleFile(), 'HN0704', 360, 240)
    expect(areas.map(({ id, role }) => [id, role])).toEqual([['HN0703', 'other'], ['HN0705', 'other'], ['HN0704', 'here']])
    expect(areas.at(-1)?.name).toBe('Güinope')
    const here = areas.at(-1)
    expect(here?.middle[0]).toBeCloseTo(180, 0)
    expect(seat?.[0]).toBeLessThan(180)
  })

  it('tells parts of a place from what lies beside it', () => {
    const file = sampleFile()
    const department = { ...file.places[0]!, territory: { ...file.places[0]!.territory, id: 'HN07', level: 1, name: 'El Paraíso', parents: [], seat: null } }
    const map = placeMap({ ...file, places: [department, ...file.places] }, 'HN07', 360, 240)
    expect(map.areas.map(({ role }) => role)).toEqual(['inside', 'inside', 'inside'])
    expect([map.seat, map.rings]).toEqual([null, []])
  })

  it('draws one level only where shapes of two lie upon each other, and parts over their municipality', () => {
    const file = sampleFile()
    const [first, second, third] = file.places
    const asDistrict = { ...second!, territory: { ...second!.territory, level: 3, parents: [first!.territory, ...second!.territory.parents] } }
    const both: PlaceFile = { ...file, places: [first!, asDistrict, third!] }
    expect(placeMap(both, 'HN0703', 360, 240).areas.map(({ id, role }) => [id, role])).toEqual([['HN0705', 'other'], ['HN0703', 'here'], ['HN0704', 'inside']])
    expect(placeMap(both, 'HN0704', 360, 240).areas.map(({ id }) => id)).toEqual(['HN0704'])
  })

  it('draws catchments of 10, 30 and 50 km around the seat, widest first', () => {
    const { rings, seat, scale } = placeMap(sampleFile(), 'HN0703', 360, 240)
    expect(rings.map(({ kilometres }) => kilometres)).toEqual([50, 30, 10])
    for (const { kilometres, path } of rings) {
      const radius = (Math.max(...xs(path)) - Math.min(...xs(path))) / 2
      expect(radius / (scale.pixels / scale.kilometres)).toBeCloseTo(kilometres, 0)
      expect((Math.max(...xs(path)) + Math.min(...xs(path))) / 2).toBeCloseTo(seat?.[0] ?? 0, 0)
    }
  })

  it('keeps service points in the box and counts those outside', () => {
    const file = samplePage()
    const inside = placeMap(file, 'HN0703', 360, 240)
    expect(inside.points.map(({ point }) => point.id)).toEqual(['p1', 'p2'])
    const [place] = file.places
    const away = { ...place!.points.nearest[0]!, id: 'p3', at: [-88, 15] as const }
    const moved = placeMap({ ...file, places: [{ ...place!, points: { ...place!.points, nearest: [away, ...place!.points.here] } }] }, 'HN0703', 360, 240)
    expect(moved.points.map(({ point }) => point.id)).toEqual(['p1'])
    expect(moved.pointsOutside).toBe(1)
  })

  it('refuses a place or shapes the file does not hold', () => {
    expect(() => placeMap(sampleFile(), 'HN0801', 360, 240)).toThrow('HN0801')
    const file = sampleFile()
    expect(() => placeMap({ ...file, shapes: { ...file.shapes, objects: { areas: file.shapes.objects.areas! } } }, 'HN0703', 360, 240)).toThrow('outline')
  })
})

describe('the frame of a map', () => {
  it('measures a kilometre as the ellipsoid does', () => {
    const [west, east] = [[-87, 14.5], [-86, 14.5]] as const
    const frame = mapFrame([west, east, [-86.5, 14], [-86.5, 15]], 400, 400, 0)
    const pixels = frame.at(east)[0] - frame.at(west)[0]
    expect(pixels / frame.pixelsPerKilometre).toBeCloseTo(geodesicKilometres(west, east), 0)
  })

  it('has the longest round bar that fits', () => {
    const frame = { at: () => [0, 0] as const, pixelsPerKilometre: 2 }
    expect(scaleBar(frame, 90)).toEqual({ kilometres: 20, pixels: 40 })
    expect(scaleBar(frame, 100)).toEqual({ kilometres: 50, pixels: 100 })
    expect(scaleBar(frame, 1)).toEqual({ kilometres: 1, pixels: 2 })
  })

  it('is finite for one place alone and refuses none', () => {
    expect(mapFrame([[-86, 14]], 400, 400, 10).at([-86, 14])).toEqual([200, 200])
    expect(() => mapFrame([], 400, 400, 10)).toThrow(RangeError)
  })
})
