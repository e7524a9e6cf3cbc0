import type { BrushScale } from '../../../../src/domain/cross/brushScale.ts'
import { barsOfActive, type Brush, countsWithin, type CrossCube } from '../../../../src/domain/cross/crossCube.ts'
import type { BrushCounts } from '../countsHash.ts'

/** What a cube says of one brush: one difference a view, whatever the number of rows. */
export function cubeCounts(cube: CrossCube, scales: readonly BrushScale[], brush: Brush): BrushCounts {
  return {
    bars: scales.map((scale, axis) => (axis === cube.active ? barsOfActive(cube, scale) : countsWithin(cube.views[axis]!, brush))),
    places: countsWithin(cube.places, brush),
  }
}
