import type { LonLat } from '../../../domain/projection/mercator.ts'
import type { OfferPlace, OfferPoint } from '../../../place/reach/offers-file.ts'
import { type ReachedFrom, reachedFrom } from '../../../place/reach/reachedFrom.ts'

export interface ReachQuestion {
  readonly origin: LonLat
  readonly offers: readonly OfferPlace[]
  readonly points: readonly OfferPoint[]
}
export type ReachMessage = { readonly progress: number } | { readonly result: ReachedFrom } | { readonly problem: string }

self.addEventListener('message', ({ data }: MessageEvent<ReachQuestion>) => {
  try {
    say({ result: reachedFrom(data.origin, data, (progress) => say({ progress })) })
  } catch (error) {
    say({ problem: error instanceof Error ? error.message : String(error) })
  }
})

function say(message: ReachMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(message)
}
