import { dayText, plainNumber } from '../xlsx/cellText.ts'

/** A value of a typed format as the text of a cell; what is nested as JSON, bytes as the number of them. */
export function valueText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return Number.isFinite(value) ? plainNumber(value) : ''
    case 'bigint':
      return value.toString()
    case 'boolean':
      return value ? 'TRUE' : 'FALSE'
    case 'object':
      return value === null ? '' : objectText(value)
    default:
      return ''
  }
}

function objectText(value: object): string {
  if (value instanceof Date) return dayText(value)
  if (value instanceof Uint8Array) return `(${value.length} bytes)`
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : ArrayBuffer.isView(part) ? `(${part.byteLength} bytes)` : part)) ?? ''
}
