import type { Topology } from 'topojson-specification'

/** Three square areas side by side, one degree each, and the frame around them. */
export function sampleShapes(ids: readonly [string, string, string], outline: string): Topology {
  const square = (west: number) => [[west, 14], [west, 14.3], [west + 0.3, 14.3], [west + 0.3, 14], [west, 14]]
  const arcs = [square(-86.9), square(-86.6), square(-86.3), [[-86.9, 14], [-86.9, 14.3], [-86, 14.3], [-86, 14], [-86.9, 14]]]
  return {
    type: 'Topology',
    arcs,
    objects: {
      areas: { type: 'GeometryCollection', geometries: ids.map((id, index) => ({ type: 'Polygon', id, arcs: [[index]] })) },
      outline: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: outline, arcs: [[3]] }] },
    },
  }
}
