import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

/** Most bytes of memory each kind of process of a browser has held (resident, the largest of a kind). */
export interface ProcessPeaks {
  /** The process of the page: its main thread, its workers and their WebAssembly memory. */
  readonly renderer: number
  readonly browser: number
  readonly gpu: number
}

const OFTEN = 500

/**
 * Follows the processes of a browser until `stop`, which gives their peaks: the kernel's own high-water mark
 * (VmHWM), asked for often, because it is gone with a process that dies. Null where there is no /proc, outside Linux.
 */
export async function followProcesses(browser: Browser): Promise<{ stop(): Promise<ProcessPeaks | null> }> {
  const session = await browser.newBrowserCDPSession()
  const peaks = { renderer: 0, browser: 0, gpu: 0 }
  let known = false
  const over = new AbortController()
  const look = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    for (const { type, id } of processInfo) {
      const kind = kindOf(type)
      const peak = kind && peakOf(id)
      if (!kind || peak === null) continue
      known = true
      peaks[kind] = Math.max(peaks[kind], peak)
    }
  }
  const following = (async () => {
    while (!over.signal.aborted) {
      await look().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, OFTEN))
    }
  })()
  return {
    async stop() {
      await look().catch(() => undefined)
      over.abort()
      await following
      await session.detach().catch(() => undefined)
      return known ? peaks : null
    },
  }
}

/** Bytes of `VmHWM` in the text of /proc/PID/status; null where it has no such line. */
export function highWater(status: string): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

function peakOf(id: number): number | null {
  try {
    return highWater(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return null
  }
}

function kindOf(type: string): keyof ProcessPeaks | null {
  if (type === 'renderer' || type === 'browser') return type
  return type.toLowerCase() === 'gpu' ? 'gpu' : null
}
