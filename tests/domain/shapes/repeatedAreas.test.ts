import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { withoutRepeats, withRepeats } from '../../../src/domain/shapes/repeatedAreas.ts'

const TOPOLOGY: Topology = {
  type: 'Topology',
  arcs: [[[0, 0], [1, 0], [0, 1], [-1, -1]], [[2, 0], [1, 0], [0, 1], [-1, -1]]],
  objects: {
    leaf: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'HN0101', arcs: [[0]] }, { type: 'Polygon', id: '0101', arcs: [[1]] }] },
    municipality: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'HN0101', arcs: [[0]] }, { type: 'Polygon', id: 'SV0101', arcs: [[1]] }] },
  },
}

test('a municipality that is a lowest area is stored once, one of several districts keeps its own outline', () => {
  expect(withoutRepeats(TOPOLOGY).objects['municipality']).toEqual({ type: 'GeometryCollection', geometries: [{ type: null, id: 'HN0101' }, { type: 'Polygon', id: 'SV0101', arcs: [[1]] }] })
})

test('what was stored once comes back as it was, and whole shapes stay as they are', () => {
  expect(withRepeats(withoutRepeats(TOPOLOGY))).toEqual(TOPOLOGY)
  expect(withRepeats(TOPOLOGY)).toEqual(TOPOLOGY)
})

test('a municipality of another outline than the lowest area of its id keeps its own', () => {
  const other: Topology = { ...TOPOLOGY, objects: { ...TOPOLOGY.objects, municipality: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'HN0101', arcs: [[~1]] }] } } }
  expect(withoutRepeats(other)).toEqual(other)
})

test('shapes of wide areas alone are passed on', () => {
  const wide: Topology = { ...TOPOLOGY, objects: { country: { type: 'GeometryCollection', geometries: [] } } }
  expect(withoutRepeats(wide)).toBe(wide)
  expect(withRepeats(wide)).toBe(wide)
})
