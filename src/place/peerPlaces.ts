import { type Level, levelOfDepth } from '../catalog/level.ts'
import type { ObservationRow } from '../catalog/observation-sql.ts'
import type { Territory } from '../catalog/territory.ts'
import type { PeerPlace, PeerVariable } from '../domain/peers/peers.ts'

/** What is known of every place of a level. A place takes the poverty of its department where it has none of its own. */
export function peerPlaces(
  territories: Iterable<Territory>,
  level: Level,
  rows: Readonly<Record<PeerVariable, readonly ObservationRow[]>>,
): readonly PeerPlace[] {
  const valuesOf = (variable: PeerVariable) => new Map(rows[variable].map((row) => [row.territory, row.value]))
  const [population, need, poverty] = [valuesOf('population'), valuesOf('need'), valuesOf('povertyRate')]
  return [...territories]
    .filter((place) => levelOfDepth(place.level) === level)
    .map((place) => ({
      id: place.id,
      country: place.country,
      population: population.get(place.id) ?? null,
      need: need.get(place.id) ?? null,
      povertyRate: poverty.get(place.id) ?? (place.department_id ? (poverty.get(place.department_id) ?? null) : null),
    }))
}
