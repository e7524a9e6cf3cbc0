import { nameLikeness } from '../places/placeName.ts'
import { fault, type JudgeCell } from './cellJudgement.ts'

/** Share of letters that must agree before another code is suggested. */
const ALIKE = 0.6
const MOST_NAMED = 20

/** Judges cells that must be one of a list of codes; tells the code that looks most alike, else the list. */
export function codeJudge(codes: readonly string[]): JudgeCell {
  const known = new Set(codes)
  const list = codes.slice(0, MOST_NAMED).join(', ') + (codes.length > MOST_NAMED ? ', …' : '')
  return (cell, shown) => {
    if (known.has(cell)) return Number.NaN
    if (cell === '') return fault('empty', `falta el código; uno de: ${list}`, `the code is missing; one of: ${list}`)
    const alike = codes.find((code) => code.toLowerCase() === cell.toLowerCase()) ?? mostAlike(cell, codes)
    if (alike !== null) return fault('code', `código desconocido: «${shown}»; ¿${alike}?`, `unknown code: “${shown}”; ${alike}?`)
    return fault('code', `código desconocido: «${shown}»; uno de: ${list}`, `unknown code: “${shown}”; one of: ${list}`)
  }
}

function mostAlike(cell: string, codes: readonly string[]): string | null {
  if (cell.length > 60) return null
  let best: string | null = null
  let likeness = ALIKE
  for (const code of codes) {
    const found = nameLikeness(cell, code)
    if (found >= likeness) [best, likeness] = [code, found]
  }
  return best
}
