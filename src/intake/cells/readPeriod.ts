import { plainText } from '../../domain/search/plainText.ts'

/** A period as a text gives it: `2025`, `2025-Q1`, `2025-03` or a day. */
export interface ReadPeriod {
  readonly kind: 'year' | 'quarter' | 'month' | 'day'
  readonly year: number
  /** 1 to 12; the first of a quarter; 1 for a year. */
  readonly month: number
}

const MONTHS = ['ene|jan', 'feb', 'mar', 'abr|apr', 'may', 'jun', 'jul', 'ago|aug', 'sep|set', 'oct', 'nov', 'dic|dec'].map((name) => new RegExp(`^(?:${name})[a-z]*$`))
const EARLIEST = 1900
const LATEST = 2100

/** The period a text stands for in any of the ways in which people write it; null for none. `dateStyle` reads 03/04/2025. */
export function readPeriod(text: string, dateStyle: 'day-first' | 'month-first'): ReadPeriod | null {
  const found = read(text.trim(), dateStyle)
  return found && found.year >= EARLIEST && found.year <= LATEST && found.month >= 1 && found.month <= 12 ? found : null
}

function read(text: string, dateStyle: 'day-first' | 'month-first'): ReadPeriod | null {
  if (text.length > 40) return null
  const year = (digits: string | undefined) => (digits?.length === 2 ? 2000 + Number(digits) : Number(digits))
  let parts = /^(\d{4})(?:\.0+)?$/.exec(text)
  if (parts) return { kind: 'year', year: Number(parts[1]), month: 1 }
  parts = /^(\d{4})[-/ ]?(?:Q|T|trim(?:estre)?\.? ?)([1-4])$/i.exec(text)
  if (parts) return quarter(Number(parts[1]), Number(parts[2]))
  parts = /^(?:Q|T|trim(?:estre)?\.? ?)([1-4])[-/ ]?(\d{4})$/i.exec(text)
  if (parts) return quarter(Number(parts[2]), Number(parts[1]))
  parts = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (parts) return { kind: 'month', year: Number(parts[1]), month: Number(parts[2]) }
  parts = /^(\d{1,2})[-/](\d{4})$/.exec(text)
  if (parts) return { kind: 'month', year: Number(parts[2]), month: Number(parts[1]) }
  parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (parts) return day(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ].*)?$/.exec(text)
  if (parts) {
    const [one, other] = [Number(parts[1]), Number(parts[2])]
    return dateStyle === 'day-first' ? day(year(parts[3]), other, one) : day(year(parts[3]), one, other)
  }
  return inWords(plainText(text))
}

/** `marzo 2025`, `3 de marzo de 2025`, `15 mar 25`. */
function inWords(text: string): ReadPeriod | null {
  const words = text.split(' ').filter((word) => word !== 'de' && word !== 'del' && word !== 'of')
  const month = words.findIndex((word) => MONTHS.some((name) => name.test(word)))
  if (month < 0 || words.length > 3) return null
  const number = MONTHS.findIndex((name) => name.test(words[month] ?? '')) + 1
  const numbers = words.filter((_, at) => at !== month)
  const last = numbers.at(-1)
  if (last === undefined || !/^(?:\d{4}|\d{2})$/.test(last)) return null
  const year = last.length === 2 ? 2000 + Number(last) : Number(last)
  return numbers.length === 1 ? { kind: 'month', year, month: number } : /^\d{1,2}$/.test(numbers[0] ?? '') ? day(year, number, Number(numbers[0])) : null
}

function quarter(year: number, number: number): ReadPeriod {
  return { kind: 'quarter', year, month: number * 3 - 2 }
}

function day(year: number, month: number, date: number): ReadPeriod | null {
  return date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { kind: 'day', year, month } : null
}
