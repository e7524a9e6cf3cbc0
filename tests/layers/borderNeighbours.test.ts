import { expect, test } from 'vitest'
import type { Topology } from 'topojson-specification'
import { borderNeighbours } from '../../src/layers/areas/borderNeighbours.ts'
import { TOPOLOGY } from './topology.ts'

const asObject = (lists: ReturnType<typeof borderNeighbours>) => Object.fromEntries([...lists].map(([id, list]) => [id, [...list].sort()]))

test('neighbours share a line, at each level by its own shapes', () => {
  expect(asObject(borderNeighbours(TOPOLOGY, 'municipality'))).toEqual({ M1: ['M2'], M2: ['M1'] })
  expect(asObject(borderNeighbours(TOPOLOGY, 'district'))).toEqual({ M1: ['D1'], D1: ['D2', 'M1'], D2: ['D1'] })
})

test('a territory alone has an empty list, a level without shapes has none', () => {
  expect(asObject(borderNeighbours(TOPOLOGY, 'country'))).toEqual({ CTY: [] })
  expect(borderNeighbours({ ...TOPOLOGY, objects: {} }, 'municipality').size).toBe(0)
})

/** Four unit squares round one point, the two of A in opposite corners: A is neighbour of B and C, which only touch. */
const CHESSBOARD: Topology = {
  type: 'Topology',
  arcs: [
    [[1, 1], [1, 0]],
    [[1, 1], [2, 1]],
    [[1, 1], [1, 2]],
    [[1, 1], [0, 1]],
    [[1, 0], [0, 0], [0, 1]],
    [[2, 1], [2, 0], [1, 0]],
    [[1, 2], [2, 2], [2, 1]],
    [[0, 1], [0, 2], [1, 2]],
  ],
  objects: {
    department: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', id: 'A', arcs: [[[0, 4, -4]], [[2, 6, -2]]] },
        { type: 'Polygon', id: 'B', arcs: [[1, 5, -1]] },
        { type: 'Polygon', id: 'C', arcs: [[3, 7, -3]] },
      ],
    },
  },
}

test('a corner is no border, and parts of one territory are one', () => {
  expect(asObject(borderNeighbours(CHESSBOARD, 'department'))).toEqual({ A: ['B', 'C'], B: ['A'], C: ['A'] })
})
