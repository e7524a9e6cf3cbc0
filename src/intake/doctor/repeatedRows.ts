import { keyIndex } from '../gather/keyIndex.ts'

/** Keys that are remembered: some 60 MB. Rows after that are not compared. */
const MOST_KEYS = 1_500_000

/** A row whose key an earlier row has. */
export interface RepeatedRow {
  readonly earlier: number
  /** Whether all its cells are the same as those of the earlier row. */
  readonly isSame: boolean
}

/** Finds rows with the key of an earlier one, by 53-bit hashes of keys; 1.5 million keys are remembered. */
export function repeatedRows(): { take(key: string, cells: readonly string[], row: number): RepeatedRow | null } {
  const keys = keyIndex()
  const rows: number[] = []
  const contents: number[] = []
  return {
    take(key, cells, row) {
      const hash = hashOf(key)
      const found = keys.find(hash)
      if (found < 0) {
        if (keys.size >= MOST_KEYS) return null
        keys.at(hash)
        rows.push(row)
        contents.push(hashOf(cells.join('\u0000')))
        return null
      }
      return { earlier: rows[found] ?? 0, isSame: contents[found] === hashOf(cells.join('\u0000')) }
    },
  }
}

/** Two 32-bit FNV-1a hashes with different beginnings, put together to 53 bits. */
function hashOf(text: string): number {
  let one = 0x811c9dc5
  let other = 0x1b873593
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    one = Math.imul(one ^ letter, 0x01000193)
    other = Math.imul(other ^ letter, 0x85ebca6b)
  }
  return (one >>> 0) * 0x20_0000 + ((other ^ (other >>> 15)) & 0x1f_ffff)
}
