import { expect, it } from 'vitest'
import { spreadMarks } from '../../../src/views/programme/spreadMarks.ts'

const closest = (marks: readonly (readonly [number, number])[]) =>
  Math.min(...marks.flatMap(([x, y], index) => marks.slice(index + 1).map(([u, v]) => Math.hypot(x - u, y - v))))

it('parts marks that overlap, one point or many, and leaves the others', () => {
  const marks = spreadMarks([[0, 0], [0, 0], [4, 1], [5, 5], [200, 200]], 16)
  expect(closest(marks)).toBeGreaterThanOrEqual(15.9)
  expect(marks[4]).toEqual([200, 200])
})

it('moves nothing that is apart already, and gives the same again', () => {
  const points = [[0, 0], [20, 0], [0, 20]] as const
  expect(spreadMarks(points, 16)).toEqual(points)
  const near = [[0, 0], [1, 2], [3, 1]] as const
  expect(spreadMarks(near, 10)).toEqual(spreadMarks(near, 10))
})
