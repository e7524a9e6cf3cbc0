import { fault, type JudgeCell } from './cellJudgement.ts'

const PERIOD = /^(\d{4})(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/
const EARLIEST = 1900
const LATEST = 2100

const WANTED = { es: 'escriba 2025, 2025-Q1 o 2025-03', en: 'write 2025, 2025-Q1 or 2025-03' }

/** Ways in which people write days and months, with the name of each. Days are not quoted: they may be of somebody's birth. */
const STYLES: readonly (readonly [pattern: RegExp, es: string, en: string])[] = [
  [/^\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?$/, 'un día como año-mes-día', 'a day as year-month-day'],
  [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/, 'un día como día/mes/año o mes/día/año', 'a day as day/month/year or month/day/year'],
  [/^\d{4}[/.]\d{1,2}[/.]\d{1,2}$/, 'un día como año/mes/día', 'a day as year/month/day'],
  [/^\d{1,2}[ -]\p{L}{3,}\.?[ -]\d{2,4}$/u, 'un día con el mes en letras', 'a day with the month in letters'],
  [/^\d{1,2} de \p{L}+ de(?:l)? \d{4}$/iu, 'un día con el mes en letras', 'a day with the month in letters'],
  [/^\p{L}{3,}\.?[ -](?:de )?\d{2,4}$/u, 'un mes en letras', 'a month in letters'],
  [/^\d{1,2}\/\d{4}$/, 'un mes como mes/año', 'a month as month/year'],
  [/^(?:Q|T|trim(?:estre)? ?)[1-4][ /-]?\d{4}$|^\d{4}[ /-]?(?:T|Q|trim(?:estre)? ?)[1-4]$/i, 'un trimestre', 'a quarter'],
  [/^[34]\d{4}$/, 'un número de serie de hoja de cálculo', 'a serial number of a spreadsheet'],
]

/** A period as the gate takes it: a year, a quarter or a month. */
export const judgePeriod: JudgeCell = (cell, shown) => {
  const year = Number(PERIOD.exec(cell)?.[1] ?? Number.NaN)
  if (year >= EARLIEST && year <= LATEST) return Number.NaN
  if (cell === '') return fault('empty', 'falta el período', 'the period is missing')
  if (!Number.isNaN(year)) return fault('year', `año imposible: ${shown}`, `impossible year: ${shown}`)
  const style = STYLES.find(([pattern]) => pattern.test(cell))
  if (style) return fault(`style ${style[2]}`, `período escrito como ${style[1]}; ${WANTED.es}`, `period written as ${style[2]}; ${WANTED.en}`)
  return fault('period', `no es un período: «${shown}»; ${WANTED.es}`, `not a period: “${shown}”; ${WANTED.en}`)
}
