/**
 * Number of single mistakes between two words: a letter missing, added, wrong, or two neighbours swapped
 * (optimal string alignment, Damerau 1964). Answers `limit + 1` as soon as it is more than `limit`.
 * With `prefix`, the rest of `target` after the best match is free, for a word still being typed.
 */
export function editDistance(typed: string, target: string, limit: number, prefix = false): number {
  if (typed.length - target.length > limit || (!prefix && target.length - typed.length > limit)) return limit + 1
  const columns = Math.min(target.length, typed.length + limit)
  let beforeLast: number[] = []
  let last = Array.from({ length: columns + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= columns; column += 1) {
      const same = typed[row - 1] === target[column - 1]
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && typed[row - 1] === target[column - 2] && typed[row - 2] === target[column - 1]
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(prefix ? Math.min(...last) : at(last, target.length), limit + 1)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
