import { readFileSync } from 'node:fs'
import type { BrowserContext } from '@playwright/test'

/**
 * Bytes that the process of the page holds now (resident; the largest of its kind, since a browser keeps an empty one ready):
 * main thread, workers and their WebAssembly memory. Null where there is no /proc, outside Linux.
 */
export async function residentMemory(context: BrowserContext): Promise<number | null> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) return null
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const sizes = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? (residentOf(id) ?? []) : []))
    return sizes.length === 0 ? null : Math.max(...sizes)
  } finally {
    await session.detach()
  }
}

/** Bytes of `VmRSS` in the text of /proc/PID/status; null where it has no such line. */
export function resident(status: string): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

function residentOf(id: number): number | null {
  try {
    return resident(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return null
  }
}
