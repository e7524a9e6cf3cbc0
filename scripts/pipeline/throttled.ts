/** Passes on the first message and then at most one a second; the clock is given for tests. */
export function throttled(report: (message: string) => void, now: () => number = () => performance.now()): (message: string) => void {
  let next = 0
  return (message) => {
    if (now() < next) return
    next = now() + 1000
    report(message)
  }
}
