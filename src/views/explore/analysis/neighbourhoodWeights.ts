import type { Topology } from 'topojson-specification'
import type { Level } from '../../../catalog/level.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { LonLat } from '../../../domain/projection/mercator.ts'
import { type SpatialWeights, weightsFromLists } from '../../../domain/spatial/spatialWeights.ts'
import { weightsFromNearestSeats } from '../../../domain/spatial/weightsFromNearestSeats.ts'
import { borderNeighbours } from '../../../layers/areas/borderNeighbours.ts'
import type { MethodSettings } from '../../../state/method-settings.ts'

const SEATS: Record<Exclude<MethodSettings['neighbourhood'], 'borders'>, number> = { 'seats-4': 4, 'seats-8': 8 }

export interface Neighbourhood {
  readonly weights: SpatialWeights
  /** The one asked for, or borders where no place has a seat (departments and countries have none in the gazetteer). */
  readonly used: MethodSettings['neighbourhood']
  readonly seatsKnown: boolean
}

/**
 * Who is whose neighbour among some places of a level: by a shared border, or by the nearest seats. Places that are not
 * among `ids` are nobody's neighbour. Throws a RangeError if an id stands twice.
 */
export function neighbourhoodWeights(
  ids: readonly string[],
  asked: MethodSettings['neighbourhood'],
  geography: { readonly topology: Topology; readonly level: Level; readonly territories: ReadonlyMap<string, Territory> },
): Neighbourhood {
  const places = ids.map((id) => ({ id, seat: seatOf(geography.territories.get(id)) }))
  const seatsKnown = places.some(({ seat }) => seat !== null)
  if (asked !== 'borders' && seatsKnown) return { weights: weightsFromNearestSeats(places, SEATS[asked]), used: asked, seatsKnown }
  const lists = borderNeighbours(geography.topology, geography.level)
  return { weights: weightsFromLists(ids, lists), used: 'borders', seatsKnown }
}

function seatOf(territory: Territory | undefined): LonLat | null {
  const { longitude = null, latitude = null } = territory ?? {}
  return longitude === null || latitude === null ? null : [longitude, latitude]
}
