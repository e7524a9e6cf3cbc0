import { areaOf, type Box, boxOf, contains, nearestOnBoundary, type MultiPolygon, type Point } from '../../domain/shapes/planar.ts'
import type { SeatedTerritory } from './seatedTerritory.ts'

/** Levels a boundary file can give: municipalities (2) and districts (3). */
export type BoundaryLevel = 2 | 3

/** Farther than this from every seat, a polygon belongs to no territory of the region. */
const REACH_KILOMETRES = 80
/** Points of a ring that are asked for their country. */
const SAMPLES = 15
/** How far such a point is drawn to the middle: a common border of two sources is never quite the same. */
const INWARDS = 0.25

/** The territories, ready to be looked up by country, level and place. */
export class Gazetteer {
  readonly byId: ReadonlyMap<string, SeatedTerritory>
  readonly territories: readonly SeatedTerritory[]
  readonly countries: readonly SeatedTerritory[]
  private readonly leaves: readonly SeatedTerritory[]

  private readonly departments: readonly { id: string; polygons: MultiPolygon; box: Box }[]

  /** `departments` are shapes by id, from whatever source. */
  constructor(territories: readonly SeatedTerritory[], departments: ReadonlyMap<string, MultiPolygon>) {
    this.territories = territories
    this.departments = [...departments].map(([id, polygons]) => ({ id, polygons, box: boxOf(polygons) }))
    this.byId = new Map(territories.map((territory) => [territory.id, territory]))
    this.countries = territories.filter((territory) => territory.level === 0)
    this.leaves = territories.filter((territory) => territory.isLeaf)
  }

  at(country: string, level: BoundaryLevel): SeatedTerritory[] {
    return this.territories.filter((territory) => territory.iso3 === country && territory.level === level)
  }

  /** Leaves whose seat lies inside polygons. */
  seatedIn(polygons: MultiPolygon): SeatedTerritory[] {
    const [west, south, east, north] = boxOf(polygons)
    return this.leaves.filter(
      ({ longitude, latitude }) =>
        longitude! >= west &&
        longitude! <= east &&
        latitude! >= south &&
        latitude! <= north &&
        contains(polygons, [longitude!, latitude!]),
    )
  }

  /**
   * The country polygons lie in: that of the departments (of another source) that hold most points of their largest
   * ring, drawn a little towards its middle. Seats do not decide: some lie across a border. Null where far from all.
   */
  countryOf(polygons: MultiPolygon): string | null {
    const largest = polygons.toSorted((a, b) => areaOf([b]) - areaOf([a]))[0]?.[0] ?? []
    const [west, south, east, north] = boxOf([[largest]])
    const step = Math.max(1, Math.floor(largest.length / SAMPLES))
    const votes = new Map<string, number>()
    for (let index = 0; index < largest.length; index += step) {
      const [x, y] = largest[index]!
      const point: Point = [x + INWARDS * ((west + east) / 2 - x), y + INWARDS * ((south + north) / 2 - y)]
      const country = this.departmentAt(point)?.iso3 ?? this.nearestCountry(point)
      if (country) votes.set(country, (votes.get(country) ?? 0) + 1)
    }
    return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
  }

  private departmentAt(point: Point): SeatedTerritory | undefined {
    const found = this.departments.find(
      ({ box, polygons }) =>
        point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3] && contains(polygons, point),
    )
    return found && this.byId.get(found.id)
  }

  private nearestCountry(point: Point): string | null {
    let nearest: SeatedTerritory | null = null
    let least = REACH_KILOMETRES
    for (const leaf of this.leaves) {
      const distance = kilometresBetween(point, [leaf.longitude!, leaf.latitude!])
      if (distance < least) [nearest, least] = [leaf, distance]
    }
    return nearest?.iso3 ?? null
  }

  /** How far the seat of a territory lies outside polygons, in kilometres; 0 inside. Null where it has no seat. */
  seatOutside(territory: SeatedTerritory, polygons: MultiPolygon): number | null {
    if (territory.longitude === null || territory.latitude === null) return null
    const seat: Point = [territory.longitude, territory.latitude]
    return contains(polygons, seat) ? 0 : kilometresBetween(seat, nearestOnBoundary(polygons, seat))
  }

  /** `Danlí (El Paraíso, HND)`. */
  label(territory: SeatedTerritory): string {
    const department = territory.departmentId ? this.byId.get(territory.departmentId) : undefined
    return `${territory.id} ${territory.name} (${department ? `${department.name}, ` : ''}${territory.iso3})`
  }
}

/** On a plane at the latitude of the two points; enough for distances within a department. */
export function kilometresBetween([x1, y1]: Point, [x2, y2]: Point): number {
  const shrink = Math.cos((((y1 + y2) / 2) * Math.PI) / 180)
  return Math.hypot((x2 - x1) * shrink, y2 - y1) * 111.195
}
