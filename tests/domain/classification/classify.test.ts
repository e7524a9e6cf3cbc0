import { describe, expect, it } from 'vitest'
import { ABSENCES } from '../../../src/catalog/observation-status.ts'
import { CLASSIFICATION_METHODS } from '../../../src/state/app-state.ts'
import { ABSENCE_KINDS, type Method } from '../../../src/domain/classification/classification.ts'
import { type ClassificationRequest, classify } from '../../../src/domain/classification/classify.ts'
import { palette } from '../../../src/domain/palette/palette.ts'

const TEAL = palette('teal', 'light')
const natural: ClassificationRequest = { method: 'natural-breaks', classes: 5, breaks: [], target: null }

function rows(values: readonly (number | null)[], status = 'reported') {
  return values.map((value, index) => ({ territory: `T${index}`, value, status: value === null ? 'suppressed' : status }))
}
/** Uneven, without a round number among them, and always the same. */
function uneven(count: number): number[] {
  return Array.from({ length: count }, (_, index) => ((index * 7919) % 1000) / 1000 + ((index * 104_729) % 97) / 3_571)
}

describe('classify', () => {
  it('knows the words of catalog and state', () => {
    expect(ABSENCE_KINDS).toEqual(ABSENCES)
    const methods: readonly Method[] = CLASSIFICATION_METHODS
    expect(methods).toHaveLength(5)
  })

  it('says how well the classes fit, absent values aside', () => {
    // The example of Jenks's measure for 4, 5, 9, 10: squares about the mean 26, within {4, 5} and {9, 10} 1.
    const found = classify([...rows([4, 5, 9, 10]), ...rows([null])], { ...natural, classes: 2 }, TEAL)
    expect(found.fit).toBeCloseTo(1 - 1 / 26, 12)
    expect(classify(rows([null]), natural, TEAL).fit).toBeNull()
  })

  it.each(['natural-breaks', 'quantile', 'equal-interval'] as const)(
    '%s: counts add up and agree with classOf and colourOf',
    (method) => {
      const values = uneven(300)
      const found = classify(rows(values), { ...natural, method, classes: 6 }, TEAL)
      expect(found.classes).toHaveLength(6)
      expect(found.classes.reduce((sum, each) => sum + each.count, 0)).toBe(300)
      found.classes.forEach((each, index) => {
        const members = values.filter((value) => found.classOf(value) === index)
        expect(members).toHaveLength(each.count)
        for (const value of members) {
          expect(found.colourOf(value)).toBe(each.colour)
          expect(value).toBeLessThanOrEqual(each.upper)
          if (index > 0) expect(value).toBeGreaterThan(each.lower)
        }
      })
    },
  )

  it('counts each absence by its kind and colours none of them', () => {
    const given = [
      { territory: 'A', value: 0.4, status: 'reported' },
      { territory: 'B', value: null, status: 'suppressed' },
      { territory: 'C', value: null, status: 'suppressed' },
      { territory: 'D', value: null, status: 'not-reported' },
      { territory: 'E', value: null, status: 'not-applicable' },
      { territory: 'F', value: null, status: 'reported' },
    ]
    const found = classify(given, natural, TEAL)
    expect(found.absences).toEqual({ suppressed: 2, 'not-reported': 2, 'not-applicable': 1 })
    expect(found.classes.map((each) => each.count)).toEqual([1])
  })

  it('gives many reported zeros a class of their own and few of them none', () => {
    const many = classify(rows([0, 0, 0, ...uneven(30).map((value) => value + 0.1)]), natural, TEAL)
    expect(many.zeroClass).toBe(true)
    expect(many.classes[0]).toMatchObject({ lower: 0, upper: 0, count: 3, lowest: 0, highest: 0 })
    expect(many.classOf(0)).toBe(0)
    expect(many.classOf(0.0001)).toBe(1)
    expect(many.classes).toHaveLength(5)
    const few = classify(rows([0, ...uneven(30).map((value) => value + 0.1)]), natural, TEAL)
    expect(few.zeroClass).toBe(false)
    const only = classify(rows([0, 0]), natural, TEAL)
    expect(only.classes).toHaveLength(1)
    expect(only.classes[0]).toMatchObject({ count: 2, upper: 0 })
  })

  it('never takes suppressed for zero', () => {
    const found = classify(rows([null, null, null, 0.5, 0.7, 0.9]), natural, TEAL)
    expect(found.zeroClass).toBe(false)
    expect(found.classes.reduce((sum, each) => sum + each.count, 0)).toBe(3)
  })

  it('manages fewer values than classes, one value, and none', () => {
    expect(classify(rows([0.2, 0.4]), natural, TEAL).classes).toHaveLength(2)
    expect(classify(rows([0.2]), { ...natural, method: 'equal-interval' }, TEAL).classes).toHaveLength(1)
    const none = classify(rows([null]), natural, TEAL)
    expect(none.classes).toEqual([])
    expect(none.classOf(0.3)).toBe(-1)
    expect(none.colourOf(0.3)).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('takes values outside its range to the nearest class', () => {
    const found = classify(rows([0.2, 0.4, 0.6]), natural, TEAL)
    expect(found.classOf(-1)).toBe(0)
    expect(found.classOf(9)).toBe(found.classes.length - 1)
  })

  it('puts a value equal to the target on the side that reached it', () => {
    const found = classify(rows([0.1, 0.35, 0.5, 0.6, 0.8]), { ...natural, method: 'target', target: 0.5, classes: 4 }, TEAL)
    expect(found.closed).toBe('lower')
    const first = found.classesBelowTarget ?? 0
    expect(found.classes[first]?.lower).toBe(0.5)
    expect(found.classOf(0.5)).toBe(first)
    expect(found.classOf(0.4999)).toBe(first - 1)
    expect(found.classes.slice(first).reduce((sum, each) => sum + each.count, 0)).toBe(3)
    expect(found.classes[0]?.lower).toBeLessThanOrEqual(0.1)
  })

  it('uses manual breaks as given and falls back, and says so, without breaks or target', () => {
    const manual = classify(rows([0.05, 0.25, 0.5, 0.9]), { ...natural, method: 'manual', breaks: [0.25, 0.75] }, TEAL)
    expect(manual.classes.map((each) => [each.lower, each.upper, each.count])).toEqual([
      [0.05, 0.25, 2],
      [0.25, 0.75, 1],
      [0.75, 0.9, 1],
    ])
    expect(classify(rows([1, 2]), { ...natural, method: 'manual' }, TEAL).method).toBe('natural-breaks')
    expect(classify(rows([1, 2]), { ...natural, method: 'target' }, TEAL).method).toBe('natural-breaks')
  })

  it('holds 2 to 9 classes, whatever is asked', () => {
    expect(classify(rows(uneven(99)), { ...natural, classes: 40 }, TEAL).classes).toHaveLength(9)
    expect(classify(rows(uneven(99)), { ...natural, classes: 0 }, TEAL).classes).toHaveLength(2)
  })
})
