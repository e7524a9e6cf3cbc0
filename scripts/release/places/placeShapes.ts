import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'

type Area = Feature<Polygon | MultiPolygon>

/** Steps of the grid on the longer side; a department is drawn at most about 1,000 pixels wide. */
const QUANTISATION = 4096

/** Areas of the release by id, of every level. */
export function areasById(shapes: Topology): ReadonlyMap<string, Area> {
  const objects = ['leaf', 'municipality', 'department', 'country'].flatMap((name) => shapes.objects[name] ?? [])
  const features = objects.flatMap((object) => (feature(shapes, object) as unknown as FeatureCollection<Polygon | MultiPolygon>).features)
  return new Map(features.map((area) => [String(area.id), area]))
}

/** The shapes of one file: `areas`, those of the ids that have one, and `outline`, the place the file is named after. */
export function placeShapes(areas: ReadonlyMap<string, Area>, outline: string, ids: readonly string[]): Topology {
  const collection = (wanted: readonly string[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: wanted.flatMap((id) => {
      const area = areas.get(id)
      return area ? [{ type: 'Feature' as const, id, properties: {}, geometry: area.geometry }] : []
    }),
  })
  return topology({ areas: collection(ids), outline: collection([outline]) }, QUANTISATION)
}
