export interface SilenceWatch {
  /** Begins to listen, unless it does already. */
  start(): void
  heard(): void
  stop(): void
}

/** A worker that can speak says every second that it is there. */
const LOOK_MILLISECONDS = 1000
/** Of looks in a row. A workbook is unpacked in one step without a word, so that a few seconds would be too few on an old phone; nobody measured one there. */
export const SILENT_LOOKS = 60

/**
 * Calls `onSilent` once nothing was heard for a minute. Looks are counted, not the clock: a device that slept has not looked, and a tab
 * in the background looks less often, but its worker speaks as before.
 */
export function silenceWatch(onSilent: () => void): SilenceWatch {
  let looks = 0
  let timer: ReturnType<typeof setInterval> | null = null
  const stop = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
  return {
    start() {
      if (timer !== null) return
      looks = 0
      timer = setInterval(() => {
        looks += 1
        if (looks < SILENT_LOOKS) return
        stop()
        onSilent()
      }, LOOK_MILLISECONDS)
    },
    heard() {
      looks = 0
    },
    stop,
  }
}
