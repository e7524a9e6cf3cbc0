/** Keys are whole numbers from 0 to below this: so many sum without loss, and a share of it is a number from 0 to 1. */
export const KEY_RANGE = 2 ** 48

/** A cell that is the sum of others; all of its people are in exactly one of them. */
export interface CellSum {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * A key for each cell with somebody in it, such that cells with the same people have the same key whatever table they are in.
 *
 * The method of Thompson, Broadfoot and Elazar (2013) gives each record (person) a random key, and a cell the sum of the keys
 * of its records, modulo 1. Here there are no records: what comes in are aggregates already. So the finest cells stand in for
 * records. A cell that is no sum has a keyed hash, and a sum has the sum of its parts' keys, modulo the range. Where all parts
 * but one are empty, total and part are the same people and share one key, along any dimension. What is lost against record
 * keys: a person who leaves a finest cell while another enters does not change its key, and two breakdowns of a total by
 * different dimensions, whose finest cells overlap, are summed along one of them only, the one that `sums` has first.
 *
 * `leafKey` is asked for the key of people, given the places of the finest cells that hold just them: named by these, men keep
 * their key when the first woman joins them in the total. Empty cells have key 0, which nobody uses.
 */
export function peopleKeys(counts: ArrayLike<number>, sums: readonly CellSum[], leafKey: (cells: readonly number[]) => number): Float64Array {
  const people = samePeople(counts, sums)
  const sumOf = new Map<number, readonly number[]>()
  const isTotal = new Uint8Array(counts.length)
  for (const { total, parts } of sums) {
    const held = parts.filter((part) => (counts[part] ?? 0) > 0)
    if (held.length > 0) isTotal[total] = 1
    if (held.length > 1 && !sumOf.has(people.of(total))) sumOf.set(people.of(total), held)
  }
  const members = new Map<number, number[]>()
  for (let cell = 0; cell < counts.length; cell += 1) {
    if ((counts[cell] ?? 0) <= 0) continue
    const own = members.get(people.of(cell))
    if (own) own.push(cell)
    else members.set(people.of(cell), [cell])
  }
  const keys = new Float64Array(counts.length)
  // Parts of a sum are fewer people than it has, so their keys are there before.
  const ascending = [...members].sort(([one], [other]) => (counts[one] ?? 0) - (counts[other] ?? 0))
  for (const [leader, cells] of ascending) {
    const parts = sumOf.get(leader)
    const key = parts ? parts.reduce((sum, part) => (sum + (keys[part] ?? 0)) % KEY_RANGE, 0) : leafKey(cells.filter((cell) => isTotal[cell] === 0))
    for (const cell of cells) keys[cell] = key
  }
  return keys
}

/** Cells by the people in them: a total whose only part with anybody in it holds them all is that part. */
function samePeople(counts: ArrayLike<number>, sums: readonly CellSum[]): { of(cell: number): number } {
  const leader = Int32Array.from({ length: counts.length }, (_, cell) => cell)
  const of = (cell: number): number => {
    let top = cell
    while (leader[top] !== top) {
      leader[top] = leader[leader[top] ?? 0] ?? 0
      top = leader[top] ?? 0
    }
    return top
  }
  for (const { total, parts } of sums) {
    const held = parts.filter((part) => (counts[part] ?? 0) > 0)
    const only = held[0]
    if (held.length === 1 && only !== undefined && counts[only] === counts[total]) leader[of(total)] = of(only)
  }
  return { of }
}
