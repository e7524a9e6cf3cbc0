import { DIMENSIONS, type Dimension, SERVICE_GROUPS } from '../../catalog/service.ts'
import { CODES_IN_KEY, type GatheredRows, KEY_STEPS } from './gatherer.ts'
import { REPORTED } from './readCell.ts'

/** Sums that were made on the way in, and how whole they are. */
export interface MadeSums {
  /** Positions from 0 up to here were read, those after were made. */
  readonly readSize: number
  /** Of a position and measure: places summed up, and those of them without a figure. */
  places(position: number, measure: number): { readonly expected: number; readonly missing: number }
  /** Whether a position is a sum over services, or over such sums: a person who used two counts twice. */
  isOverlapping(position: number): boolean
}

interface Tree {
  /** Number of the parent of a territory, -1 for none. */
  readonly parentOf: (territory: number) => number
  readonly levelOf: (territory: number) => number
  /** How many territories lie directly below. */
  readonly childrenOf: (territory: number) => number
}

/**
 * Adds to the observations the sums a map needs and a file does not repeat: a total over the codes of a dimension where the file
 * has only the parts, then districts to municipalities, municipalities to departments, departments to countries. What the file
 * itself says is never replaced. Printed figures cannot be summed. Sums over services are marked as overlapping.
 */
export function sumsOver(rows: GatheredRows, tree: Tree): MadeSums {
  const { keys, sides } = rows
  const readSize = keys.size
  /** Number of the pass that made a position, from 1. */
  const madeIn = counter()
  const expected = sides.map(counter)
  const missing = sides.map(counter)
  const overlaps = counter()
  const inherit = (target: number, index: number) => {
    if (overlaps.get(index) > 0 && overlaps.get(target) === 0) overlaps.add(target, 1)
  }
  const position = (key: number, pass: number): number => {
    const before = keys.find(key)
    if (before >= 0 && before < readSize) return -1
    const index = keys.at(key)
    if (madeIn.get(index) === 0) madeIn.add(index, pass)
    // What another pass has made is whole already.
    return madeIn.get(index) === pass ? index : -1
  }
  const isWhole = (index: number, measure: number): boolean => {
    const side = sides[measure]
    if (!side) return false
    const has = (column: typeof side.numerator) => !column.has(index) || column.status(index) === REPORTED
    return (side.numerator.has(index) || side.denominator.has(index)) && has(side.numerator) && has(side.denominator)
  }
  const addTo = (target: number, index: number, measure: number) => {
    const side = sides[measure]
    if (!side || !isWhole(index, measure)) return
    for (const column of [side.numerator, side.denominator]) if (column.has(index)) column.add(target, { value: column.value(index), status: REPORTED })
  }

  for (const [pass, dimension] of DIMENSIONS.entries()) {
    const codes = rows.codes[dimension]
    if (codes.length < 2) continue
    const size = keys.size
    const isSummed = codes.map((code, number) => number > 0 && isPart(dimension, code))
    const step = KEY_STEPS[dimension]
    for (let index = 0; index < size; index += 1) {
      const key = keys.keyAt(index)
      const code = Math.floor(key / step) % CODES_IN_KEY
      if (!isSummed[code]) continue
      const target = position(key - code * step, pass + 1)
      if (target < 0) continue
      if (dimension === 'service' && overlaps.get(target) === 0) overlaps.add(target, 1)
      inherit(target, index)
      for (const measure of sides.keys()) addTo(target, index, measure)
    }
  }

  for (let level = 3; level >= 1; level -= 1) {
    const size = keys.size
    const children = counter()
    for (let index = 0; index < size; index += 1) {
      const key = keys.keyAt(index)
      const territory = Math.floor(key / KEY_STEPS.territory)
      if (tree.levelOf(territory) !== level) continue
      const parent = tree.parentOf(territory)
      if (parent < 0) continue
      const target = position(key + (parent - territory) * KEY_STEPS.territory, 10 + level)
      if (target < 0) continue
      for (const measure of sides.keys()) {
        addTo(target, index, measure)
        const below = expected[measure]?.get(index) ?? 0
        expected[measure]?.add(target, Math.max(below, 1))
        const lacking = below > 0 ? (missing[measure]?.get(index) ?? 0) : isWhole(index, measure) ? 0 : 1
        missing[measure]?.add(target, lacking)
      }
      inherit(target, index)
      children.add(target, 1)
    }
    for (let target = readSize; target < keys.size; target += 1) {
      const count = children.get(target)
      if (count === 0) continue
      const absent = tree.childrenOf(Math.floor(keys.keyAt(target) / KEY_STEPS.territory)) - count
      if (absent <= 0) continue
      for (const measure of sides.keys()) {
        expected[measure]?.add(target, absent)
        missing[measure]?.add(target, absent)
      }
    }
  }
  return { readSize, places: (index, measure) => ({ expected: expected[measure]?.get(index) ?? 0, missing: missing[measure]?.get(index) ?? 0 }), isOverlapping: (index) => overlaps.get(index) > 0 }
}

/** Whether a code is one of the parts its total is made of: groups of services hold their services. */
function isPart(dimension: Dimension, code: string): boolean {
  return dimension !== 'service' || !(SERVICE_GROUPS as readonly string[]).includes(code)
}

interface Counter {
  get(position: number): number
  add(position: number, amount: number): void
}

/** Counts by position, in an array that grows: a Map of a million of them takes seconds. */
function counter(): Counter {
  let counts = new Uint32Array(1024)
  return {
    get: (position) => counts[position] ?? 0,
    add(position, amount) {
      if (position >= counts.length) {
        const wider = new Uint32Array(Math.max(counts.length * 2, position + 1))
        wider.set(counts)
        counts = wider
      }
      counts[position] = (counts[position] ?? 0) + amount
    },
  }
}
