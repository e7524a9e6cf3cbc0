import { collectRows } from '../../../src/domain/disclosure/cellSystem.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import type { AdditiveRows } from '../../../src/domain/rounding/additiveRows.ts'

/** A table of leaves and of totals that are sums of leaves; every other row is an order between two cells. */
export interface Table {
  readonly truth: Float64Array
  readonly rows: AdditiveRows
  readonly leaves: number
  /** Leaves of each total; totals are cells `leaves`, `leaves + 1` and so on. */
  readonly sums: readonly (readonly number[])[]
  readonly orders: readonly (readonly [smaller: number, larger: number])[]
}

export function tableOf(leaves: readonly number[], sums: readonly (readonly number[])[], orders: Table['orders'] = []): Table {
  const rows = collectRows()
  for (const [place, parts] of sums.entries()) rows.addSum(leaves.length + place, parts)
  for (const [smaller, larger] of orders) rows.add([larger, smaller], [1, -1], 0, Infinity)
  const truth = completed(leaves, sums)
  return { truth, rows: rows.collect(new Float64Array(truth.length), truth), leaves: leaves.length, sums, orders }
}

/** Leaves and the totals they come to. */
export function completed(leaves: ArrayLike<number>, sums: Table['sums']): Float64Array {
  return Float64Array.from([...Array.from(leaves), ...sums.map((parts) => parts.reduce((sum, leaf) => sum + (leaves[leaf] ?? 0), 0))])
}

/** All margins of a table of some dimensions, as sets of leaves in row-major order. */
export function margins(sizes: readonly number[]): number[][] {
  const count = sizes.reduce((product, size) => product * size, 1)
  const coordinates = Array.from({ length: count }, (_, leaf) => {
    let rest = leaf
    return sizes.map((_size, axis) => {
      const stride = sizes.slice(axis + 1).reduce((product, size) => product * size, 1)
      const at = Math.floor(rest / stride)
      rest %= stride
      return at
    })
  })
  const found: number[][] = []
  for (let kept = 0; kept < 2 ** sizes.length - 1; kept += 1) {
    const groups = new Map<string, number[]>()
    for (const [leaf, at] of coordinates.entries()) {
      const key = at.map((value, axis) => ((kept >> axis) & 1 ? value : '*')).join()
      groups.set(key, [...(groups.get(key) ?? []), leaf])
    }
    found.push(...groups.values())
  }
  return found
}

/** Small tables of every kind, the same ones each time: two-way, hierarchies, linked sums, with and without orders. */
export function drawTable(index: number, base: number): Table {
  const random = namedStream(11, `rounding ${index}`)
  const draw = (below: number): number => Math.floor(random.uniform() * below)
  const kind = index % 4
  const sizes = [2, 2 + draw(2)]
  const leafCount = kind === 0 ? (sizes[0] ?? 0) * (sizes[1] ?? 0) : 4 + draw(3)
  const leaves = Array.from({ length: leafCount }, () => (kind > 1 ? base * draw(3) + 1 + draw(base - 1) : random.uniform() < 0.2 ? 0 : draw(3 * base)))
  if (kind === 0) return tableOf(leaves, margins(sizes))
  if (kind === 1) return tableOf(leaves, hierarchy(leafCount))
  // Many sums of two or three leaves each: what zero-restricted rounding often cannot keep, most of all with base 2.
  const sums = Array.from({ length: 6 + draw(6) }, () => [...new Set([draw(leafCount), draw(leafCount), draw(2) * draw(leafCount)])]).filter(
    (parts) => parts.length > 1,
  )
  if (kind === 2) return tableOf(leaves, sums)
  const truth = completed(leaves, sums)
  const orders = Array.from({ length: 3 }, () => [draw(truth.length), draw(truth.length)] as const)
    .filter(([left, right]) => left !== right)
    .map(([left, right]) => ((truth[left] ?? 0) <= (truth[right] ?? 0) ? ([left, right] as const) : ([right, left] as const)))
  return tableOf(leaves, sums, orders)
}

function hierarchy(leaves: number): number[][] {
  const all = Array.from({ length: leaves }, (_, leaf) => leaf)
  return [all.slice(0, 2), all.slice(2), all]
}

/** Every combination of one entry out of each list. */
export function* combinations(lists: readonly (readonly number[])[]): Generator<number[]> {
  const at = lists.map(() => 0)
  if (lists.some((list) => list.length === 0)) return
  for (;;) {
    yield at.map((place, list) => lists[list]?.[place] ?? 0)
    let list = 0
    while (list < at.length && (at[list] ?? 0) + 1 === lists[list]?.length) {
      at[list] = 0
      list += 1
    }
    if (list === at.length) return
    at[list] = (at[list] ?? 0) + 1
  }
}

/** Whether values keep the orders; sums hold by construction. */
export function keepsOrders(values: ArrayLike<number>, table: Table): boolean {
  return table.orders.every(([smaller, larger]) => (values[smaller] ?? 0) <= (values[larger] ?? 0))
}

export interface BestRounding {
  readonly further: number
  readonly distance: number
}

/** Fewest cells a base further, then least distance, by trying every rounding; null where there is none. */
export function bestRounding(table: Table, base: number): BestRounding | null {
  const options = (truth: number, step: number): number[] => {
    const floor = Math.floor(truth / base)
    const top = floor + (truth % base > 0 ? 1 : 0) + step
    return Array.from({ length: top - floor + step + 1 }, (_, place) => base * (floor - step + place)).filter((value) => value >= 0)
  }
  let best: BestRounding | null = null
  for (const step of [0, 1]) {
    for (const leaves of combinations(Array.from(table.truth.subarray(0, table.leaves), (truth) => options(truth, step)))) {
      const values = completed(leaves, table.sums)
      let [further, distance, allowed] = [0, 0, keepsOrders(values, table)]
      for (const [cell, value] of values.entries()) {
        const truth = table.truth[cell] ?? 0
        if (!options(truth, step).includes(value)) allowed = false
        if (!options(truth, 0).includes(value)) further += 1
        distance += Math.abs(value - truth)
      }
      if (allowed && (!best || further < best.further || (further === best.further && distance < best.distance))) best = { further, distance }
    }
    if (best) return best
  }
  return best
}
