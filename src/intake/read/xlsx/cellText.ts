/** A cell of a sheet as text: numbers with a point, days as ISO days, `TRUE` and `FALSE`. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return plainNumber(value)
  return value instanceof Date ? dayText(value) : ''
}

/** A number written out, without an exponent. */
export function plainNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e') || !Number.isFinite(value)) return text
  if (Math.abs(value) >= 1e21) return BigInt(value).toString()
  return value.toFixed(Math.min(100, Number(text.split('e-')[1] ?? 0) + 16)).replace(/\.?0+$/, '')
}

/** An ISO day, and the time where there is one, in UTC as files store it; empty for a date that is none. */
export function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, -14) : text.replace(/(?:\.000)?Z$/, '')
}
