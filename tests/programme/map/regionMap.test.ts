import { topology } from 'topojson-server'
import { expect, it } from 'vitest'
import type { ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { regionMap } from '../../../src/programme/map/regionMap.ts'

const square = (id: string, west: number) => ({ type: 'Feature' as const, id, properties: {}, geometry: { type: 'Polygon' as const, coordinates: [[[west, 14], [west + 1, 14], [west + 1, 15], [west, 15], [west, 14]]] } })
const collection = (...features: ReturnType<typeof square>[]) => ({ type: 'FeatureCollection' as const, features })
const file = { shapes: topology({ department: collection(square('HN01', -88), square('HN02', -87)), country: collection(square('HND', -88), square('GTM', -87)) }) } as unknown as ProgrammesFile

it('draws countries and departments in the box, north up and west left', () => {
  const map = regionMap(file, 400, 300, 10)
  expect(map.departments.map(({ id }) => id)).toEqual(['HN01', 'HN02'])
  const [west, east] = map.countries
  expect(west?.box[2]).toBeCloseTo(east?.box[0] ?? 0, 6)
  expect(west?.box[0]).toBeGreaterThanOrEqual(10 - 1e-9)
  expect(east?.box[2]).toBeLessThanOrEqual(390 + 1e-9)
  expect(west?.path).toMatch(/^M[\d. L-]+Z$/)
  const [north, south] = [map.at([-87, 15]), map.at([-87, 14])]
  expect(north[1]).toBeLessThan(south[1])
  expect(north[0]).toBeCloseTo(200, 6)
})

it('refuses a file without shapes', () => {
  expect(() => regionMap({ shapes: { type: 'Topology', objects: {}, arcs: [] } } as unknown as ProgrammesFile, 400, 300)).toThrow(RangeError)
})
