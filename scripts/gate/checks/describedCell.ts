import { fault, type JudgeCell } from '../../../src/intake/cells/cellJudgement.ts'
import { judgeNumber } from '../../../src/intake/cells/countCell.ts'
import type { Fault } from '../../../src/intake/cells/fault.ts'
import type { RawField } from './rawPackage.ts'

/** Judges cells by the type and the constraints that the Frictionless description gives their column. Throws a SyntaxError on a broken pattern. */
export function describedJudge({ type, constraints }: RawField): JudgeCell {
  const { required, minimum, maximum, minLength, maxLength } = constraints
  const listed = constraints.enum?.map(String)
  const pattern = constraints.pattern === undefined ? null : new RegExp(`^(?:${constraints.pattern})$`, 'u')
  return (cell, shown) => {
    if (cell === '') return required ? fault('empty', 'está vacío', 'is empty') : Number.NaN
    const value = typed(type, cell, shown)
    if (typeof value !== 'number') return value
    if (listed && !listed.includes(cell)) return fault('enum', `«${shown}» no es ninguno de: ${listed.join(', ')}`, `“${shown}” is none of: ${listed.join(', ')}`)
    if (minimum !== undefined && isBelow(cell, value, minimum)) return fault('minimum', `menor que ${minimum}: ${shown}`, `below ${minimum}: ${shown}`)
    if (maximum !== undefined && isBelow(String(maximum), Number(maximum), Number.isNaN(value) ? cell : value)) {
      return fault('maximum', `mayor que ${maximum}: ${shown}`, `above ${maximum}: ${shown}`)
    }
    if (minLength !== undefined && cell.length < minLength) return fault('short', `tiene menos de ${minLength} letras`, `has fewer than ${minLength} letters`)
    if (maxLength !== undefined && cell.length > maxLength) return fault('long', `tiene más de ${maxLength} letras`, `has more than ${maxLength} letters`)
    if (pattern && !pattern.test(cell)) return fault('pattern', `no tiene la forma descrita: «${shown}»`, `has not the described form: “${shown}”`)
    return value
  }
}

function typed(type: string, cell: string, shown: string): number | Fault {
  if (type === 'integer' || type === 'year') {
    const value = judgeNumber(cell, shown)
    if (typeof value !== 'number' || (Number.isInteger(value) && !cell.includes('.'))) return value
    return fault('fraction', `no es un número entero: ${shown}`, `not a whole number: ${shown}`)
  }
  if (type === 'number') return judgeNumber(cell, shown)
  if (type === 'boolean' && !/^(?:true|false|True|False|TRUE|FALSE|1|0)$/.test(cell)) return fault('type', `no es verdadero ni falso: «${shown}»`, `neither true nor false: “${shown}”`)
  if (type === 'date' && !isDay(cell)) return fault('type', 'no es una fecha como 2025-03-31', 'not a date like 2025-03-31')
  return Number.NaN
}

function isDay(cell: string): boolean {
  const day = new Date(`${cell}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell)
}

/** Numbers by size, dates and texts by their letters. */
function isBelow(cell: string, value: number, bound: number | string): boolean {
  return Number.isNaN(value) ? cell < String(bound) : value < Number(bound)
}
