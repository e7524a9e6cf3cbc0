/** A line between host and page: how many bits a second, and how long until the first of them arrives. */
export interface Wire {
  readonly name: string
  /** Bits per second; null: as fast as the machine. */
  readonly speed: number | null
  /** Milliseconds before an answer begins. */
  readonly delay: number
}

export const LOCAL: Wire = { name: 'local', speed: null, delay: 0 }
/** An ordinary connection; the browser's own throttling would not slow its workers, so the host does it. */
export const ORDINARY: Wire = { name: '10 Mbit/s, 40 ms', speed: 10e6, delay: 40 }
/** A phone on an ordinary mobile line, and one at its edge. */
export const PHONE: Wire = { name: '1.6 Mbit/s, 150 ms', speed: 1.6e6, delay: 150 }
export const SLOW_PHONE: Wire = { name: '400 kbit/s, 400 ms', speed: 4e5, delay: 400 }

const CHUNK = 4 * 1024

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Sends bytes over a wire that all answers share. Returns a function to call once for each answer;
 * it resolves when the last byte is out. `write` hands bytes to the socket.
 */
export function wireSender(wire: Wire): (bytes: Buffer, write: (chunk: Buffer) => void) => Promise<void> {
  let free = 0
  return async (bytes, write) => {
    if (wire.delay > 0) await sleep(wire.delay)
    if (wire.speed === null) return write(bytes)
    for (let start = 0; start < bytes.length; start += CHUNK) {
      const chunk = bytes.subarray(start, start + CHUNK)
      free = Math.max(free, performance.now()) + (chunk.length * 8000) / wire.speed
      await sleep(free - performance.now())
      write(chunk)
    }
  }
}
