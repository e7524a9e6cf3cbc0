// highs: the HiGHS solver by its authors, compiled to WebAssembly, MIT; well kept, and the only one here that proves its answers.
import loadHighs from 'highs'
import solverAddress from 'highs/runtime?url'
import { placementWork, type PlacementNews, type PlacementWork } from './placementWork.ts'

/** What the worker says: news of the work, that it is done, or what went wrong. */
export type PlacementMessage = PlacementNews | { readonly kind: 'done' } | { readonly kind: 'problem'; readonly problem: string }

/** News on the way are of no use to the eye more often than this. */
const MILLISECONDS_BETWEEN = 60

let said = 0
self.addEventListener('message', ({ data }: MessageEvent<PlacementWork>) => {
  void answer(data)
})

async function answer(work: PlacementWork): Promise<void> {
  try {
    await placementWork(work, solver, (news) => {
      const now = performance.now()
      const onTheWay = news.kind === 'progress' || news.kind === 'working'
      if (onTheWay && now - said < MILLISECONDS_BETWEEN) return
      if (onTheWay) said = now
      say(news)
    })
    say({ kind: 'done' })
  } catch (error) {
    say({ kind: 'problem', problem: error instanceof Error ? error.message : String(error) })
  }
}

function solver() {
  return loadHighs({ locateFile: () => new URL(solverAddress, self.location.href).href })
}

function say(message: PlacementMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(message)
}
