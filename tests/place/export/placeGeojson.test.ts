import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { placeGeojson } from '../../../src/place/export/placeGeojson.ts'
import { EXAMPLE_FILE } from './exampleFile.ts'

const areaOf = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0) / 2

describe('the shape of a place', () => {
  it('is closed and wound as RFC 7946 asks: outer rings counterclockwise, holes clockwise', () => {
    const { geometry } = placeGeojson(EXAMPLE_FILE, 'HN07', 'r1')
    if (geometry.type !== 'Polygon') throw new Error('one piece expected')
    expect(geometry.coordinates.map((ring) => Math.sign(areaOf(ring)))).toEqual([1, -1])
    for (const ring of geometry.coordinates) expect(ring.at(-1)).toEqual(ring[0])
    expect(areaOf(geometry.coordinates[0] ?? [])).toBeCloseTo(1)
  })

  it('keeps every piece of a place in several', () => {
    const { geometry } = placeGeojson(EXAMPLE_FILE, 'HN0703', 'r1')
    if (geometry.type !== 'MultiPolygon') throw new Error('two pieces expected')
    expect(geometry.coordinates.map(([outer]) => Math.sign(areaOf(outer ?? [])))).toEqual([1, 1])
  })

  it('says whose shape it is and that it is schematic, and names no reference system', () => {
    const shape = placeGeojson(EXAMPLE_FILE, 'HN0703', 'r1')
    expect(shape).not.toHaveProperty('crs')
    expect(shape.id).toBe('HN0703')
    expect(shape.properties).toEqual({ id: 'HN0703', name: 'Danlí', level: 2, codPcode: 'HN0703', nationalCode: '0703', release: 'r1', shape: 'schematic', credit: { es: 'límites esquemáticos', en: 'schematic borders' } })
  })

  it('throws where the file has no such shape', () => {
    const file = { ...EXAMPLE_FILE, shapes: { ...EXAMPLE_FILE.shapes, objects: {} } }
    expect(() => placeGeojson(file, 'HN0703', 'r1')).toThrow('no shape of HN0703')
  })
})
