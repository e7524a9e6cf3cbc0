import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SILENT_LOOKS, silenceWatch } from '../../../src/ui/own/silenceWatch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000)

it('says once that nothing was heard for a minute', () => {
  const silent = vi.fn()
  silenceWatch(silent).start()
  seconds(SILENT_LOOKS - 1)
  expect(silent).not.toHaveBeenCalled()
  seconds(1)
  expect(silent).toHaveBeenCalledOnce()
  seconds(500)
  expect(silent).toHaveBeenCalledOnce()
})

it('begins anew with every word, and says nothing once it was stopped', () => {
  const silent = vi.fn()
  const watch = silenceWatch(silent)
  watch.start()
  for (let word = 0; word < 5; word += 1) {
    seconds(SILENT_LOOKS - 1)
    watch.heard()
  }
  // A second question does not begin a second count.
  watch.start()
  watch.stop()
  seconds(500)
  expect(silent).not.toHaveBeenCalled()
  watch.start()
  seconds(SILENT_LOOKS)
  expect(silent).toHaveBeenCalledOnce()
})
