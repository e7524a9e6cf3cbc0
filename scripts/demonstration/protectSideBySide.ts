import { protectFromOrder } from '../../src/domain/suppression/protectFromOrder.ts'
import { COLUMNS, isPublished } from './countColumns.ts'
import type { DemonstrationCounts } from './demonstrationCounts.ts'
import { PATHWAY_ORDER } from './pathwayOrder.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * Hides, in place, what would fix a hidden count by the other counts of the same territory, period and group of persons
 * (`PATHWAY_ORDER`); returns the blocks in which it hid something. `seen` holds how many counts of each group were hidden
 * when it was last looked at, and is brought up to date: only groups in which more is hidden are looked at again.
 */
export function protectSideBySide(
  counts: DemonstrationCounts,
  hidden: readonly Uint8Array[],
  tree: TerritoryTree,
  seen: Uint8Array,
): Set<number> {
  const touched = new Set<number>()
  const values = new Int32Array(hidden.length)
  const marks = new Uint8Array(hidden.length)
  for (const [place, territory] of tree.territories.entries()) {
    for (const [column, definition] of COLUMNS.entries()) {
      if (!isPublished(definition, territory.level)) continue
      const cell = place * COLUMNS.length + column
      let secret = 0
      for (const [block, ofBlock] of hidden.entries()) {
        marks[block] = ofBlock[cell] ?? 0
        values[block] = counts.blocks[block]?.[cell] ?? 0
        secret += ofBlock[cell] ?? 0
      }
      if (secret === seen[cell]) continue
      const added = protectFromOrder(values, marks, PATHWAY_ORDER)
      seen[cell] = secret + added.length
      for (const block of added) {
        const ofBlock = hidden[block]
        if (ofBlock) ofBlock[cell] = 1
        touched.add(block)
      }
    }
  }
  return touched
}
