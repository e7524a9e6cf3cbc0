/** Radius of the ring on screen, in pixels. */
export const PROGRAMME_PLACE_RADIUS = 5

/** A place of a programme, as the map needs it. */
export interface ProgrammePlace {
  readonly id: string
  readonly name: string
  /** Territory it lies in, where that is known. */
  readonly territory_id: string | null
  readonly longitude: number
  readonly latitude: number
  readonly programme: string
  readonly source: string
  /** What a reader must know, e.g. that a published point was corrected for display. */
  readonly note: string | null
}
