import { expect, test } from 'vitest'
import { nearestPlace, nextInDirection } from '../../../src/ui/map/neighbourChoice.ts'

const GRID = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id, index) => ({ id, at: { x: (index % 3) * 10, y: Math.floor(index / 3) * 10 } }))
const CENTRE = { x: 10, y: 10 }

test('walks to the place straight ahead', () => {
  expect(nextInDirection(CENTRE, 'left', GRID)).toBe('d')
  expect(nextInDirection(CENTRE, 'right', GRID)).toBe('f')
  expect(nextInDirection(CENTRE, 'up', GRID)).toBe('b')
  expect(nextInDirection(CENTRE, 'down', GRID)).toBe('h')
})

test('prefers straight ahead to a nearer place aside, and ignores what lies beyond 60 degrees', () => {
  const from = { x: 0, y: 0 }
  const ahead = { id: 'ahead', at: { x: 10, y: 0 } }
  expect(nextInDirection(from, 'right', [{ id: 'aside', at: { x: 5, y: 5 } }, ahead])).toBe('ahead')
  expect(nextInDirection(from, 'right', [{ id: 'beyond', at: { x: 1, y: 2 } }])).toBeNull()
  expect(nextInDirection(from, 'right', [{ id: 'within', at: { x: 1, y: 1.7 } }])).toBe('within')
})

test('at the edge there is nowhere to go, and never to where one stands', () => {
  expect(nextInDirection({ x: 20, y: 10 }, 'right', GRID)).toBeNull()
  expect(nextInDirection(CENTRE, 'right', [{ id: 'e', at: CENTRE }])).toBeNull()
})

test('finds the nearest within reach', () => {
  expect(nearestPlace({ x: 11, y: 1 }, GRID)).toBe('b')
  expect(nearestPlace({ x: 14.9, y: 5 }, GRID, 4)).toBeNull()
  expect(nearestPlace({ x: 0, y: 0 }, [])).toBeNull()
})
