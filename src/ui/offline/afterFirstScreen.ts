/** Nothing has come over the line for so long: what the screen asked for by itself is here. */
const QUIET_MILLISECONDS = 2500
/** Where the browser cannot say when it is idle, or never is. */
const IDLE_MILLISECONDS = 10_000

/**
 * Does `work` when the live screen stands in the place of the first picture, all it asked for has come, and the page is idle.
 * Returns a function that calls it off.
 */
export function afterFirstScreen(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOff = false
  const begin = () => {
    if (isOff) return
    cancel()
    if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: IDLE_MILLISECONDS })
    else work()
  }
  const settle = () => {
    clearTimeout(timer)
    if (!document.getElementById('first')) timer = setTimeout(begin, QUIET_MILLISECONDS)
  }
  const arrivals = new PerformanceObserver(settle)
  const changes = new MutationObserver(() => {
    if (document.getElementById('first')) return
    changes.disconnect()
    settle()
  })
  const cancel = () => {
    isOff = true
    clearTimeout(timer)
    arrivals.disconnect()
    changes.disconnect()
  }
  arrivals.observe({ type: 'resource' })
  changes.observe(document.body, { childList: true })
  settle()
  return cancel
}
