import type { PlacementProblem } from './placementProblem.ts'

/**
 * Most persons beyond reach of what stands who find room at some points, when each has room for `room` and a place may be divided
 * among several. Method: largest flow from points to places by shortest ways that can take more (Edmonds, J. and Karp, R. M. (1972),
 * Theoretical improvements in algorithmic efficiency for network flow problems, Journal of the ACM 19, 248-264).
 */
export function personsWithRoom({ weights, distances, existing }: PlacementProblem, taken: readonly number[], reach: number, room: number): number {
  const reached = taken.map((candidate) => weights.flatMap((weight, place) => (weight > 0 && (existing[place] ?? 0) > reach && (distances[candidate]?.[place] ?? Number.POSITIVE_INFINITY) <= reach ? [place] : [])))
  const free = taken.map(() => room)
  const left = [...weights]
  const flow = taken.map(() => new Map<number, number>())
  let served = 0
  for (;;) {
    const way = shortestWay()
    if (!way) return served
    const { points, places } = way
    const [first, last] = [points[0] ?? 0, places.at(-1) ?? 0]
    // A place on the way is taken over from the point that served it, which so gets room for the next.
    let more = Math.min(free[first] ?? 0, left[last] ?? 0)
    for (const [at, place] of places.slice(0, -1).entries()) more = Math.min(more, flow[points[at + 1] ?? 0]?.get(place) ?? 0)
    for (const [at, place] of places.entries()) {
      add(points[at] ?? 0, place, more)
      const next = points[at + 1]
      if (next !== undefined) add(next, place, -more)
    }
    free[first] = (free[first] ?? 0) - more
    left[last] = (left[last] ?? 0) - more
    served += more
  }

  function add(point: number, place: number, persons: number): void {
    flow[point]?.set(place, (flow[point]?.get(place) ?? 0) + persons)
  }

  /** From a point with room over places and points to a place whose people have none; persons below this are rounding. */
  function shortestWay(): { readonly points: readonly number[]; readonly places: readonly number[] } | null {
    const queue = free.flatMap((persons, point) => (persons > 1e-9 ? [{ points: [point], places: [] as number[] }] : []))
    const seenPoints = new Set(queue.map(({ points }) => points[0]))
    const seenPlaces = new Set<number>()
    for (const { points, places } of queue) {
      for (const place of reached[points.at(-1) ?? 0] ?? []) {
        if (seenPlaces.has(place)) continue
        seenPlaces.add(place)
        if ((left[place] ?? 0) > 1e-9) return { points, places: [...places, place] }
        for (const [point, served] of flow.entries()) {
          if (seenPoints.has(point) || !((served.get(place) ?? 0) > 1e-9)) continue
          seenPoints.add(point)
          queue.push({ points: [...points, point], places: [...places, place] })
        }
      }
    }
    return null
  }
}
