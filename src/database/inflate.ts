import { ReleaseError } from './release-error.ts'

/**
 * The bytes inside a gzip file. Released files carry the name ending `.gzip`, not `.gz`: many hosts send `.gz` with
 * `content-encoding: gzip`, the browser then inflates on its own, and what arrives no longer has the hash of the manifest.
 * Throws ReleaseError `browser-too-old` where the browser has no DecompressionStream.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream === 'undefined') throw new ReleaseError('browser-too-old', file)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
