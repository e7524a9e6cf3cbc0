import { expect, it } from 'vitest'
import { travelMinutes } from '../../../src/domain/reach/travelMinutes.ts'

it('is the distance times the friction', () => {
  expect(travelMinutes(28, 2.5)).toBe(70)
  expect(travelMinutes(0, 2.5)).toBe(0)
})

it('is not known without a friction', () => {
  expect(travelMinutes(28, null)).toBeNull()
})

it.each([
  [-1, 2],
  [Number.NaN, null],
  [28, 0],
  [28, -2],
  [28, Number.POSITIVE_INFINITY],
])('refuses %s km at %s minutes a kilometre', (kilometres, friction) => {
  expect(() => travelMinutes(kilometres, friction)).toThrow(RangeError)
})
