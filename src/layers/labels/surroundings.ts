import type { Bounds, LonLat } from '../../domain/projection/mercator.ts'

/** Seas and neighbours of Central America, each where its name has room; names come from the message catalogue. */
const SURROUNDINGS = [
  { id: 'caribbean-sea', kind: 'sea', place: [-85.2, 17.9] },
  { id: 'pacific-ocean', kind: 'sea', place: [-90.6, 12.6] },
  { id: 'gulf-of-honduras', kind: 'sea', place: [-87.75, 16.35] },
  { id: 'mexico', kind: 'neighbour', place: [-91.8, 16.75] },
  { id: 'belize', kind: 'neighbour', place: [-88.75, 17.35] },
  { id: 'nicaragua', kind: 'neighbour', place: [-85.1, 12.9] },
  { id: 'costa-rica', kind: 'neighbour', place: [-84.1, 10.0] },
  { id: 'panama', kind: 'neighbour', place: [-80.9, 8.5] },
] as const satisfies readonly { id: string; kind: 'sea' | 'neighbour'; place: LonLat }[]

export type SurroundingId = (typeof SURROUNDINGS)[number]['id']
/** A region that reaches out of this box covers the places of these names itself. */
const ROOM: Bounds = [-95, 9, -79, 22]

/** The names around a region; none known but those of Central America. */
export function surroundingsOf(region: Bounds | null): typeof SURROUNDINGS | readonly [] {
  if (!region) return []
  const [west, south, east, north] = region
  return west >= ROOM[0] && south >= ROOM[1] && east <= ROOM[2] && north <= ROOM[3] ? SURROUNDINGS : []
}
