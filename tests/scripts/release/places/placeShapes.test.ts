import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areasById, placeShapes } from '../../../../scripts/release/places/placeShapes.ts'

const square = (id: string, west: number, east: number) => ({
  type: 'Feature' as const, id, properties: { name: id },
  geometry: { type: 'Polygon' as const, coordinates: [[[west, 14], [west, 15], [east, 15], [east, 14], [west, 14]]] },
})
const collection = (...features: ReturnType<typeof square>[]): FeatureCollection => ({ type: 'FeatureCollection', features })
const RELEASE = topology({ leaf: collection(square('HN0101', -88, -87), square('HN0102', -87, -86)), department: collection(square('HN01', -88, -86)), country: collection(square('HND', -88, -80)) }, 1e5)
const read = (shapes: ReturnType<typeof placeShapes>, name: string) => {
  const object = shapes.objects[name]
  if (!object) throw new Error(`no ${name}`)
  return (feature(shapes, object) as unknown as FeatureCollection).features
}

describe('the shapes of a place file', () => {
  const areas = areasById(RELEASE)

  it('are taken from every level of the release, by id', () => {
    expect([...areas.keys()].sort()).toEqual(['HN01', 'HN0101', 'HN0102', 'HND'])
  })

  it('are the areas inside and the outline, without the rest of the release, one quantised grid', () => {
    const shapes = placeShapes(areas, 'HN01', ['HN0101', 'HN0102'])
    expect(read(shapes, 'areas').map(({ id }) => id)).toEqual(['HN0101', 'HN0102'])
    expect(read(shapes, 'outline').map(({ id }) => id)).toEqual(['HN01'])
    expect(shapes.transform).toBeDefined()
    expect(JSON.stringify(shapes)).not.toContain('name')
    const [west] = read(shapes, 'areas')
    const ring = west?.geometry.type === 'Polygon' ? (west.geometry.coordinates[0] ?? []) : []
    // A step of the grid is 2 degrees of 4,095.
    for (const [longitude] of ring) expect(Math.min(Math.abs((longitude ?? 0) + 88), Math.abs((longitude ?? 0) + 87))).toBeLessThan(2 / 4095)
    // Neighbours share the border between them: it is stored once.
    expect(shapes.arcs.flat().length).toBeLessThan(RELEASE.arcs.flat().length + 12)
  })

  it('leave out a place that is drawn nowhere', () => {
    const shapes = placeShapes(areas, 'HN01', ['HN0101', 'HN0199'])
    expect(read(shapes, 'areas').map(({ id }) => id)).toEqual(['HN0101'])
  })
})
