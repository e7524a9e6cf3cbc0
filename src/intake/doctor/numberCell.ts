import { judgeCount, judgeNumber } from '../cells/countCell.ts'
import { LARGEST_COUNT } from '../cells/limits.ts'
import { writingFault } from '../cells/writingFault.ts'
import { readNumber } from '../gather/readCell.ts'
import type { Said } from './findingList.ts'

/** What is to be said of a cell of numbers: its number (NaN for none), whether it is empty, and a fault or a note. */
export interface NumberJudgement {
  readonly value: number
  readonly isEmpty: boolean
  readonly said: Said | null
}

const CUT = /^(?:[<≤]\s*\d+|c|supr\.?|suppressed|suprimido|confidencial)$/i
const NOT_REPORTED = /^nr$/i
const NOT_APPLICABLE = /^(?:na|n\.?\/?a\.?|no aplica|not applicable)$/i
const OTHER_MARK = /^(?:[-–—*.…]+|ny|n\.?\/?\s?[de]\.?|s\/[di]|nan|null|none|nulo|nd|sd|sin (?:datos?|informaci[oó]n)|no data|missing|x)$/iu
const EMPTY: NumberJudgement = { value: Number.NaN, isEmpty: true, said: null }

/** Judges a cell of a column of counts or of figures, as the settings of its table write numbers. `shown` is how a message may quote it. */
export function judgeNumberCell(cell: string, shown: string, isCount: boolean, decimal: '.' | ','): NumberJudgement {
  const text = cell.trim()
  if (text === '') return EMPTY
  const writing = writingFault(cell, shown)
  const number = readNumber(text, decimal)
  // -2.5E-3 is a number and -- a mark, though a formula may begin so.
  const isHarmless = writing?.kind === 'formula' && (number !== null || OTHER_MARK.test(text))
  if (writing && writing.kind !== 'blanks' && !isHarmless) return none({ code: writing.kind, severity: 'error', ...writing.words })
  if (number === null) return none(notNumber(text, shown, isCount))
  const said = ofNumber(number, text, shown, isCount, decimal) ?? (writing?.kind === 'blanks' ? { code: 'blanks', severity: 'note', ...writing.words } as const : null)
  return { value: number, isEmpty: false, said }
}

const none = (said: Said): NumberJudgement => ({ value: Number.NaN, isEmpty: false, said })

function notNumber(text: string, shown: string, isCount: boolean): Said {
  if (CUT.test(text)) return { code: 'cut', severity: 'note', es: `conteo ya recortado («${shown}»): se toma como protegido`, en: `count cut before (“${shown}”): taken as suppressed` }
  if (NOT_REPORTED.test(text)) return { code: 'not-reported', severity: 'note', es: 'marca NR: no informado', en: 'mark NR: not reported' }
  if (NOT_APPLICABLE.test(text)) return { code: 'not-applicable', severity: 'note', es: `marca «${shown}»: no aplica o no hay dato`, en: `mark “${shown}”: not applicable or no figure` }
  if (OTHER_MARK.test(text)) return { code: 'mark', severity: 'note', es: `marca «${shown}»: se toma como no informado`, en: `mark “${shown}”: taken as not reported` }
  const found = (isCount ? judgeCount : judgeNumber)(text, shown)
  if (typeof found === 'number') return { code: 'no-number', severity: 'error', es: 'no se lee como número con la coma o el punto elegidos para esta tabla', en: 'not read as a number with the decimal mark chosen for this table' }
  return { code: found.kind, severity: 'error', ...found.words }
}

function ofNumber(number: number, text: string, shown: string, isCount: boolean, decimal: '.' | ','): Said | null {
  const isPlain = (decimal === '.' ? /^-?(?:0|[1-9]\d*)?(?:\.\d+)?$/ : /^-?(?:0|[1-9]\d*)?(?:,\d+)?$/).test(text)
  if (isCount) {
    // 1.250 where the point is for decimals: one and a quarter of a person, or thousands.
    if (/^\d{1,3}([.,])\d{3}$/.test(text) && text.includes(decimal)) return { code: 'thousands', severity: 'error', es: `¿separador de miles? «${shown}» se lee como ${number}`, en: `a thousands separator? “${shown}” is read as ${number}` }
    if (number < 0) return { code: 'negative', severity: 'error', es: `conteo negativo: ${shown}`, en: `negative count: ${shown}` }
    if (number > LARGEST_COUNT) return { code: 'too-large', severity: 'error', es: `conteo mayor que ${LARGEST_COUNT}: ${shown}`, en: `count above ${LARGEST_COUNT}: ${shown}` }
    if (!Number.isInteger(number) && !text.endsWith('%')) return { code: 'fraction', severity: 'error', es: `conteo con decimales: ${shown}`, en: `fractional count: ${shown}` }
  }
  if (isPlain) return null
  if (text.endsWith('%')) return { code: 'percent', severity: isCount ? 'warning' : 'note', es: `porcentaje: «${shown}» se toma sin el signo`, en: `percentage: “${shown}” is taken without the sign` }
  if (/e[+-]?\d+$/i.test(text)) return { code: 'exponent', severity: 'warning', es: `notación científica: «${shown}»; una hoja de cálculo pudo acortar el número`, en: `scientific notation: “${shown}”; a spreadsheet may have shortened the number` }
  if (/^[+-]?0\d/.test(text)) return { code: 'leading-zero', severity: 'warning', es: `ceros a la izquierda: «${shown}»; ¿es un código?`, en: `leading zeros: “${shown}”; is it a code?` }
  if (/^[+-]?\d{1,3}\D\d{3}/u.test(text)) return { code: 'thousands', severity: 'note', es: `separador de miles: «${shown}» se lee como ${number}`, en: `thousands separator: “${shown}” is read as ${number}` }
  return text.startsWith('+') ? { code: 'sign', severity: 'note', es: `signo más: «${shown}»`, en: `plus sign: “${shown}”` } : null
}
