import type { LonLat } from '../../domain/projection/mercator.ts'

/** Seas and neighbours around the region, each where its name has room; names come from the message catalogue. */
export const SURROUNDINGS = [
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
