import type { Feature, FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'

/** Every object of a land topology as features that carry its name (`land`, `coast`, `borders`) as `kind`. */
export function landFeatures(land: Topology): FeatureCollection {
  const features: Feature[] = []
  for (const [kind, object] of Object.entries(land.objects)) {
    const converted = feature(land, object)
    const parts = converted.type === 'FeatureCollection' ? converted.features : [converted]
    features.push(...parts.map((part) => ({ ...part, properties: { kind } })))
  }
  return { type: 'FeatureCollection', features }
}
