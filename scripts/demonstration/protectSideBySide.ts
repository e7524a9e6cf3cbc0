import { protectFromOrder } from '../../src/domain/suppression/protectFromOrder.ts'
import { COLUMNS, isPublished } from './countColumns.ts'
import type { DemonstrationCounts } from './demonstrationCounts.ts'
import { PATHWAY_ORDER } from './pathwayOrder.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * Hides, in place, what would fix a hidden count by the other counts of the same territory, period and group of persons
 * (`PATHWAY_ORDER`); returns the blocks in which it hid something.
 */
export function protectSideBySide(counts: DemonstrationCounts, hidden: readonly Uint8Array[], tree: TerritoryTree): Set<number> {
  const touched = new Set<number>()
  const values = new Int32Array(hidden.length)
  const marks = new Uint8Array(hidden.length)
  for (const [place, territory] of tree.territories.entries()) {
    for (const [column, definition] of COLUMNS.entries()) {
      if (!isPublished(definition, territory.level)) continue
      const cell = place * COLUMNS.length + column
      let secret = false
      for (let block = 0; block < hidden.length; block += 1) {
        marks[block] = hidden[block]?.[cell] ?? 0
        values[block] = counts.blocks[block]?.[cell] ?? 0
        secret ||= marks[block] === 1
      }
      if (!secret) continue
      for (const block of protectFromOrder(values, marks, PATHWAY_ORDER)) {
        const ofBlock = hidden[block]
        if (ofBlock) ofBlock[cell] = 1
        touched.add(block)
      }
    }
  }
  return touched
}
