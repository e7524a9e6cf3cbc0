/** Nothing has come over the line for so long: what the screen asked for by itself is here. */
const QUIET_MILLISECONDS = 2500
/** A map that is drawn as SVG for longer will stay so, or its other program comes over a line too slow to wait for. */
const DRAWING_MILLISECONDS = 20_000
/** Where the browser cannot say when it is idle, or never is. */
const IDLE_MILLISECONDS = 10_000

/**
 * Does `work` when the live screen stands in the place of the first picture, all it asked for has come, and the page is idle.
 * Returns a function that calls it off.
 */
export function afterFirstScreen(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOff = false
  let stood: number | null = null
  const begin = () => {
    if (isOff) return
    stood ??= performance.now()
    // What draws with WebGL is on its way, and tells of itself only when it has arrived.
    if (document.querySelector('[data-surface=static]') && performance.now() - stood < DRAWING_MILLISECONDS) {
      timer = setTimeout(begin, QUIET_MILLISECONDS)
      return
    }
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
