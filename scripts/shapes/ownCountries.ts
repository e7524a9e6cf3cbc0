import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { boxOf, contains, type MultiPolygon, type Point } from '../../src/domain/shapes/planar.ts'

/** How many seats of a country are asked: each is looked for in outlines of thousands of corners. */
const VOTES = 25

/**
 * Which countries of a world map are those of a region, as ids of the map: for each country of ours the one that holds most of
 * its seats. A map is too coarse for every seat near a border, and codes of the two need not be of one system.
 */
export function ownCountries(world: Topology, seats: ReadonlyMap<string, readonly Point[]>): ReadonlySet<string> {
  const object = world.objects['countries'] as GeometryCollection
  const areas = feature(world, object).features.flatMap(({ id, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as MultiPolygon
    return [{ id: String(id), polygons, box: boxOf(polygons) }]
  })
  const holds = ([x, y]: Point) => areas.find(({ box, polygons }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && contains(polygons, [x, y]))?.id
  const own = new Set<string>()
  for (const points of seats.values()) {
    const votes = new Map<string, number>()
    const step = Math.max(1, Math.floor(points.length / VOTES))
    for (const id of points.filter((_, at) => at % step === 0).map(holds)) if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1)
    const [most] = [...votes].toSorted((one, other) => other[1] - one[1])
    if (most) own.add(most[0])
  }
  return own
}
