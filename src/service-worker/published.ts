import { toBase64url } from '../domain/signature/base64url.ts'
import { isWholeFile } from './lasting.ts'

/** First 16 bytes of the SHA-256 of each file of a build, in base64url, by its path relative to the folder of the app. */
export type Digests = Readonly<Record<string, string>>

const BYTES_KEPT = 16

/** The digest of a file as it stands in `Digests`. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return toBase64url(whole.subarray(0, BYTES_KEPT))
}

/** Whether bytes are those whose hash stands in the name: `data/` and `engine/` carry the first eight digits of their SHA-256. */
export async function isNamedByHash(path: string, bytes: BufferSource): Promise<boolean> {
  const named = /^(?:data|engine)\/.+\.([0-9a-f]{8})\.[\w.]+$/.exec(path)?.[1]
  if (named === undefined) return false
  const start = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, named.length / 2)
  return Array.from(start, (byte) => byte.toString(16).padStart(2, '0')).join('') === named
}

/**
 * A copy of an answer to keep: where it is the very file that was built or published under this path. Null for another one, a part
 * of one, a page in its place, and a path nothing is known of.
 */
export async function publishedCopy(path: string, answer: Response, digests: Digests): Promise<Response | null> {
  if (!isWholeFile(path, answer)) return null
  const bytes = await answer.arrayBuffer()
  const known = digests[path]
  const isPublished = known === undefined ? await isNamedByHash(path, bytes) : (await digestOf(bytes)) === known
  return isPublished ? new Response(bytes, { status: 200, headers: answer.headers }) : null
}
