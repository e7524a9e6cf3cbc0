import { expect, test } from 'vitest'
import { afterLoss, type Losses, NO_LOSSES } from '../../../src/ui/map/lostContexts.ts'

/** The waits after losses in a row of maps that had stood so many milliseconds each. */
function waits(stood: readonly (number | null)[]): (number | null)[] {
  let losses: Losses = NO_LOSSES
  return stood.map((milliseconds) => {
    const after = afterLoss(losses, milliseconds)
    losses = after.losses
    return after.wait
  })
}

test('a map that came back each time is built anew each time, however often it is lost', () => {
  expect(waits(Array.from({ length: 10 }, () => 500))).toEqual([250, 1500, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000])
})

test('three maps in a row that drew nothing are the last', () => {
  expect(waits([null, null, null])).toEqual([250, 1500, null])
  expect(waits([500, null, null, null])).toEqual([250, 1500, 3000, null])
})

test('one that draws gives the others a new chance', () => {
  expect(waits([null, null, 100, null, null])).toEqual([250, 1500, 3000, 3000, 3000])
})

test('after a steady minute the shortest wait is enough', () => {
  expect(waits([500, 500, 61_000, 500])).toEqual([250, 1500, 250, 1500])
})
