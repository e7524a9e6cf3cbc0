import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'

/** Steps of the grid on the longer side: the region is drawn at most about 900 pixels wide. */
const QUANTISATION = 2048

/** Departments and countries alone of the shapes of a release, on a coarser grid. */
export function regionShapes(areas: Topology): Topology {
  const collection = (name: 'department' | 'country'): FeatureCollection => {
    const object = areas.objects[name]
    const { features } = object ? (feature(areas, object) as unknown as FeatureCollection<Polygon | MultiPolygon>) : { features: [] as Feature[] }
    return { type: 'FeatureCollection', features: features.map(({ id, geometry }) => ({ type: 'Feature', ...(id === undefined ? {} : { id }), properties: {}, geometry })) }
  }
  return topology({ department: collection('department'), country: collection('country') }, QUANTISATION)
}
