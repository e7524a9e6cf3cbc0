import { SERVICE_CODES } from '../../src/catalog/service.ts'
import type { AdditiveEquations } from '../../src/domain/suppression/additiveEquations.ts'
import { unbalancedEquations } from '../../src/domain/suppression/balance.ts'
import { protectFromSubtraction } from '../../src/domain/suppression/protectFromSubtraction.ts'
import { suppress } from '../../src/domain/suppression/suppress.ts'
import { COLUMNS } from './countColumns.ts'
import { VARIABLES, applies } from './countVariables.ts'
import { type DemonstrationCounts, knownYears } from './demonstrationCounts.ts'
import { protectSideBySide } from './protectSideBySide.ts'
import { tableEquations } from './tableEquations.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * For each block of counts (variable and service), 1 for every cell to hide. Sums tie the cells of a block together,
 * the order of the pathway those of different blocks; the two are protected in turn until neither hides more.
 * Throws an Error if counts do not add up. `onBlock` is called after each block.
 */
export function protectCounts(
  counts: DemonstrationCounts,
  tree: TerritoryTree,
  threshold: number,
  onBlock: (done: number, total: number) => void = () => undefined,
): Uint8Array[] {
  const byYears = new Map<string, AdditiveEquations>()
  const equationsOf: AdditiveEquations[] = []
  const hidden: Uint8Array[] = []
  for (const variable of VARIABLES) {
    const years = knownYears(variable)
    const equations = byYears.get(years.join()) ?? tableEquations(tree, years)
    byYears.set(years.join(), equations)
    for (const service of SERVICE_CODES) {
      const block = counts.blocks[hidden.length] ?? new Int32Array(0)
      if (unbalancedEquations(block, equations, 1).length > 0) throw new Error(`counts of ${variable}, ${service} do not add up`)
      equationsOf.push(equations)
      hidden.push(applies(variable, service) ? suppress(block, equations, threshold) : new Uint8Array(block.length))
      onBlock(hidden.length, counts.blocks.length)
    }
  }
  const seen = new Uint8Array(tree.territories.length * COLUMNS.length)
  for (;;) {
    const touched = protectSideBySide(counts, hidden, tree, seen)
    if (touched.size === 0) return hidden
    for (const block of touched) {
      const equations = equationsOf[block]
      if (equations) protectFromSubtraction(counts.blocks[block] ?? [], hidden[block] ?? new Uint8Array(0), equations)
    }
  }
}
