import { plainName } from '../places/placeName.ts'
import { territoryCodes } from '../places/territoryCodes.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import { fault, type JudgeCell } from './cellJudgement.ts'

const MOST_SUGGESTED = 3

/** Judges cells that must be ids of the gazetteer. A name, or a code of another system, is told with the id that was meant. */
export function territoryJudge(territories: readonly TerritoryRow[]): JudgeCell {
  const codes = territoryCodes(territories, 'ocha-cod')
  const ids = new Set(territories.map(({ id }) => id))
  const named = new Map<string, TerritoryRow[]>()
  for (const territory of territories) {
    const name = plainName(territory.name)
    named.set(name, [...(named.get(name) ?? []), territory])
  }
  return (cell, shown) => {
    if (ids.has(cell)) return Number.NaN
    if (cell === '') return fault('empty', 'falta el código del territorio', 'the code of the territory is missing')
    const meant = named.get(plainName(cell))
    if (meant) {
      const suggested = meant.slice(0, MOST_SUGGESTED).map(({ id }) => id).join(', ')
      const more = meant.length > MOST_SUGGESTED ? ', …' : ''
      return fault('name', `nombre en lugar de código: «${shown}»; ¿${suggested}${more}?`, `name instead of code: “${shown}”; ${suggested}${more}?`)
    }
    if (/^[A-Za-z0-9-]{1,12}$/.test(cell) && shown === cell) {
      const found = codes.find(cell, '')
      if ('problem' in found) return fault('code', found.problem.es, found.problem.en)
    }
    return fault('code', `territorio desconocido: «${shown}»`, `unknown territory: “${shown}”`)
  }
}
