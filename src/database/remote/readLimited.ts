import { ReleaseError } from '../release-error.ts'

/**
 * The body of a response as text. Throws ReleaseError `remote-too-large` as soon as more than `most` bytes have come, and
 * lets go of the rest: an answer nobody can hold must not take the page with it.
 */
export async function readLimited(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return text + decoder.decode()
    length += part.value.length
    if (length > most) {
      await reader?.cancel().catch(() => undefined)
      throw new ReleaseError('remote-too-large', null)
    }
    text += decoder.decode(part.value, { stream: true })
  }
}
