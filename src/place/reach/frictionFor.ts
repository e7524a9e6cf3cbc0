/** Travel friction as a person gave it for a territory, in minutes a kilometre as the crow flies. */
export interface TravelFriction {
  readonly minutesPerKilometre: number
  /** Where the figure comes from, in words. */
  readonly source: string
}

/**
 * The friction that holds for a place: its own, else that of the nearest territory around it that has one; null where none
 * has. `ids` name the place and what it lies in, near to far.
 */
export function frictionFor(ids: readonly string[], travel: ReadonlyMap<string, TravelFriction>): TravelFriction | null {
  for (const id of ids) {
    const friction = travel.get(id)
    if (friction) return friction
  }
  return null
}
