/** The table of the polynomial of ZIP, gzip and Ethernet, bits reversed (ISO 3309, as RFC 1952 gives it in code). */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 of bytes, as archives carry it. Own code: fflate checks none and gives its own to nobody. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[at]!) & 0xff]!
  return ~sum >>> 0
}
