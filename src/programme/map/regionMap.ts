import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { LonLat } from '../../domain/projection/mercator.ts'
import { type MapFrame, mapFrame } from '../../place/map/mapFrame.ts'
import { lonLat, outlinePath, ringsOf } from '../../place/map/outlinePath.ts'
import type { ProgrammesFile } from '../programme-file.ts'

export interface RegionArea {
  /** Territory id. */
  readonly id: string
  /** SVG path data in pixels. */
  readonly path: string
  /** Left, top, right and bottom in pixels. */
  readonly box: readonly [number, number, number, number]
}
export interface RegionMap {
  readonly width: number
  readonly height: number
  readonly departments: readonly RegionArea[]
  readonly countries: readonly RegionArea[]
  /** Pixels of a longitude and latitude. */
  readonly at: (place: LonLat) => readonly [number, number]
}

type Area = Polygon | MultiPolygon

/** The three countries and their departments in a box of `width` x `height` pixels, `margin` left free. Throws a RangeError for a file without shapes. */
export function regionMap(file: Pick<ProgrammesFile, 'shapes'>, width: number, height: number, margin = 12): RegionMap {
  const countries = areasOf(file, 'country')
  const frame = mapFrame(countries.flatMap(({ geometry }) => ringsOf(geometry).flat().map(lonLat)), width, height, margin)
  const drawn = (areas: readonly { readonly id: string; readonly geometry: Area }[]) => areas.map(({ id, geometry }) => ({ id, path: outlinePath(geometry, frame), box: boxOf(geometry, frame) }))
  return { width, height, departments: drawn(areasOf(file, 'department')), countries: drawn(countries), at: frame.at }
}

function areasOf({ shapes }: Pick<ProgrammesFile, 'shapes'>, name: 'department' | 'country'): { id: string; geometry: Area }[] {
  const object = shapes.objects[name]
  if (!object) return []
  const { features } = feature(shapes, object) as unknown as FeatureCollection<Area>
  return features.map(({ id, geometry }) => ({ id: String(id), geometry }))
}

function boxOf(geometry: Area, frame: MapFrame): RegionArea['box'] {
  const points = ringsOf(geometry).flat().map((position) => frame.at(lonLat(position)))
  const extent = (axis: 0 | 1, pick: (...values: number[]) => number) => points.reduce((found, point) => pick(found, point[axis]), points[0]?.[axis] ?? 0)
  return [extent(0, Math.min), extent(1, Math.min), extent(0, Math.max), extent(1, Math.max)]
}
