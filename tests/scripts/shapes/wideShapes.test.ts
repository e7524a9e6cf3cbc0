import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryObject, Topology } from 'topojson-specification'
import { expect, it } from 'vitest'
import { wideShapes } from '../../../scripts/shapes/wideShapes.ts'

const square = (x: number, width: number, id: string) => ({
  type: 'Feature' as const,
  id,
  properties: {},
  geometry: { type: 'Polygon' as const, coordinates: [[[x, 0], [x + width, 0], [x + width, 1], [x, 1], [x, 0]]] },
})
const collection = (...features: ReturnType<typeof square>[]) => ({ type: 'FeatureCollection' as const, features })

it('keeps countries and departments as they were, without the arcs of narrower areas', () => {
  const shapes: Topology = topology({
    leaf: collection(square(0, 1, 'AA0101'), square(1, 1, 'AA0102'), square(2, 2, 'AA0201')),
    department: collection(square(0, 2, 'AA01'), square(2, 2, 'AA02')),
    country: collection(square(0, 4, 'XAA')),
  })
  const wide = wideShapes(shapes, 'department')
  expect(Object.keys(wide.objects)).toEqual(['country', 'department'])
  expect(wide.arcs.length).toBeLessThan(shapes.arcs.length)
  expect(Object.keys(wideShapes(shapes, 'country').objects)).toEqual(['country'])
  expect(wideShapes(shapes, 'country').arcs.length).toBeLessThanOrEqual(wide.arcs.length)
  for (const name of ['country', 'department']) expect(feature(wide, wide.objects[name] as GeometryObject)).toEqual(feature(shapes, shapes.objects[name] as GeometryObject))
})
