import { cellName, countIn } from '../cells/cellSpace.ts'
import { type Cells, REPORTED, SUPPRESSED } from '../cells/cells.ts'
import type { Memberships } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import type { PartsOptions } from '../parts/doParts.ts'
import { protectTrueCells } from '../protect/protectTrueCells.ts'
import type { Protection } from '../rules/protection.ts'
import type { TrueCells } from '../raw/sumCells.ts'
import { translation } from '../attack/mergeReleases.ts'

/** Thrown where some cells cannot be protected by hiding others; nothing may be published then. */
export class CannotProtect extends Error {
  override readonly name = 'CannotProtect'
}

/** Cells as they may be published. */
export interface HiddenCells {
  readonly cells: Cells
  /** Persons in all cells, and in those hidden: a person stands in many. */
  readonly persons: number
  readonly personsHidden: number
}

/**
 * Hides small cells and what must go with them. What an earlier release told stays told, what it hid stays hidden: so two
 * releases together tell no more than the newer one. Throws CannotProtect with the table and dimension to coarsen.
 */
export async function hideCells(truth: TrueCells, knowledge: Knowledge, memberships: Memberships, options: PartsOptions & Pick<Protection, 'loss' | 'seed'> & { readonly earlier: readonly Cells[] }): Promise<HiddenCells> {
  const { cells } = truth
  const fixed = new Uint8Array(cells.keys.length)
  const forced = new Uint8Array(cells.keys.length)
  for (const earlier of options.earlier) {
    const translate = translation(cells.space, earlier.space)
    for (const [place, key] of cells.keys.entries()) {
      const before = earlier.placeOf.get(translate(key))
      if (before === undefined) continue
      if (earlier.statuses[before] === REPORTED && earlier.values[before] === cells.values[place]) fixed[place] = 1
      if (earlier.statuses[before] === SUPPRESSED) forced[place] = 1
    }
  }
  const result = await protectTrueCells(truth, knowledge, memberships, { ...options, fixed, forced })
  if (result.open.length > 0) throw new CannotProtect(whatToCoarsen(truth, result.open))
  const values = cells.values.slice()
  const statuses = cells.statuses.slice()
  let persons = 0
  let personsHidden = 0
  const isMoney = cells.space.counts.map((count) => knowledge.amounts.includes(count))
  for (const [place, hidden] of result.hidden.entries()) {
    const isPersons = !isMoney[countIn(cells.space, cells.keys[place] ?? 0)]
    const value = Number.isNaN(values[place] ?? 0) ? 0 : (values[place] ?? 0)
    if (isPersons) persons += value
    if (!hidden || statuses[place] !== REPORTED) continue
    if (isPersons) personsHidden += value
    statuses[place] = SUPPRESSED
    values[place] = Number.NaN
  }
  return { cells: { ...cells, values, statuses }, persons, personsHidden }
}

/** The tables with most cells left open, and which split of them is the finest: in words, without any count. */
function whatToCoarsen({ cells, tables }: TrueCells, open: readonly number[]): string {
  const isOpen = new Set(open)
  const lines = tables
    .map(({ rule, cells: of }) => {
      const found = of.reduce((sum, places) => sum + places.filter((place) => isOpen.has(place)).length, 0)
      const all = of.reduce((sum, places) => sum + places.length, 0)
      const finest = [...rule.splits.flat(), ...(rule.periods.length > 0 && !rule.periods.includes('year') ? [rule.periods[0] ?? ''] : []), ...(rule.codes.service ? [] : ['service'])]
      return { found, line: `tables.${rule.name}: ${found} of ${all} cells cannot be protected; publish it with fewer ${finest.join(', ') || 'levels'}, or for longer periods, or not at levels ${rule.levels.join(', ')}` }
    })
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found)
  const first = open[0] === undefined ? '' : ` (the first: ${cellName(cells.space, cells.keys[open[0]] ?? 0)})`
  return [`${isOpen.size} celdas no se pueden proteger; publique estas tablas con menos detalle. / ${isOpen.size} cells cannot be protected${first}`, ...lines.slice(0, 8).map(({ line }) => line)].join('\n')
}
