import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { createHash } from 'node:crypto'
import { filesBelow } from '../pipeline/fingerprint.ts'

/** How two folders compare, byte by byte. */
export interface Comparison {
  readonly files: number
  readonly bytes: number
  /** SHA-256 over names and bytes of the first folder, as hex: two people who built the same can compare it in a message. */
  readonly hash: string
  /** What is not the same, one line a file; empty where everything is. */
  readonly differences: readonly string[]
}

/** Bytes shown around the first one that differs. */
const AROUND = 40

/** Compares every file below two folders. Dates and rights of files do not count: a host does not send them. */
export function compareFolders(one: string, other: string): Comparison {
  const names = (folder: string) => filesBelow(folder).map((file) => relative(folder, file).split(sep).join('/'))
  const ours = names(one)
  const theirs = new Set(names(other))
  const hash = createHash('sha256')
  const differences: string[] = []
  let bytes = 0
  for (const name of ours) {
    const left = readFileSync(join(one, name))
    bytes += left.length
    hash.update(`${name}\0${createHash('sha256').update(left).digest('hex')}\0`)
    if (!theirs.delete(name)) differences.push(`${name}: only in the first build`)
    else {
      const right = readFileSync(join(other, name))
      if (!left.equals(right)) differences.push(difference(name, left, right))
    }
  }
  for (const name of theirs) differences.push(`${name}: only in the second build`)
  return { files: ours.length, bytes, hash: hash.digest('hex'), differences }
}

function difference(name: string, left: Buffer, right: Buffer): string {
  const at = left.findIndex((byte, index) => byte !== right[index])
  const first = at < 0 ? left.length : at
  const shown = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, first - AROUND), first + AROUND).toString('latin1'))
  return `${name}: differs from byte ${first} of ${left.length} and ${right.length}\n    ${shown(left)}\n    ${shown(right)}`
}
