import { expect, test } from 'vitest'
import { knee } from '../../../src/domain/placement/knee.ts'

test('the bend of a curve that rises fast and then slowly', () => {
  // Above the chord from 0 to 100 by 0.35, 0.5, 0.4, 0.25, 0: most at two points.
  expect(knee([55, 90, 100, 105, 100])).toBe(2)
  expect(knee([50, 80, 90, 95, 100])).toBe(2)
})

test('a straight line, a curve that opens upwards and a short one do not bend', () => {
  expect(knee([10, 20, 30, 40])).toBeNull()
  expect(knee([1, 4, 9, 16])).toBeNull()
  expect(knee([10, 15])).toBeNull()
  expect(knee([0, 0, 0])).toBeNull()
})
