import { createHmac } from 'node:crypto'
import { KEY_RANGE } from '../../../src/domain/cell-key/peopleKeys.ts'

const BYTES = 6

/** Whole numbers from 0 to below KEY_RANGE that belong to texts, and that nobody can tell who has not the secret. */
export type SecretHash = (text: string) => number

/** HMAC-SHA-256 (RFC 2104), its first 48 bits. Throws a RangeError on a secret of fewer than 16 characters. */
export function secretHash(secret: string): SecretHash {
  if (secret.length < SHORTEST_SECRET) throw new RangeError(`a secret of ${secret.length} characters can be guessed`)
  return (text) => createHmac('sha256', secret).update(text, 'utf8').digest().readUIntBE(0, BYTES)
}

export const SHORTEST_SECRET = 16

/** A hash as a share from 0 to below 1. */
export function shareOf(hash: number): number {
  return hash / KEY_RANGE
}
