/** The same fields, all absent. */
type Absent<Result> = { readonly [Field in keyof Result]: null }

/** A result per place in the order given, all null for those left out, and how many these are. */
export interface EachPlace<Result> {
  readonly places: readonly ({ readonly id: string } & (Result | Absent<Result>))[]
  readonly leftOut: number
}

/**
 * Does the same to each place. `compute` answers null where something of the place is absent; `absent` stands in the
 * result then. A RangeError says at which place it came up.
 */
export function eachPlace<Place extends { readonly id: string }, Result extends object>(
  places: readonly Place[],
  absent: NoInfer<Absent<Result>>,
  compute: (place: Place) => Result | null,
): EachPlace<NoInfer<Result>> {
  let leftOut = 0
  const results = places.map((place, at) => {
    const result = atPlace(place, at, compute)
    if (result === null) leftOut += 1
    return { id: place.id, ...(result ?? absent) }
  })
  return { places: results, leftOut }
}

/** What `compute` gives for a place. A RangeError says at which place it came up. */
export function atPlace<Place extends { readonly id: string }, Result>(place: Place, at: number, compute: (place: Place) => Result): Result {
  try {
    return compute(place)
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`places[${at}] (${place.id}): ${error.message}`, { cause: error })
    throw error
  }
}
