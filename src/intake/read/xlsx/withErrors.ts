/** Errors of cells, `#REF!`, written as texts: read-excel-file leaves them out, and somebody should see them. */
export function withErrors(name: string, bytes: Uint8Array): Uint8Array {
  if (!/^xl\/worksheets\//i.test(name)) return bytes
  const text = new TextDecoder().decode(bytes)
  if (!text.includes('t="e"')) return bytes
  return new TextEncoder().encode(text.replaceAll(/(<(?:\w+:)?c\s[^<>]*?\bt=)"e"/g, '$1"str"'))
}
