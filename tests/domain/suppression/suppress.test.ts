import { describe, expect, it } from 'vitest'
import { type AdditiveEquations, collectEquations } from '../../../src/domain/suppression/additiveEquations.ts'
import { unbalancedEquations } from '../../../src/domain/suppression/balance.ts'
import { hideSmallCounts } from '../../../src/domain/suppression/hideSmallCounts.ts'
import { protectFromSubtraction } from '../../../src/domain/suppression/protectFromSubtraction.ts'
import { revealingEquations } from '../../../src/domain/suppression/revealingEquations.ts'
import { suppress } from '../../../src/domain/suppression/suppress.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import type { RandomSource } from '../../../src/domain/random/xoshiro.ts'
import { twoWayTable } from './twoWayTable.ts'

const THRESHOLD = 5

function shown(values: readonly number[], hidden: Uint8Array): (number | 'x')[] {
  return values.map((value, cell) => (hidden[cell] ? 'x' : value))
}

describe('hideSmallCounts', () => {
  it('hides 1 to 4, not 0 and not 5', () => {
    expect([...hideSmallCounts([0, 1, 2, 3, 4, 5, 900], THRESHOLD)]).toEqual([0, 1, 1, 1, 1, 0, 0])
  })
})

describe('suppress', () => {
  it('hides partners of the one small count of a 4 x 4 table in its row and in its column', () => {
    const { values, equations, width } = twoWayTable([
      [20, 50, 10, 8],
      [17, 3, 25, 30],
      [80, 12, 31, 44],
      [0, 19, 26, 9],
    ])
    // Partner of the 3 in its row: 17; in its column: 12; the zero under the 17 could protect nothing and stays.
    const hidden = suppress(values, equations, THRESHOLD)
    expect(shown(values.slice(2 * width, 3 * width), hidden.slice(2 * width, 3 * width))).toEqual([75, 'x', 'x', 25, 30])
    expect(hidden[3 * width + 2]).toBe(1)
    expect(hidden[4 * width + 1]).toBe(0)
    expect(revealingEquations(hidden, equations)).toEqual([])
  })

  it('hides the total with a part that is all there is of it', () => {
    // country 0 = departments 1, 2; department 1 = municipalities 3, 4, 5; department 2 = municipality 6
    const { add, collect } = collectEquations(7)
    add(0, [1, 2])
    add(1, [3, 4, 5])
    add(2, [6])
    const values = [13, 10, 3, 0, 0, 10, 3]
    const hidden = suppress(values, collect(), THRESHOLD)
    // 3 hidden in 6 and 2, so 1 or 0 must go: 10 is the smaller, and 5 is all there is of it.
    expect(shown(values, hidden)).toEqual([13, 'x', 'x', 0, 0, 'x', 'x'])
  })

  it('hides nothing where nothing is small', () => {
    const { values, equations } = twoWayTable([
      [5, 9],
      [0, 7],
    ])
    expect(suppress(values, equations, THRESHOLD).some(Boolean)).toBe(false)
  })

  it('takes the smallest positive complement, the earlier of equal ones, and never a zero', () => {
    const { add, collect } = collectEquations(6)
    add(0, [1, 2, 3, 4, 5])
    const values = [23, 0, 2, 7, 7, 7]
    expect(shown(values, suppress(values, collect(), THRESHOLD))).toEqual([23, 0, 'x', 'x', 7, 7])
  })

  it('refuses tables that do not add up once they cannot be protected', () => {
    const { add, collect } = collectEquations(3)
    add(0, [1, 2])
    const equations = collect()
    expect(unbalancedEquations([0, 3, 0], equations)).toEqual([0])
    expect(() => suppress([0, 3, 0], equations, THRESHOLD)).toThrow(RangeError)
  })

  it('leaves random hierarchies of two-way tables without a revealing equation and without a small count', () => {
    const random = namedStream(11, 'suppression')
    let complements = 0
    for (let round = 0; round < 300; round += 1) {
      const { values, equations } = randomCube(random)
      expect(unbalancedEquations(values, equations)).toEqual([])
      const hidden = suppress(values, equations, THRESHOLD)
      expect(revealingEquations(hidden, equations)).toEqual([])
      for (const [cell, value] of values.entries()) {
        if (value > 0 && value < THRESHOLD) expect(hidden[cell]).toBe(1)
        if (value === 0) expect(hidden[cell]).toBe(0)
        if (hidden[cell] && value >= THRESHOLD) complements += 1
      }
    }
    expect(complements).toBeGreaterThan(1000)
  })
})

describe('protectFromSubtraction', () => {
  it('changes nothing when run again', () => {
    const { values, equations } = randomCube(namedStream(12, 'again'))
    const hidden = suppress(values, equations, THRESHOLD)
    const again = hidden.slice()
    protectFromSubtraction(values, again, equations)
    expect(again).toEqual(hidden)
  })
})

describe('collectEquations', () => {
  it('refuses cells that are not there and sums of nothing', () => {
    const { add } = collectEquations(3)
    expect(() => add(0, [3])).toThrow(RangeError)
    expect(() => add(0, [])).toThrow(RangeError)
  })
})

/** Countries of departments of places, by sex and age: sparse counts with every total. */
function randomCube(random: RandomSource): { values: number[]; equations: AdditiveEquations } {
  const parents = [-1, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3]
  const [sexes, ages] = [3, 4]
  const size = sexes * ages
  const values: number[] = Array.from({ length: parents.length * size }, () => 0)
  for (let place = 4; place < parents.length; place += 1) {
    for (let sex = 1; sex < sexes; sex += 1) {
      for (let age = 1; age < ages; age += 1) {
        const count = random.uniform() < 0.4 ? 0 : Math.floor(random.uniform() ** 3 * 40)
        for (let above = place; above >= 0; above = parents[above] ?? -1) {
          for (const group of [0, sex * ages, age, sex * ages + age]) {
            const cell = above * size + group
            values[cell] = (values[cell] ?? 0) + count
          }
        }
      }
    }
  }
  const { add, collect } = collectEquations(values.length)
  for (let place = 0; place < parents.length; place += 1) {
    const children = parents.flatMap((parent, child) => (parent === place ? [child] : []))
    for (let cell = 0; cell < size && children.length > 0; cell += 1) {
      const parts = children.map((child) => child * size + cell)
      add(place * size + cell, parts)
    }
    for (let age = 0; age < ages; age += 1) add(place * size + age, [place * size + ages + age, place * size + 2 * ages + age])
    for (let sex = 0; sex < sexes; sex += 1) {
      add(place * size + sex * ages, [1, 2, 3].map((age) => place * size + sex * ages + age))
    }
  }
  return { values, equations: collect() }
}
