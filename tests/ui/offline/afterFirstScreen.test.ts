import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterFirstScreen } from '../../../src/ui/offline/afterFirstScreen.ts'

/** A page whose first picture can leave, and whose files can arrive. */
function page() {
  const observers = { arrival: () => undefined as void, change: () => undefined as void }
  let picture: object | null = {}
  let isDrawnBySvg = false
  const watch = (kind: 'arrival' | 'change') =>
    class {
      constructor(callback: () => void) {
        observers[kind] = callback
      }
      observe() {}
      disconnect() {
        observers[kind] = () => undefined
      }
    }
  vi.stubGlobal('PerformanceObserver', watch('arrival'))
  vi.stubGlobal('MutationObserver', watch('change'))
  vi.stubGlobal('document', { body: {}, getElementById: () => picture, querySelector: () => (isDrawnBySvg ? {} : null) })
  vi.stubGlobal('window', { requestIdleCallback: (work: () => void) => work() })
  return {
    arrive: () => observers.arrival(),
    drawnBySvg: (is: boolean) => (isDrawnBySvg = is),
    stand: () => {
      picture = null
      observers.change()
    },
  }
}

describe('after the first screen', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('work waits for the live screen, and then until nothing more arrives', () => {
    const { arrive, stand } = page()
    const work = vi.fn()
    afterFirstScreen(work)
    vi.advanceTimersByTime(60_000)
    expect(work).not.toHaveBeenCalled()
    stand()
    for (let arrivals = 0; arrivals < 5; arrivals += 1) {
      vi.advanceTimersByTime(2000)
      arrive()
    }
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(3000)
    expect(work).toHaveBeenCalledOnce()
    arrive()
    vi.advanceTimersByTime(60_000)
    expect(work).toHaveBeenCalledOnce()
  })

  it('work waits for a map that is on its way, and not for ever for one that stays a drawing', () => {
    const map = page()
    const work = vi.fn()
    map.drawnBySvg(true)
    afterFirstScreen(work)
    map.stand()
    vi.advanceTimersByTime(10_000)
    expect(work).not.toHaveBeenCalled()
    map.drawnBySvg(false)
    vi.advanceTimersByTime(3000)
    expect(work).toHaveBeenCalledOnce()
    const drawing = page()
    const later = vi.fn()
    drawing.drawnBySvg(true)
    afterFirstScreen(later)
    drawing.stand()
    vi.advanceTimersByTime(30_000)
    expect(later).toHaveBeenCalledOnce()
  })

  it('nothing is done for a page that is left', () => {
    const { stand } = page()
    const work = vi.fn()
    const leave = afterFirstScreen(work)
    stand()
    leave()
    vi.advanceTimersByTime(60_000)
    expect(work).not.toHaveBeenCalled()
  })
})
