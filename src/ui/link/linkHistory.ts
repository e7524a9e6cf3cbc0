/** The part of `window.history` that is used, so that a test can stand in for it. */
export interface HistoryTarget {
  pushState(data: unknown, unused: string, url: string): void
  replaceState(data: unknown, unused: string, url: string): void
}

export interface LinkHistory {
  /** A choice: a step that "back" takes back. */
  push(link: string): void
  /** A drag: the link follows when it rests, without a step. */
  replaceSoon(link: string): void
  /** Writes a waiting link at once, e.g. before the page goes away. */
  flush(): void
  /** The link was changed from outside (back, forward, pasted). */
  arrived(link: string): void
}

/** Safari refuses more than 100 changes in 30 seconds, so a drag is written once it rests. */
const REST_MILLISECONDS = 300

/**
 * Writes links into the browser's history. Where that is forbidden (a sandboxed frame, a saved page) the app works on
 * without links.
 */
export function createLinkHistory(
  history: HistoryTarget,
  timer: { set: (run: () => void, milliseconds: number) => unknown; clear: (handle: unknown) => void },
  current: string,
): LinkHistory {
  let written = current
  let waiting: { link: string; handle: unknown } | null = null

  function write(how: 'pushState' | 'replaceState', link: string): void {
    if (link === written) return
    try {
      history[how](null, '', link)
      written = link
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
    }
  }
  function flush(): void {
    if (!waiting) return
    timer.clear(waiting.handle)
    const { link } = waiting
    waiting = null
    write('replaceState', link)
  }
  return {
    push(link) {
      // The step before keeps where the map had been moved to.
      flush()
      write('pushState', link)
    },
    replaceSoon(link) {
      if (waiting) timer.clear(waiting.handle)
      waiting = { link, handle: timer.set(flush, REST_MILLISECONDS) }
    },
    flush,
    arrived(link) {
      if (waiting) timer.clear(waiting.handle)
      waiting = null
      written = link
    },
  }
}
