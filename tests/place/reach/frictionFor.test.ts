import { expect, it } from 'vitest'
import { frictionFor } from '../../../src/place/reach/frictionFor.ts'

const own = { minutesPerKilometre: 2.4, source: 'Municipality' }
const wider = { minutesPerKilometre: 1.8, source: 'Department' }
const travel = new Map([
  ['HN07', wider],
  ['HN0703', own],
])

it('is that of the place, else of the nearest around it', () => {
  expect(frictionFor(['HN0703', 'HN07', 'HND'], travel)).toBe(own)
  expect(frictionFor(['HN0704', 'HN07', 'HND'], travel)).toBe(wider)
})

it('is null where none is given', () => {
  expect(frictionFor(['GT0101', 'GT01', 'GTM'], travel)).toBeNull()
  expect(frictionFor(['HN0703'], new Map())).toBeNull()
})
