import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'

/** Everything a land topology holds, as features: polygons are land, lines are borders between neighbours. */
export function landFeatures(land: Topology): FeatureCollection {
  const features: Feature<Geometry>[] = []
  for (const object of Object.values(land.objects)) {
    const converted = feature(land, object)
    if (converted.type === 'FeatureCollection') features.push(...converted.features)
    else features.push(converted)
  }
  return { type: 'FeatureCollection', features }
}
