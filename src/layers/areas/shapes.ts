import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification'
import { LEVELS, type Level } from '../../catalog/level.ts'
import type { Bounds, LonLat } from '../../domain/projection/mercator.ts'
import { labelPoint } from './labelPoint.ts'

/** Name of each level's object in the released shapes. */
export const SHAPE_OBJECTS: Record<Level, string> = {
  country: 'country',
  department: 'department',
  municipality: 'municipality',
  district: 'leaf',
}

export interface AreaProperties {
  readonly id: string
}
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>
export type AreaCollection = FeatureCollection<Polygon | MultiPolygon, AreaProperties>

/** Areas of one level, each with its territory id both as feature id and as property. Empty where the level has no shapes. */
export function areasOfLevel(topology: Topology, level: Level): AreaCollection {
  return { type: 'FeatureCollection', features: polygonsOf(topology, level).map((geometry) => areaFeature(topology, geometry)) }
}

/** Lines two areas of a level share, each once. */
export function innerBorders(topology: Topology, level: Level): MultiLineString {
  const object = topology.objects[SHAPE_OBJECTS[level]]
  return object ? mesh(topology, object as GeometryObject, (one, other) => one !== other) : { type: 'MultiLineString', coordinates: [] }
}

/** All outlines of a level, coast included. */
export function allBorders(topology: Topology, level: Level): MultiLineString {
  const object = topology.objects[SHAPE_OBJECTS[level]]
  return object ? mesh(topology, object as GeometryObject) : { type: 'MultiLineString', coordinates: [] }
}

/** The area of a territory at whichever level it is drawn, or null. */
export function areaOfTerritory(topology: Topology, id: string): AreaFeature | null {
  for (const level of LEVELS) {
    const found = polygonsOf(topology, level).find((geometry) => String(geometry.id) === id)
    if (found) return areaFeature(topology, found)
  }
  return null
}

/** Smallest box around an area. */
export function boundsOfArea({ geometry }: AreaFeature): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
    for (const [longitude = 0, latitude = 0] of polygon[0] ?? []) {
      west = Math.min(west, longitude)
      east = Math.max(east, longitude)
      south = Math.min(south, latitude)
      north = Math.max(north, latitude)
    }
  }
  return [west, south, east, north]
}

/** Smallest box around several boxes; null around none. */
export function unitedBounds(boxes: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = boxes
  if (!first) return null
  return rest.reduce<Bounds>(
    (all, box) => [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])],
    first,
  )
}

/** A point well inside the area where its name can stand. */
export function insidePoint({ geometry }: AreaFeature): LonLat {
  return labelPoint(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
}

type AreaArcs = PolygonArcs | MultiPolygonArcs

function areaFeature(topology: Topology, arcs: AreaArcs): AreaFeature {
  const id = String(arcs.id ?? '')
  const { geometry } = arcs.type === 'Polygon' ? feature(topology, arcs) : feature(topology, arcs)
  return { type: 'Feature', id, properties: { id }, geometry }
}

function polygonsOf(topology: Topology, level: Level): readonly AreaArcs[] {
  const object = topology.objects[SHAPE_OBJECTS[level]]
  const geometries: readonly GeometryObject[] = object?.type === 'GeometryCollection' ? (object as GeometryCollection).geometries : []
  return geometries.filter((geometry): geometry is AreaArcs => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
}
