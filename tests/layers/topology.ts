import type { Topology } from 'topojson-specification'

/**
 * Two municipalities side by side, 0 to 1 and 1 to 3 degrees wide, in one department of one country;
 * the second falls into two districts. Arcs are shared exactly.
 */
export const TOPOLOGY: Topology = {
  type: 'Topology',
  arcs: [
    [[1, 0], [1, 1]],
    [[1, 1], [0, 1], [0, 0], [1, 0]],
    [[1, 0], [2, 0]],
    [[2, 0], [2, 1]],
    [[2, 1], [1, 1]],
    [[2, 0], [3, 0], [3, 1], [2, 1]],
  ],
  objects: {
    leaf: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'M1', arcs: [[0, 1]] },
        { type: 'Polygon', id: 'D1', arcs: [[2, 3, 4, -1]] },
        { type: 'Polygon', id: 'D2', arcs: [[5, -4]] },
      ],
    },
    municipality: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'M1', arcs: [[0, 1]] },
        { type: 'Polygon', id: 'M2', arcs: [[2, 5, 4, -1]] },
      ],
    },
    department: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'DEP', arcs: [[1, 2, 5, 4]] }] },
    country: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'CTY', arcs: [[1, 2, 5, 4]] }] },
  },
}

export const LAND: Topology = {
  type: 'Topology',
  arcs: [
    [[-1, -1], [4, -1], [4, 2], [-1, 2], [-1, -1]],
    [[3, 1], [4, 1]],
  ],
  objects: {
    land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
    borders: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [1] }] },
  },
}
