/** Types of XML Schema Part 2 that the schema of IATI uses; `count` is nonNegativeInteger, `year` positiveInteger. */
export type SimpleType = 'string' | 'decimal' | 'date' | 'dateTime' | 'boolean' | 'int' | 'count' | 'year' | 'uri'

const ZONE = '(Z|[+-](0\\d|1[0-4]):[0-5]\\d)?'
const DATE = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${ZONE}$`)
const DATE_TIME = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?${ZONE}$`)
const LARGEST_INT = 2_147_483_647

/** Whether a text is a value of a type, blanks around it aside. */
export function isOfType(text: string, type: SimpleType): boolean {
  const value = text.trim()
  if (type === 'string') return true
  if (type === 'decimal') return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value)
  if (type === 'boolean') return /^(true|false|1|0)$/.test(value)
  if (type === 'int') return /^[+-]?\d+$/.test(value) && Math.abs(Number(value)) <= LARGEST_INT
  if (type === 'count') return /^\+?\d+$/.test(value)
  if (type === 'year') return /^\+?0*[1-9]\d*$/.test(value)
  if (type === 'date') return isDay(DATE.exec(value)?.[1])
  if (type === 'dateTime') return isDay(DATE_TIME.exec(value)?.[1])
  // anyURI of XML Schema 1.0 is nearly any text; blanks and delimiters inside it are what libraries refuse.
  return !/[\s<>"{}|\\^`]/.test(value)
}

function isDay(text: string | undefined): boolean {
  if (text === undefined) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A type in words. */
export const TYPE_WORDS: Readonly<Record<SimpleType, { readonly es: string; readonly en: string }>> = {
  string: { es: 'un texto', en: 'a text' },
  decimal: { es: 'un número con dígitos y punto', en: 'a number in digits and a point' },
  date: { es: 'una fecha AAAA-MM-DD', en: 'a date YYYY-MM-DD' },
  dateTime: { es: 'una fecha y hora AAAA-MM-DDThh:mm:ss', en: 'a date and time YYYY-MM-DDThh:mm:ss' },
  boolean: { es: 'true, false, 1 o 0', en: 'true, false, 1 or 0' },
  int: { es: 'un número entero', en: 'a whole number' },
  count: { es: 'un número entero desde 0', en: 'a whole number from 0' },
  year: { es: 'un año', en: 'a year' },
  uri: { es: 'una dirección sin espacios', en: 'an address without blanks' },
}
