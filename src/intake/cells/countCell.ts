import { MARKS } from './marks.ts'
import { fault, type JudgeCell } from './cellJudgement.ts'
import type { Fault } from './fault.ts'
import { LARGEST_COUNT } from './limits.ts'

const KNOWN_MARKS: ReadonlySet<string> = new Set(Object.values(MARKS))
const MARK_WORDS = { es: 'NR (no informado), NY (aún no se sabe) o NA (no aplica)', en: 'NR (not reported), NY (not known yet) or NA (not applicable)' }
const OTHER_MARKS = /^(?:[-–—*.?]+|n\.?\/?[ade]\.?|s\/[di]|nan|null|none|nulo|nd|sd|sin datos?|no data|missing|x)$/i

/** A count of persons: a whole number from 0 to 2^31 - 1, or one of the three marks; an empty cell is never a zero. */
export const judgeCount: JudgeCell = (cell, shown) => {
  if (/^(?:0|[1-9]\d*)$/.test(cell)) {
    const value = Number(cell)
    if (value <= LARGEST_COUNT) return value
    return fault('too-large', `conteo mayor que ${LARGEST_COUNT} (2^31 − 1): ${shown}`, `count above ${LARGEST_COUNT} (2^31 − 1): ${shown}`)
  }
  if (KNOWN_MARKS.has(cell)) return Number.NaN
  if (cell === '') return fault('empty', `celda vacía: escriba 0, ${MARK_WORDS.es}`, `empty cell: write 0, ${MARK_WORDS.en}`)
  if (/^[<≤≥>]\s*\d+$/.test(cell)) {
    return fault('censored', `conteo ya recortado: «${shown}»; la compuerta necesita el conteo verdadero`, `count already cut: “${shown}”; the gate needs the true count`)
  }
  if (OTHER_MARKS.test(cell)) return fault('mark', `marca desconocida: «${shown}»; use ${MARK_WORDS.es}`, `unknown mark: “${shown}”; use ${MARK_WORDS.en}`)
  if (/^-\d+(?:[.,]0+)?$/.test(cell)) return fault('negative', `conteo negativo: ${shown}`, `negative count: ${shown}`)
  return (
    writtenNumberFault(cell, shown) ??
    (/^\d+\.\d+$/.test(cell)
      ? fault('fraction', `conteo con decimales: ${shown}; deben ser personas enteras`, `fractional count: ${shown}; it must be whole persons`)
      : fault('no-number', `no es un conteo: «${shown}»`, `not a count: “${shown}”`))
  )
}

/** A measured number with a decimal point. */
export const judgeNumber: JudgeCell = (cell, shown) => {
  if (/^-?(?:\d+|\d*\.\d+)$/.test(cell) && cell.length < 26) return Number(cell)
  return writtenNumberFault(cell, shown) ?? fault('no-number', `no es un número: «${shown}»`, `not a number: “${shown}”`)
}

/** What is wrong with a number that is written in another way than plain digits with a decimal point; null for anything else. */
function writtenNumberFault(cell: string, shown: string): Fault | null {
  // Three digits after a mark are thousands far more often than decimals, and in a count they can be nothing else.
  if (/^-?\d{1,3}(?:([.,'’\u0020\u00A0\u2009\u202F])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u.test(cell)) {
    return fault('thousands', `separador de miles: «${shown}»; escriba solo cifras`, `thousands separator: “${shown}”; write digits only`)
  }
  if (/^-?\d+,\d+$/.test(cell)) return fault('decimal-comma', `coma decimal: «${shown}»; use punto`, `decimal comma: “${shown}”; use a point`)
  if (/^-?\d+(?:\.\d+)?e[+-]?\d+$/i.test(cell)) {
    return fault('exponent', `notación científica: «${shown}»; una hoja de cálculo acortó el número`, `scientific notation: “${shown}”; a spreadsheet shortened the number`)
  }
  if (/^0\d+$/.test(cell)) return fault('leading-zero', `ceros a la izquierda: «${shown}»; ¿es un código?`, `leading zeros: “${shown}”; is it a code?`)
  if (/^\+\d/.test(cell)) return fault('sign', `signo más: «${shown}»; escriba solo cifras`, `plus sign: “${shown}”; write digits only`)
  if (/^-?\d+(?:\.\d+)?\s?%$/.test(cell)) return fault('percent', `porcentaje: «${shown}»; escriba el número sin signo`, `percentage: “${shown}”; write the number without the sign`)
  return null
}
