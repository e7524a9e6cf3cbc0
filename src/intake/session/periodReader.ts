import { readPeriod, type ReadPeriod } from '../cells/readPeriod.ts'

export interface PeriodReader {
  kindOf(text: string): ReadPeriod['kind'] | null
  /** Year or quarter, days and months put together to `grain`; null for no period. */
  periodOf(text: string): string | null
}

/** Reads periods in the ways of a table. Days and months go to their quarter unless told otherwise. */
export function periodReader(dateStyle: 'day-first' | 'month-first', grain: 'quarter' | 'year' = 'quarter'): PeriodReader {
  return {
    kindOf: (text) => readPeriod(text, dateStyle)?.kind ?? null,
    periodOf(text) {
      const read = readPeriod(text, dateStyle)
      if (!read) return null
      const year = String(read.year).padStart(4, '0')
      if (read.kind === 'year' || (grain === 'year' && read.kind !== 'quarter')) return year
      return `${year}-Q${Math.ceil(read.month / 3)}`
    },
  }
}
