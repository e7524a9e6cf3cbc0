import { hasBrokenLetters } from './brokenLetters.ts'
import { fault } from './cellJudgement.ts'
import type { Fault } from './fault.ts'
import { invisibleCharacter } from './shownText.ts'

/** What is wrong with how a cell is written, whatever its column holds: a formula, an error of a spreadsheet, blanks, damaged letters. */
export function writingFault(cell: string, shown: string): Fault | null {
  if (cell === '') return null
  // A spreadsheet runs what begins so (OWASP, CSV injection); a number with a sign is left to whoever reads numbers.
  if (/^[=@\t\r]/.test(cell) || /^[+-](?![\d.,\s]*%?$).+/u.test(cell)) {
    const [es, en] = cell[0] === '\t' ? ['tabulador', 'tab'] : cell[0] === '\r' ? ['retorno de carro', 'carriage return'] : [cell.slice(0, 1), cell.slice(0, 1)]
    return fault('formula', `la celda empieza como una fórmula (${es}); escriba el valor`, `the cell begins like a formula (${en}); write the value`)
  }
  if (/^#(?:REF|DIV\/0|N\/A|NAME|NULL|NUM|VALUE|¡REF|¡DIV\/0|¿NOMBRE|¡NUM|¡VALOR|N\/D)/iu.test(cell)) {
    return fault('spreadsheet', `error de hoja de cálculo: «${shown}»`, `error of a spreadsheet: “${shown}”`)
  }
  if (cell !== cell.trim()) return fault('blanks', 'hay espacios al principio o al final de la celda', 'there are blanks at the beginning or end of the cell')
  const invisible = invisibleCharacter(cell)
  if (invisible !== null) return fault('invisible', `carácter invisible ${invisible} en la celda`, `invisible character ${invisible} in the cell`)
  if (hasBrokenLetters(cell)) {
    return fault('broken-letters', `letras dañadas por una codificación equivocada: «${shown}»`, `letters damaged by a wrong encoding: “${shown}”`)
  }
  return null
}
