import { DownloadError } from './downloadError.ts'

/** Without a byte for this long, a download counts as broken off. */
const SILENCE_MILLISECONDS = 60_000

/**
 * The body at an address, whole. `who` begins every message.
 * Throws a DownloadError on an answer other than 2xx, a body shorter than announced, silence or no connection.
 */
export async function fetchBytes(
  address: string,
  who: string,
  onBytes: (done: number, total: number) => void = () => {},
): Promise<Uint8Array> {
  const controller = new AbortController()
  let timer = setTimeout(() => controller.abort(), SILENCE_MILLISECONDS)
  const chunks: Uint8Array[] = []
  let done = 0
  let expected: number | null = null
  try {
    const response = await fetch(address, { signal: controller.signal, redirect: 'follow' })
    if (!response.ok) throw new DownloadError(`${who}: ${address} answered ${response.status} ${response.statusText}`)
    const length = response.headers.get('content-length')
    // A compressed body is longer once unpacked than announced.
    expected = length === null || response.headers.has('content-encoding') ? null : Number(length)
    for await (const chunk of response.body ?? []) {
      clearTimeout(timer)
      timer = setTimeout(() => controller.abort(), SILENCE_MILLISECONDS)
      chunks.push(chunk)
      done += chunk.length
      onBytes(done, expected ?? done)
    }
  } catch (error) {
    if (error instanceof DownloadError) throw error
    if (controller.signal.aborted) throw new DownloadError(`${who}: ${address} sent nothing for ${SILENCE_MILLISECONDS / 1000} s`)
    const cause = (error as Error).cause instanceof Error ? ((error as Error).cause as Error).message : (error as Error).message
    const what = done > 0 ? `broke off after ${done}${expected === null ? '' : ` of ${expected}`} bytes` : 'cannot be reached'
    throw new DownloadError(`${who}: ${address} ${what} (${cause})`)
  } finally {
    clearTimeout(timer)
  }
  if (expected !== null && done !== expected)
    throw new DownloadError(`${who}: ${address} broke off after ${done} of ${expected} bytes`)
  return Buffer.concat(chunks)
}
