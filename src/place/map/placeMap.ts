import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { geodesicCircle } from '../../domain/projection/geodesic.ts'
import type { PlaceFile, PlacePoint, PlaceReport } from '../place-file.ts'
import { placeReport } from '../placeReport.ts'
import { type MapFrame, mapFrame, scaleBar } from './mapFrame.ts'
import { lonLat, outlinePath, ringPath, ringsOf } from './outlinePath.ts'

/** Radii of the catchments that may be drawn, in kilometres. */
export const CATCHMENTS = [10, 30, 50] as const

export interface PlaceMapArea {
  readonly id: string
  /** Null for a territory the file says nothing of but its shape. */
  readonly name: string | null
  readonly path: string
  /** `here`: the place itself; `inside`: a part of it; `other`: beside it. */
  readonly role: 'here' | 'inside' | 'other'
  /** Middle of its largest piece, in pixels: where a name may stand. */
  readonly middle: readonly [number, number]
}
export interface PlaceMapPoint {
  readonly point: PlacePoint
  readonly at: readonly [number, number]
}
export interface PlaceMap {
  readonly width: number
  readonly height: number
  /** Those beside the place first, so that its own border is drawn over theirs. */
  readonly areas: readonly PlaceMapArea[]
  /** The department or country of the file. */
  readonly outline: string
  readonly seat: readonly [number, number] | null
  /** Published service points in the box, here and nearest, each once. */
  readonly points: readonly PlaceMapPoint[]
  /** How many of them lie outside the box. */
  readonly pointsOutside: number
  /** Around the seat, widest first; none without a seat. May reach out of the box, which cuts them. */
  readonly rings: readonly { readonly kilometres: number; readonly path: string }[]
  readonly scale: { readonly kilometres: number; readonly pixels: number }
}

interface Area {
  readonly id: string
  readonly geometry: Polygon | MultiPolygon
}

/**
 * What a map of one place draws in a box of `width` x `height` pixels: the department or country of the file fills it, so
 * that a municipality is seen in its department. All paths are SVG path data in pixels. Throws an Error where the file does
 * not hold the place or its shapes.
 */
export function placeMap(file: PlaceFile, id: string, width: number, height: number): PlaceMap {
  const report = placeReport(file, id)
  const outline = areasOf(file, 'outline')
  const shapes = areasOf(file, 'areas')
  const frame = mapFrame(outline.flatMap(({ geometry }) => ringsOf(geometry)).flat().map(lonLat), width, height, Math.min(width, height) / 24)
  const { seat } = report.territory
  const points = pointsOf(report).map((point) => ({ point, at: frame.at(point.at) }))
  const inBox = points.filter(({ at: [x, y] }) => x >= 0 && y >= 0 && x <= width && y <= height)
  return {
    width,
    height,
    areas: drawnAreas(file, report, shapes, frame),
    outline: outline.map(({ geometry }) => outlinePath(geometry, frame)).join(''),
    seat: seat && frame.at(seat),
    points: inBox,
    pointsOutside: points.length - inBox.length,
    rings: seat
      ? CATCHMENTS.toReversed().map((kilometres) => ({ kilometres, path: ringPath(geodesicCircle(seat, kilometres * 1000), frame) }))
      : [],
    scale: scaleBar(frame, width / 4),
  }
}

function drawnAreas(file: PlaceFile, report: PlaceReport, shapes: readonly Area[], frame: MapFrame): PlaceMapArea[] {
  const known = new Map(file.places.map(({ territory }) => [territory.id, territory.name]))
  for (const { place } of file.places.flatMap(({ inside }) => inside)) known.set(place.id, known.get(place.id) ?? place.name)
  const parts = new Set(partsOf(file, report))
  const levels = levelsOf(file)
  const here = report.territory.id
  const level = drawnLevel(report, shapes.map(({ id }) => levels.get(id)))
  const order = { other: 0, here: 1, inside: 2 }
  return shapes
    .map((area) => {
      const { id } = area
      return { id, name: known.get(id) ?? null, role: id === here ? ('here' as const) : parts.has(id) ? ('inside' as const) : ('other' as const), area }
    })
    .filter(({ id, role }) => level === undefined || levels.get(id) === level || (role === 'inside' && report.territory.level === 2))
    .map(({ id, name, role, area }) => ({ id, name, role, path: outlinePath(area.geometry, frame), middle: middleOf(area, frame) }))
    .toSorted((one, other) => order[one.role] - order[other.role])
}

/**
 * The level to draw where shapes of several lie upon each other, as municipalities and districts of El Salvador do; undefined
 * where all are of one.
 */
function drawnLevel(report: PlaceReport, levels: readonly (number | undefined)[]): number | undefined {
  const there = [...new Set(levels)].filter((level) => level !== undefined).sort((one, other) => one - other)
  if (there.length < 2) return undefined
  return there.includes(report.territory.level) ? report.territory.level : there[0]
}

function levelsOf(file: PlaceFile): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const { territory, inside } of file.places) {
    levels.set(territory.id, territory.level)
    for (const { place } of inside) levels.set(place.id, place.level)
  }
  return levels
}

/** Ids of everything inside a place, as far as the file says. */
function partsOf(file: PlaceFile, report: PlaceReport): string[] {
  const { id } = report.territory
  const below = file.places.filter(({ territory }) => territory.parents.some((parent) => parent.id === id))
  return [...report.inside.map(({ place }) => place.id), ...below.map(({ territory }) => territory.id)]
}

function pointsOf({ points }: PlaceReport): PlacePoint[] {
  return [...new Map([...points.here, ...points.nearest].map((point) => [point.id, point])).values()]
}

function areasOf({ id, shapes }: PlaceFile, name: 'areas' | 'outline'): Area[] {
  const object = shapes.objects[name]
  if (!object) throw new Error(`the file of ${id} has no shapes "${name}"`)
  const drawn = feature(shapes, object)
  const features = drawn.type === 'FeatureCollection' ? drawn.features : [drawn]
  return features.flatMap(({ id: area, geometry }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [{ id: String(area), geometry }] : [],
  )
}

/** Centroid of the largest piece, by the formula for polygons (shoelace). */
function middleOf(area: Area, frame: MapFrame): readonly [number, number] {
  const pieces = area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates
  const centroids = pieces.map(([outer = []]) => centroid(outer.map((place) => frame.at(lonLat(place)))))
  const largest = centroids.reduce((most, one) => (one.size > most.size ? one : most), centroids[0] ?? { size: 0, x: 0, y: 0 })
  return [largest.x, largest.y]
}

function centroid(ring: readonly (readonly [number, number])[]): { readonly size: number; readonly x: number; readonly y: number } {
  let [twice, x, y] = [0, 0, 0]
  for (const [index, [x0, y0]] of ring.entries()) {
    const [x1, y1] = ring[(index + 1) % ring.length] ?? [x0, y0]
    const cross = x0 * y1 - x1 * y0
    twice += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  if (twice === 0) return { size: 0, x: ring[0]?.[0] ?? 0, y: ring[0]?.[1] ?? 0 }
  return { size: Math.abs(twice / 2), x: x / (3 * twice), y: y / (3 * twice) }
}
