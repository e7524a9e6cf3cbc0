/** What a worker says: how far it is, its result, or what went wrong. */
export type TaskMessage = { readonly progress: number } | { readonly result: unknown } | { readonly problem: string }

/** Messages on the way are of no use to the eye more often than this. */
const MILLISECONDS_BETWEEN = 60

/** Makes this worker do what it is given by `run`, and tell how far it is, what came of it, or what went wrong. */
export function answerTasks<Given>(run: (given: Given, onProgress: (share: number) => void) => unknown): void {
  let said = 0
  self.addEventListener('message', ({ data }: MessageEvent<Given>) => {
    try {
      const result = run(data, (share) => {
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
}

function say(message: TaskMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(message)
}
