import { closeSync, openSync, readSync } from 'node:fs'

/** Number that DuckDB writes for storage version v1.0.0, in the eight bytes behind checksum and magic word. */
const STORAGE_V1_0_0 = 64n
const OFFSET = 12

/** Throws an Error for a file that is no DuckDB file of storage version v1.0.0: the page's engine could not open it. */
export function assertStorageVersion(file: string): void {
  const header = Buffer.alloc(20)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, header.length, 0)
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 8, 12) !== 'DUCK') throw new Error(`${file}: not a DuckDB file`)
  const version = header.readBigUInt64LE(OFFSET)
  if (version !== STORAGE_V1_0_0) throw new Error(`${file}: storage version ${version}, not v1.0.0`)
}
