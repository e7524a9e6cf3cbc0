/**
 * Runs tasks one after the other. A task whose signal fires while it waits is never started; one that fires
 * while it runs lets go of its caller at once, and the next task waits until the running one has ended.
 */
export function turnTaker(): <Result>(task: () => Promise<Result>, signal?: AbortSignal) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (task, signal) => {
    const mine = last.then(() => {
      signal?.throwIfAborted()
      return task()
    })
    last = mine.catch(() => undefined)
    if (!signal) return mine
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal.reason)
      if (signal.aborted) leave()
      signal.addEventListener('abort', leave, { once: true })
      mine.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }
}
