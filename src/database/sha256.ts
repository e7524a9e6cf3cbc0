/**
 * SHA-256 of some bytes as lower-case hex (FIPS 180-4). Browsers offer `crypto.subtle` on https and localhost
 * only; a page on a plain http host inside an office checks its files all the same, in script.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  return subtle ? hex(new Uint8Array(await subtle.digest('SHA-256', bytes))) : sha256InScript(bytes)
}

/** The same in plain script: about 100 MB a second, for pages without `crypto.subtle`. */
export function sha256InScript(bytes: Uint8Array): string {
  const state = new Uint32Array(INITIAL)
  const words = new Uint32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let offset = 0; offset < whole; offset += 64) compress(state, words, view, offset)
  const tail = new Uint8Array(bytes.length % 64 < 56 ? 64 : 128)
  tail.set(bytes.subarray(whole))
  tail[bytes.length % 64] = 0x80
  const tailView = new DataView(tail.buffer)
  tailView.setUint32(tail.length - 8, Math.floor(bytes.length / 0x2000_0000))
  tailView.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  for (let offset = 0; offset < tail.length; offset += 64) compress(state, words, tailView, offset)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => digest.setUint32(index * 4, word))
  return hex(new Uint8Array(digest.buffer))
}

function compress(state: Uint32Array, words: Uint32Array, block: DataView, offset: number): void {
  const word = (index: number) => words[index] as number
  for (let index = 0; index < 16; index += 1) words[index] = block.getUint32(offset + index * 4)
  for (let index = 16; index < 64; index += 1) {
    const before15 = word(index - 15)
    const before2 = word(index - 2)
    const small0 = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 >>> 3)
    const small1 = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 >>> 10)
    words[index] = word(index - 16) + small0 + word(index - 7) + small1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let index = 0; index < 64; index += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (ROUND[index] as number) + word(index)) | 0
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] as number) + value
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** First 32 bits of the fractional parts of the square (cube) roots of the first primes, as the standard asks. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32)
}
const INITIAL = fractions(8, Math.sqrt)
const ROUND = fractions(64, Math.cbrt)
