import { gzipSync } from 'node:zlib'

/** The operating system's byte in a gzip header (RFC 1952, section 2.3); 255 is "unknown". */
const SYSTEM_BYTE = 9

/** Bytes as gzip, the same on every system and day: no name, no date, no operating system in the header. */
export function deterministicGzip(content: Uint8Array | string): Buffer {
  const packed = gzipSync(content, { level: 9 })
  packed[SYSTEM_BYTE] = 255
  return packed
}
