/** A point where a service is offered, as the map needs it. */
export interface ServicePoint {
  readonly id: string
  readonly name: string
  /** What kind of point it is, in the words of its source. */
  readonly type: string
  readonly longitude: number
  readonly latitude: number
  /** `municipal-seat` where no source publishes the position itself. */
  readonly position_source: string
  readonly source: string
  readonly note: string | null
}
