import { SERVICE_CODES } from '../../src/catalog/service.ts'
import type { AdditiveEquations } from '../../src/domain/suppression/additiveEquations.ts'
import { unbalancedEquations } from '../../src/domain/suppression/balance.ts'
import { suppress } from '../../src/domain/suppression/suppress.ts'
import { VARIABLES, applies } from './countVariables.ts'
import { type DemonstrationCounts, knownYears } from './demonstrationCounts.ts'
import { tableEquations } from './tableEquations.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * For each block of counts (variable and service), 1 for every cell to hide. Each variable and service is a
 * table of its own: services do not add up to their group, so no equation ties two of them together.
 * Throws an Error if counts do not add up. `onBlock` is called after each block.
 */
export function protectCounts(
  counts: DemonstrationCounts,
  tree: TerritoryTree,
  threshold: number,
  onBlock: (done: number, total: number) => void = () => undefined,
): Uint8Array[] {
  const byYears = new Map<string, AdditiveEquations>()
  const hidden: Uint8Array[] = []
  for (const variable of VARIABLES) {
    const years = knownYears(variable)
    const equations = byYears.get(years.join()) ?? tableEquations(tree, years)
    byYears.set(years.join(), equations)
    for (const service of SERVICE_CODES) {
      const block = counts.blocks[hidden.length] ?? new Int32Array(0)
      if (unbalancedEquations(block, equations, 1).length > 0) throw new Error(`counts of ${variable}, ${service} do not add up`)
      hidden.push(applies(variable, service) ? suppress(block, equations, threshold) : new Uint8Array(block.length))
      onBlock(hidden.length, counts.blocks.length)
    }
  }
  return hidden
}
