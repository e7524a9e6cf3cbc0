import { runTask, type Task } from './task.ts'

/** What the worker says: how far it is, its result, or what went wrong. */
export type TaskMessage = { readonly progress: number } | { readonly result: unknown } | { readonly problem: string }

/** Messages on the way are of no use to the eye more often than this. */
const MILLISECONDS_BETWEEN = 60

let said = 0
self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  try {
    const result = runTask(data, (share) => {
      const now = performance.now()
      if (now - said < MILLISECONDS_BETWEEN) return
      said = now
      say({ progress: share })
    })
    say({ result })
  } catch (error) {
    say({ problem: error instanceof Error ? error.message : String(error) })
  }
})

function say(message: TaskMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(message)
}
