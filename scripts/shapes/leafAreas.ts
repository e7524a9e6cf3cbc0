import { adoptCrumbs, type SeatedArea } from './adoptCrumbs.ts'
import { polygonsToGrid, toGrid, type Grid } from './grid.ts'
import type { Seat } from './placeSeats.ts'
import type { MultiPolygon } from '../../src/domain/shapes/planar.ts'
import { snapRound } from './snapRound.ts'
import { thiessenCells } from './thiessenCells.ts'
import { traceRings } from './traceRings.ts'

/** An area to be divided among the seats in it: a department, or what known boundaries leave of it. */
export interface Container {
  readonly id: string
  readonly polygons: MultiPolygon
  readonly seats: readonly Seat[]
}

export interface MovedSeat {
  readonly id: string
  readonly kilometres: number
}

export interface LeafAreas {
  /** Id -> polygons on the grid, whole numbers, sharing edges exactly. */
  readonly areas: ReadonlyMap<string, MultiPolygon>
  /** Seats outside their container (or at another's place), moved for the cell only. */
  readonly moved: readonly MovedSeat[]
}

/**
 * Areas of the lowest territories: containers divided into Thiessen cells, beside known areas taken as they are.
 * Degrees in, grid units out. `known` areas and containers must not overlap by more than the grid.
 */
export function leafAreas(
  containers: readonly Container[],
  known: ReadonlyMap<string, MultiPolygon>,
  grid: Grid,
  onContainer: (done: number, container: Container) => void = () => {},
): LeafAreas {
  const ids: string[] = []
  const shapes: MultiPolygon[] = []
  const groups: { seat: SeatedArea['seat']; index: number }[][] = []
  const moved: MovedSeat[] = []
  containers.forEach((container, done) => {
    onContainer(done, container)
    const { cells, seats } = thiessenCells(container.seats, container.polygons)
    groups.push(
      seats.map((seat) => {
        if (seat.movedKilometres > 0) moved.push({ id: seat.id, kilometres: seat.movedKilometres })
        ids.push(seat.id)
        shapes.push(polygonsToGrid(grid, cells.get(seat.id)!))
        return { seat: toGrid(grid, seat.point), index: ids.length - 1 }
      }),
    )
  })
  const firstKnown = ids.length
  for (const [id, polygons] of known) {
    ids.push(id)
    shapes.push(polygonsToGrid(grid, polygons))
  }

  const snapped = snapRound(shapes)
  const areas = new Map<string, MultiPolygon>()
  for (const group of groups) {
    const cells = group.map(({ seat, index }) => ({ id: ids[index]!, seat, polygons: snapped[index]! }))
    for (const area of adoptCrumbs(cells)) areas.set(area.id, area.polygons)
  }
  snapped.slice(firstKnown).forEach((polygons, index) => areas.set(ids[firstKnown + index]!, traceRings(polygons)))
  return { areas, moved }
}
