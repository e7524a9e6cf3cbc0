import { DataType, Precision } from 'apache-arrow'
import { dayText } from '../xlsx/cellText.ts'
import { valueText } from '../table/valueText.ts'

/** A value of an Arrow column as the text of a cell. */
export function arrowText(value: unknown, type: DataType): string {
  if (value === null || value === undefined) return ''
  if (DataType.isDictionary(type)) return arrowText(value, type.dictionary as DataType)
  if (DataType.isDate(type) || DataType.isTimestamp(type)) return dayText(value instanceof Date ? value : new Date(Number(value)))
  if (DataType.isDecimal(type)) return decimalText(value as Uint32Array, type.scale)
  // Single precision has seven digits; the rest of them is noise of the conversion.
  if (DataType.isFloat(type) && type.precision !== Precision.DOUBLE && typeof value === 'number') return valueText(Number(value.toPrecision(7)))
  return valueText(value)
}

/** A decimal of 32-bit words, the lowest first, in two's complement, with so many digits after the point. */
export function decimalText(words: Uint32Array, scale: number): string {
  let whole = 0n
  for (let at = words.length - 1; at >= 0; at -= 1) whole = (whole << 32n) | BigInt(words[at]!)
  const bits = BigInt(words.length * 32)
  if (words.length > 0 && whole >> (bits - 1n) === 1n) whole -= 1n << bits
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0')
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits
  return whole < 0n ? `-${text}` : text
}
