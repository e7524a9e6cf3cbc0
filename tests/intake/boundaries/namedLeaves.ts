import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The lowest areas of a topology as a file of boundaries would bring them: with code and name. */
export function namedLeaves(topology: Topology, names: ReadonlyMap<string, string>): FeatureCollection {
  const { features } = feature(topology, topology.objects['leaf'] as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>
  return { type: 'FeatureCollection', features: features.map((each) => ({ type: 'Feature', geometry: each.geometry, properties: { ADM2_PCODE: String(each.id), ADM2_ES: names.get(String(each.id)) ?? '' } })) }
}
