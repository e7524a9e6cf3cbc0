import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryCollection, GeometryObject, Polygon, Topology } from 'topojson-specification'
import { compareIds, dissolveLevel } from '../../src/intake/boundaries/dissolveLevels.ts'
import type { Grid } from './grid.ts'
import type * as planar from '../../src/domain/shapes/planar.ts'
import type { SeatedTerritory } from '../../src/intake/boundaries/seatedTerritory.ts'

/** Objects of `shapes.topojson`; the id of every geometry is that of its territory. */
export type ShapesTopology = Topology<{
  leaf: GeometryCollection
  municipality: GeometryCollection
  department: GeometryCollection
  country: GeometryCollection
}>

/**
 * The lowest areas and, dissolved from them over the same arcs, municipalities, departments and countries.
 * Areas on the grid, in whole numbers. Objects are sorted by id. A territory none of whose leaves has an area is left out.
 */
export function shapesTopology(
  areas: ReadonlyMap<string, planar.MultiPolygon>,
  territories: readonly SeatedTerritory[],
  grid: Grid,
): ShapesTopology {
  const features = [...areas]
    .filter(([, polygons]) => polygons.length > 0)
    .toSorted(([a], [b]) => compareIds(a, b))
    .map(([id, polygons]) => ({
      type: 'Feature' as const,
      id,
      properties: {},
      geometry:
        polygons.length === 1
          ? { type: 'Polygon' as const, coordinates: polygons[0]!.map(positions) }
          : { type: 'MultiPolygon' as const, coordinates: polygons.map((polygon) => polygon.map(positions)) },
    }))
  const leaves: FeatureCollection = { type: 'FeatureCollection', features }
  const built = topology({ leaf: leaves }) as unknown as Topology<{ leaf: GeometryCollection }>
  const leaf = built.objects.leaf.geometries.map(plain)

  const dissolved = (level: number) => dissolveLevel(leaf, level, territories, built)
  const municipality = dissolved(2)
  const department = dissolved(1)
  const country = dissolved(0)
  return deltaCoded(
    {
      type: 'Topology',
      objects: { leaf: { type: 'GeometryCollection', geometries: leaf }, municipality, department, country },
      arcs: built.arcs,
    },
    grid,
  )
}

/** Without the empty properties that topojson-server adds. */
function plain(geometry: GeometryObject): GeometryObject {
  const { type, id, arcs } = geometry as Polygon
  return { type, id, arcs }
}

/** Arcs as differences from point to point on the grid, as TopoJSON stores quantized shapes. */
function deltaCoded(absolute: Omit<ShapesTopology, 'transform' | 'bbox'>, grid: Grid): ShapesTopology {
  const corner = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of absolute.arcs.flat() as [number, number][]) {
    corner[0] = Math.min(corner[0]!, x)
    corner[1] = Math.min(corner[1]!, y)
    corner[2] = Math.max(corner[2]!, x)
    corner[3] = Math.max(corner[3]!, y)
  }
  const [west, south, east, north] = corner as [number, number, number, number]
  const longitude = (x: number) => grid.origin[0] + x * grid.scale[0]
  const latitude = (y: number) => grid.origin[1] + y * grid.scale[1]
  return {
    type: 'Topology',
    bbox: [longitude(west), latitude(south), longitude(east), latitude(north)],
    transform: { scale: [...grid.scale], translate: [longitude(west), latitude(south)] },
    objects: absolute.objects,
    arcs: absolute.arcs.map((arc) => {
      let [lastX, lastY] = [west, south]
      return (arc as [number, number][]).map(([x, y]) => {
        const step = [x - lastX, y - lastY]
        ;[lastX, lastY] = [x, y]
        return step
      })
    }),
  }
}

function positions(ring: planar.Ring): [number, number][] {
  return ring.map(([x, y]) => [x, y])
}
