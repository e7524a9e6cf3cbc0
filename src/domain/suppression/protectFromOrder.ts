import { type KnownOrder, knownBounds } from './knownOrder.ts'

/**
 * Hides more cells, in place, until no hidden cell is fixed by the order of the counts beside it: a group of services of
 * which only one served anybody is that service, and what lies between two equal counts equals them. Hides the shown
 * count of the same size that comes last, else the smallest. Returns the cells it hid. Terminates, as cells are only
 * ever hidden, and with none shown the largest count has no upper bound.
 */
export function protectFromOrder(values: ArrayLike<number>, hidden: Uint8Array, order: KnownOrder): number[] {
  const added: number[] = []
  for (;;) {
    const fixed = fixedCell(values, hidden, order)
    if (fixed < 0) return added
    const complement = complementOf(fixed, values, hidden)
    if (complement < 0) throw new RangeError(`cell ${fixed} cannot be protected: do the counts keep their order?`)
    hidden[complement] = 1
    added.push(complement)
  }
}

/** The first hidden cell whose bounds meet, else -1. */
export function fixedCell(values: ArrayLike<number>, hidden: ArrayLike<number>, order: KnownOrder): number {
  const { least, most } = knownBounds(values, hidden, order)
  for (let cell = 0; cell < order.cellCount; cell += 1) if (hidden[cell] && least[cell] === most[cell]) return cell
  return -1
}

function complementOf(fixed: number, values: ArrayLike<number>, hidden: Uint8Array): number {
  const aim = values[fixed] ?? 0
  let best = -1
  let smallest = Infinity
  for (let cell = 0; cell < hidden.length; cell += 1) {
    const value = values[cell] ?? 0
    if (hidden[cell] || value <= 0) continue
    const size = value === aim ? 0 : value
    if (size > smallest) continue
    best = cell
    smallest = size
  }
  return best
}
