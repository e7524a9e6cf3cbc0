import type { CellSystem } from '../../../src/domain/disclosure/cellSystem.ts'
import { openParts } from '../../../src/domain/disclosure/openParts.ts'
import type { RelationKind } from '../cells/relations.ts'
import { highsPrograms } from '../solver/highsProgram.ts'

const SHOWN = 12
const NO_DUAL = 1e-9

/**
 * The relations that hold a cell where it is, in words: those with a dual value at its lowest or highest, which added up give
 * the bound (linear programming duality; no fewer relations of the relaxation do). `system` holds ranges as published.
 */
export async function equationsFor(system: CellSystem, kinds: readonly RelationKind[], cell: number, nameOf: (cell: number) => string): Promise<string[]> {
  const part = openParts(system).find(({ cells }) => cells.includes(cell))
  if (!part || part.system.rowCount === 0) return []
  const open = await highsPrograms()
  const program = open(part.system)
  const place = part.cells.indexOf(cell)
  const rows = new Set<number>()
  try {
    for (const sense of ['most', 'least'] as const) {
      if (program.optimise(sense, [place], [1]).status !== 'optimal') continue
      for (const [row, dual] of program.duals().entries()) if (Math.abs(dual) > NO_DUAL) rows.add(part.rows[row] ?? 0)
    }
  } finally {
    program.close()
  }
  return [...rows].slice(0, SHOWN).map((row) => sentence(system, kinds[row] ?? 'margins', row, nameOf))
}

function sentence(system: CellSystem, kind: RelationKind, row: number, nameOf: (cell: number) => string): string {
  const terms: string[] = []
  for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
    const cell = system.cells[term] ?? 0
    const times = system.coefficients[term] ?? 0
    const value = system.lower[cell] === system.upper[cell] ? ` (${system.lower[cell]})` : ''
    terms.push(`${times < 0 ? '-' : '+'} ${Math.abs(times) === 1 ? '' : `${Math.abs(times)} x `}[${nameOf(cell)}]${value}`)
  }
  const [lower, upper] = [system.rowLower[row] ?? 0, system.rowUpper[row] ?? 0]
  const bound = lower === upper ? `= ${lower}` : Number.isFinite(lower) ? `>= ${lower}` : `<= ${upper}`
  return `${kind}: ${terms.join(' ')} ${bound}`
}
