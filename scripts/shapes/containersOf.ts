import { difference } from 'polyclip-ts'
import type { KnownBoundaries } from './knownBoundaries.ts'
import type { Container } from './leafAreas.ts'
import type { Seat } from './placeSeats.ts'
import { areaOf, type Box, boxOf, contains, type MultiPolygon, type Polygon } from '../../src/domain/shapes/planar.ts'
import type { SeatedTerritory } from '../../src/intake/boundaries/seatedTerritory.ts'

/** Width in degrees (about 1 km) under which a leftover without a seat is the mismatch of two sources, not land to give. */
const LEAST_WIDTH = 0.01

export interface Containers {
  readonly containers: readonly Container[]
  /** Leaves for which the known boundaries leave no room. */
  readonly withoutRoom: readonly string[]
}

/**
 * The areas to be divided into schematic cells, and whose seats they hold. Without known boundaries: every department.
 * With them: Salvadoran municipalities whose districts are unknown, and what is left of departments elsewhere.
 */
export function containersOf(
  territories: readonly SeatedTerritory[],
  departments: ReadonlyMap<string, MultiPolygon>,
  known: KnownBoundaries | null,
): Containers {
  const missing = territories.filter((territory) => territory.isLeaf && !known?.leaves.has(territory.id))
  const byContainer = new Map<string, Seat[]>()
  for (const { id, parentId, departmentId, longitude, latitude } of missing) {
    const container = known?.municipalities.has(parentId) ? parentId : departmentId!
    byContainer.set(container, [...(byContainer.get(container) ?? []), { id, point: [longitude!, latitude!] }])
  }

  const containers: Container[] = []
  const withoutRoom: string[] = []
  const taken = [...(known?.leaves ?? []), ...(known?.municipalities ?? [])].map(([id, polygons]) => ({
    id,
    polygons,
    box: boxOf(polygons),
  }))
  for (const [id, seats] of byContainer) {
    const whole = known?.municipalities.get(id) ?? departments.get(id)
    if (!whole) throw new Error(`no shape for department ${id}`)
    const box = boxOf(whole)
    const near = taken.filter((other) => other.id !== id && boxesMeet(box, other.box)).map((other) => other.polygons)
    const polygons = leftOf(whole, near, seats)
    if (polygons.length > 0) containers.push({ id, polygons, seats })
    else withoutRoom.push(...seats.map((seat) => seat.id))
  }
  return { containers, withoutRoom }
}

/** What is left of an area when others are taken out, without slivers. */
function leftOf(whole: MultiPolygon, near: readonly MultiPolygon[], seats: readonly Seat[]): MultiPolygon {
  if (near.length === 0) return whole
  const left = difference(whole as never, ...(near as never[])) as unknown as MultiPolygon
  return left.filter((piece) => seats.some((seat) => contains([piece], seat.point)) || widthOf(piece) > LEAST_WIDTH)
}

/** Twice the area by the length around: the width of a strip. */
function widthOf(polygon: Polygon): number {
  const around = polygon.flatMap((ring) =>
    ring.slice(1).map(([x, y], index) => Math.hypot(x - ring[index]![0], y - ring[index]![1])),
  )
  return (2 * areaOf([polygon])) / around.reduce((sum, length) => sum + length, 0)
}

function boxesMeet(one: Box, two: Box): boolean {
  return one[0] <= two[2] && two[0] <= one[2] && one[1] <= two[3] && two[1] <= one[3]
}
