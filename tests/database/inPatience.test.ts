import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inPatience } from '../../src/database/inPatience.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an answer in time is the answer, and a failure is its own', async () => {
  await expect(inPatience(Promise.resolve(7), 10)).resolves.toBe(7)
  await expect(inPatience(Promise.reject(new RangeError('no')), 10)).rejects.toThrow(RangeError)
  expect(vi.getTimerCount()).toBe(0)
})

test('an engine that never answers has failed', async () => {
  const waiting = expect(inPatience(new Promise(() => undefined), 1000)).rejects.toMatchObject({ code: 'engine-failed' })
  await vi.advanceTimersByTimeAsync(1000)
  await waiting
})
