import type { LonLat } from '../../../domain/projection/mercator.ts'
import type { OffersFile } from '../../../place/reach/offers-file.ts'
import type { ReachedFrom } from '../../../place/reach/reachedFrom.ts'
import type { ReachMessage, ReachQuestion } from './reachWorker.ts'

/** How far a question of reach is. `load`: the file of offers did not come; `work`: the distances could not be worked out. */
export type ReachStep =
  /** `slow` once it has taken long enough to say so; `progress` is null while the file loads. */
  | { readonly kind: 'waiting'; readonly slow: boolean; readonly progress: number | null }
  | { readonly kind: 'done'; readonly reached: ReachedFrom; readonly file: OffersFile }
  | { readonly kind: 'failed'; readonly why: 'load' | 'work' }

/** What a worker must do here; a test gives its own. */
export type ReachWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

/** What answers before is shown at once, without a word of waiting. */
export const MILLISECONDS_UNTIL_SLOW = 200

/**
 * Loads the offers and works out in a worker what is within reach of `origin`; `onStep` hears every change. Gives the
 * function that stops it: then the worker is ended and nothing more is heard.
 */
export function startReach(given: {
  readonly origin: LonLat
  readonly loadOffers: () => Promise<OffersFile>
  readonly newWorker: () => ReachWorker
  readonly onStep: (step: ReachStep) => void
}): () => void {
  let over = false
  let slow = false
  let progress: number | null = null
  let worker: ReachWorker | null = null
  const wait = () => given.onStep({ kind: 'waiting', slow, progress })
  const timer = setTimeout(() => {
    slow = true
    wait()
  }, MILLISECONDS_UNTIL_SLOW)
  const stop = () => {
    over = true
    clearTimeout(timer)
    worker?.terminate()
  }
  const end = (step: ReachStep) => {
    if (over) return
    stop()
    given.onStep(step)
  }
  const ask = (file: OffersFile) => {
    if (over) return
    progress = 0
    if (slow) wait()
    worker = given.newWorker()
    worker.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<ReachMessage>
      if (over) return
      if ('result' in data) end({ kind: 'done', reached: data.result, file })
      else if ('problem' in data) end({ kind: 'failed', why: 'work' })
      else {
        progress = data.progress
        if (slow) wait()
      }
    })
    worker.addEventListener('error', () => end({ kind: 'failed', why: 'work' }))
    const question: ReachQuestion = { origin: given.origin, offers: file.offers, points: file.points }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(question)
  }
  const load = async () => {
    let file: OffersFile
    try {
      file = await given.loadOffers()
    } catch {
      return end({ kind: 'failed', why: 'load' })
    }
    try {
      ask(file)
    } catch {
      // A browser that knows no workers of this kind throws here.
      end({ kind: 'failed', why: 'work' })
    }
  }
  wait()
  void load()
  return stop
}
