/**
 * A finite number as xsd:decimal writes it (XML Schema Part 2, 3.2.3): digits and a point, never an exponent. Reading the
 * text gives the same number.
 */
export function decimalText(value: number): string {
  const text = String(value)
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!parts) return text
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts
  const digits = whole + fraction
  const point = whole.length + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** A ratio from 0 to 1 in percent, without the noise of binary fractions: 0.79 is 79. */
export function percentOf(ratio: number): number {
  return Number((ratio * 100).toPrecision(15))
}

/** The ratio of a percentage: 79 is 0.79. */
export function ratioOf(percent: number): number {
  return Number((percent / 100).toPrecision(15))
}

/** The number a text holds in digits and a point; null for anything else, `1e5`, `0x1` and an empty text included. */
export function decimalIn(text: string | null): number | null {
  return text !== null && /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/.test(text) ? Number(text) : null
}
