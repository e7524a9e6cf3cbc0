import type { Topology } from 'topojson-specification'
import { mapPoints, type MultiPolygon, type Point } from '../../src/domain/shapes/planar.ts'

/** A grid of whole numbers over longitude and latitude. */
export interface Grid {
  readonly scale: Point
  readonly origin: Point
}

/**
 * The grid all shapes are put on: four times finer than that of the departments file, so that the corners of the
 * departments stay where they are and those we add move by 1.3 m at most. Throws where the file has no grid.
 */
export function gridOf(departments: Topology): Grid {
  const { transform } = departments
  if (!transform) throw new Error('the departments file is not quantized')
  return { scale: [transform.scale[0] / 4, transform.scale[1] / 4], origin: [transform.translate[0], transform.translate[1]] }
}

/** Degrees to grid units, not rounded. */
export function toGrid(grid: Grid, [longitude, latitude]: Point): Point {
  return [(longitude - grid.origin[0]) / grid.scale[0], (latitude - grid.origin[1]) / grid.scale[1]]
}

/** Grid units to degrees. */
export function fromGrid(grid: Grid, [x, y]: Point): Point {
  return [x * grid.scale[0] + grid.origin[0], y * grid.scale[1] + grid.origin[1]]
}

/** Polygons in degrees to grid units, not rounded. */
export function polygonsToGrid(grid: Grid, polygons: MultiPolygon): MultiPolygon {
  return mapPoints(polygons, (point) => toGrid(grid, point))
}
