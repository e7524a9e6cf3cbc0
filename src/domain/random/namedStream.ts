import { type RandomSource, xoshiro128 } from './xoshiro.ts'

/**
 * The stream that belongs to a name under a seed, e.g. `namedStream(1, 'GT0101 2023-Q1')`. Streams of
 * different names do not touch each other, so leaving a territory out changes no number of the others.
 * The name is hashed with FNV-1a (32 bit), the four words of state follow by the SplitMix32 finaliser.
 */
export function namedStream(seed: number, name: string): RandomSource {
  let counter = (fnv1a(name) ^ mix(seed | 0)) | 0
  const words = [0, 0, 0, 0].map(() => {
    counter = (counter + 0x9e3779b9) | 0
    return mix(counter)
  })
  return xoshiro128([words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, (words[3] ?? 0) || 1])
}

/** Finaliser of MurmurHash3, 32 bit (Appleby): every bit of the input changes half of the output. */
function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193)
  }
  return hash | 0
}
