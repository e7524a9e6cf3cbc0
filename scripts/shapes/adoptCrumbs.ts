import { areaOf, contains, type MultiPolygon, type Point, type Polygon } from '../../src/domain/shapes/planar.ts'
import { edgesOf, traceRings } from './traceRings.ts'

export interface SeatedArea {
  readonly id: string
  readonly seat: Point
  readonly polygons: MultiPolygon
}

/**
 * Gives pieces cut off from their seat to the neighbour they share most border with, so that areas hang together.
 *
 * A Thiessen cell clipped to a winding department may fall apart; the smaller pieces look like mistakes on a map.
 * Islands, which share no border, stay. All areas must lie in one department, on one grid, inside on the left.
 */
export function adoptCrumbs(areas: readonly SeatedArea[]): SeatedArea[] {
  const owned = new Map<string, Polygon[]>(areas.map((area) => [area.id, [...traceRings(area.polygons)]]))
  // A crumb may border only on another crumb; three rounds settle every case with room to spare.
  for (let round = 0; round < 3; round += 1) {
    for (const area of areas) {
      const main = mainPart(owned.get(area.id)!, area.seat)
      for (const crumb of owned.get(area.id)!.filter((part) => part !== main)) {
        const adopter = longestNeighbour(crumb, area.id, owned)
        if (adopter === null) continue
        owned.set(
          area.id,
          owned.get(area.id)!.filter((part) => part !== crumb),
        )
        owned.set(adopter, [...traceRings([...owned.get(adopter)!, crumb])])
      }
    }
  }
  return areas.map((area) => ({ ...area, polygons: owned.get(area.id)! }))
}

function mainPart(parts: readonly Polygon[], seat: Point): Polygon | undefined {
  return parts.find((part) => contains([part], seat)) ?? parts.toSorted((a, b) => areaOf([b]) - areaOf([a]))[0]
}

/** The area other than its own that shares the longest border with a crumb; null where none shares any. */
function longestNeighbour(crumb: Polygon, own: string, owned: ReadonlyMap<string, readonly Polygon[]>): string | null {
  const border = new Map(edgesOf([crumb]).map((edge) => [edge.reverse, edge.length]))
  let best: string | null = null
  let bestLength = 0
  for (const [id, parts] of owned) {
    if (id === own) continue
    const length = edgesOf(parts).reduce((sum, edge) => sum + (border.get(edge.name) ?? 0), 0)
    if (length > bestLength) [best, bestLength] = [id, length]
  }
  return best
}
