import { namedStream } from '../random/namedStream.ts'
import { normal } from '../random/normal.ts'

/** Standard normal errors of places, drawn many times; row by draw, column by place. */
export interface ErrorDraws {
  readonly count: number
  /** Errors in standard errors; 0 for a place whose figure is exact. */
  readonly errors: Float64Array
  /** Places of each draw, the largest error first. The search for the largest difference stops early by it. */
  readonly order: Uint16Array
}

/**
 * Draws `count` errors for each place. A place draws from the stream of its own id, so that leaving another place
 * out changes none of its errors. Throws a RangeError if there are too many places to number in 16 bits.
 */
export function errorDraws(ids: readonly string[], variances: Float64Array, count: number, seed: number): ErrorDraws {
  const places = ids.length
  if (places > 65_536) throw new RangeError(`too many places to rank: ${places}`)
  const errors = new Float64Array(count * places)
  const order = new Uint16Array(count * places)
  ids.forEach((id, place) => {
    if (variances[place] === 0) return
    const stream = namedStream(seed, `rank of ${id}`)
    for (let draw = 0; draw < count; draw += 1) errors[draw * places + place] = normal(stream)
  })
  for (let draw = 0; draw < count; draw += 1) {
    const size = errors.subarray(draw * places, (draw + 1) * places).map(Math.abs)
    const row = order.subarray(draw * places, (draw + 1) * places)
    for (let place = 0; place < places; place += 1) row[place] = place
    row.sort((one, other) => (size[other] ?? 0) - (size[one] ?? 0))
  }
  return { count, errors, order }
}
