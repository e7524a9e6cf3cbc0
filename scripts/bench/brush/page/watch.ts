/** One step of a brush: milliseconds to the end of the frame in which the last view changed. */
export interface StepTime {
  /** From the moment the browser stamped the pointer's event. */
  readonly fromEvent: number
  /** From the moment the page was given it: what the page itself takes, without the wait for a frame. */
  readonly fromHandler: number
}

/** Frames without a change after which a step is over. */
const QUIET_FRAMES = 3

/**
 * Watches what a pointer's move changes on the screen. A frame ends when a message posted in it arrives: by then styles, layout and
 * paint of that frame are done on the main thread. Long tasks are the browser's own entries, over 50 ms.
 */
export function watchSteps(views: Element, open: () => number) {
  let event = { at: 0, handled: 0 }
  let entered = 0
  let changed = 0
  let painted = 0
  let quiet = 0
  let waiting: ((painted: number) => void) | null = null
  const tasks: { readonly start: number; readonly duration: number }[] = []
  window.addEventListener('pointermove', ({ timeStamp }) => (event = { at: timeStamp, handled: performance.now() }), { capture: true })
  // The first of the events of a pointer that comes to another element.
  window.addEventListener('pointerover', () => (entered = performance.now()), { capture: true })
  new MutationObserver(() => {
    changed = performance.now()
    quiet = 0
  }).observe(views, { subtree: true, childList: true, attributes: true })
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) tasks.push({ start, duration })
  }).observe({ type: 'longtask' })
  const channel = new MessageChannel()
  channel.port1.addEventListener('message', () => {
    const now = performance.now()
    if (changed > painted) painted = now
    else quiet += open() === 0 ? 1 : 0
    if (waiting && quiet >= QUIET_FRAMES && open() === 0) {
      waiting(painted)
      waiting = null
    }
  })
  channel.port1.start()
  const frame = () => {
    channel.port2.postMessage(null)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const settled = () =>
    new Promise<number>((resolve) => {
      quiet = 0
      waiting = resolve
    })
  return {
    /** The end of the frame with the last change, once nothing changes any more. */
    settled,
    /** Times of the last move of the pointer; null where it changed nothing. */
    async step(): Promise<StepTime | null> {
      const end = await settled()
      return end < event.handled ? null : { fromEvent: end - event.at, fromHandler: end - event.handled }
    },
    /** When the pointer last came to another element. */
    entered: () => entered,
    /** Longest task that ended after `from`; 0 without any over 50 ms. To be asked for after a pause: entries come late. */
    longestTask: (from: number) => Math.max(0, ...tasks.filter(({ start, duration }) => start + duration > from).map(({ duration }) => duration)),
  }
}
