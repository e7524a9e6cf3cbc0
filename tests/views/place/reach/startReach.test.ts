import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reachedFrom } from '../../../../src/place/reach/reachedFrom.ts'
import { MILLISECONDS_UNTIL_SLOW, type ReachStep, type ReachWorker, startReach } from '../../../../src/views/place/reach/startReach.ts'
import { EXAMPLE_OFFERS, HERE } from '../../../place/reach/exampleOffers.ts'

class FakeWorker {
  readonly asked: unknown[] = []
  ended = 0
  readonly listeners = new Map<string, (event: unknown) => void>()
  addEventListener(kind: string, listener: (event: unknown) => void) {
    this.listeners.set(kind, listener)
  }
  postMessage(question: unknown) {
    this.asked.push(question)
  }
  terminate() {
    this.ended += 1
  }
  say(data: unknown) {
    this.listeners.get('message')?.({ data })
  }
}

const reached = reachedFrom(HERE, EXAMPLE_OFFERS, () => {})
let steps: ReachStep[]
let worker: FakeWorker
beforeEach(() => {
  vi.useFakeTimers()
  steps = []
  worker = new FakeWorker()
})
afterEach(() => vi.useRealTimers())

const start = (loadOffers = async () => EXAMPLE_OFFERS, newWorker = () => worker as unknown as ReachWorker) =>
  startReach({ origin: HERE, loadOffers, newWorker, onStep: (step) => steps.push(step) })
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('a question of reach', () => {
  it('goes to the worker with origin, offers and points, and gives its answer', async () => {
    start()
    await settle()
    expect(worker.asked).toEqual([{ origin: HERE, offers: EXAMPLE_OFFERS.offers, points: EXAMPLE_OFFERS.points }])
    worker.say({ progress: 0.5 })
    worker.say({ result: reached })
    await vi.advanceTimersByTimeAsync(1000)
    expect(steps).toEqual([
      { kind: 'waiting', slow: false, progress: null },
      { kind: 'done', reached, file: EXAMPLE_OFFERS },
    ])
    expect(worker.ended).toBe(1)
  })

  it('says so only when it takes long, and how far it is from then on', async () => {
    start()
    await settle()
    worker.say({ progress: 0.2 })
    await vi.advanceTimersByTimeAsync(MILLISECONDS_UNTIL_SLOW)
    worker.say({ progress: 0.7 })
    expect(steps.slice(1)).toEqual([
      { kind: 'waiting', slow: true, progress: 0.2 },
      { kind: 'waiting', slow: true, progress: 0.7 },
    ])
  })

  it('says that it loads where the file takes long', async () => {
    start(() => new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(MILLISECONDS_UNTIL_SLOW)
    expect(steps.at(-1)).toEqual({ kind: 'waiting', slow: true, progress: null })
  })

  it('is over once it is stopped: the worker ends and nothing more is heard', async () => {
    const stop = start()
    await settle()
    stop()
    worker.say({ result: reached })
    await vi.advanceTimersByTimeAsync(1000)
    expect(worker.ended).toBe(1)
    expect(steps).toHaveLength(1)
  })

  it('asks no worker where it was stopped while the file loaded', async () => {
    start()()
    await settle()
    expect(worker.asked).toEqual([])
  })

  it('tells a file that did not come from distances that could not be worked out', async () => {
    start(async () => {
      throw new Error('offline')
    })
    await settle()
    expect(steps.at(-1)).toEqual({ kind: 'failed', why: 'load' })
    start()
    await settle()
    worker.say({ problem: 'x' })
    expect(steps.at(-1)).toEqual({ kind: 'failed', why: 'work' })
    start()
    await settle()
    worker.listeners.get('error')?.({})
    expect(steps.at(-1)).toEqual({ kind: 'failed', why: 'work' })
    steps = []
    start(async () => EXAMPLE_OFFERS, () => {
      throw new Error('no workers here')
    })
    await settle()
    expect(steps.at(-1)).toEqual({ kind: 'failed', why: 'work' })
  })
})
