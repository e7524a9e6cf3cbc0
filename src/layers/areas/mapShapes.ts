import type { FeatureCollection } from 'geojson'
import type { Topology } from 'topojson-specification'
import type { Level } from '../../catalog/level.ts'
import type { Bounds, LonLat } from '../../domain/projection/mercator.ts'
import { borderFeatures } from './borders.ts'
import { landFeatures } from './land.ts'
import { type AreaCollection, type AreaFeature, areaOfTerritory, areasOfLevel, boundsOfArea, insidePoint, unitedBounds } from './shapes.ts'

/** Shapes of one release in the forms a map needs, each worked out when first asked for and then kept. */
export interface MapShapes {
  areas(level: Level): AreaCollection
  area(id: string): AreaFeature | null
  bounds(id: string): Bounds | null
  /** Where a name can stand inside the area. */
  inside(id: string): LonLat | null
  borders(): FeatureCollection
  land(): FeatureCollection
  /** Box around the three countries; null where the shapes hold none. */
  region(): Bounds | null
}

export function mapShapes(topology: Topology, land: Topology): MapShapes {
  const areas = remembered((level: Level) => areasOfLevel(topology, level))
  const area = remembered((id: string) => areaOfTerritory(topology, id))
  const bounds = remembered((id: string) => applied(area(id), boundsOfArea))
  const inside = remembered((id: string) => applied(area(id), insidePoint))
  const borders = once(() => borderFeatures(topology))
  const around = once(() => landFeatures(land))
  const region = once(() => unitedBounds(areas('country').features.map(boundsOfArea)))
  return { areas, area, bounds, inside, borders, land: around, region }
}

function once<Value>(work: () => Value): () => Value {
  const known = remembered((_key: 'only') => work())
  return () => known('only')
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Value
    const value = work(key)
    known.set(key, value)
    return value
  }
}

function applied<From, To>(value: From | null, work: (value: From) => To): To | null {
  return value === null ? null : work(value)
}
