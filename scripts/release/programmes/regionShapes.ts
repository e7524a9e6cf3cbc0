import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { Topology } from 'topojson-specification'

/** Steps of the grid on the longer side: the region is drawn at most about 900 pixels wide. */
const QUANTISATION = 2048

/** Smallest bend that stays, in square degrees: about a square pixel there (Visvalingam and Whyatt 1993). */
const SMALLEST_BEND = 3e-4

/** Departments and countries alone of the shapes of a release, without bends nobody would see. */
export function regionShapes(areas: Topology): Topology {
  const collection = (name: 'department' | 'country'): FeatureCollection<Polygon | MultiPolygon, Record<string, never>> => {
    const object = areas.objects[name]
    const features = object ? (feature(areas, object) as unknown as FeatureCollection<Polygon | MultiPolygon>).features : []
    return { type: 'FeatureCollection', features: features.map(({ id, geometry }) => ({ type: 'Feature', ...(id === undefined ? {} : { id }), properties: {}, geometry })) }
  }
  const built: Topology = topology({ department: collection('department'), country: collection('country') })
  const whole = presimplify(built as Parameters<typeof presimplify>[0])
  return quantize(simplify(whole, SMALLEST_BEND), QUANTISATION)
}
