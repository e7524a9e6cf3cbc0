import { collectEquations } from '../../src/domain/suppression/additiveEquations.ts'
import { protectFromSubtraction } from '../../src/domain/suppression/protectFromSubtraction.ts'
import { ACCESS_DISTANCES } from './measures.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * Territories whose access counts must not be published, for one year and service. Who lives in which ring is
 * open knowledge, so the rings of a territory can be told apart by subtracting 10 from 30 km and 30 from 50.
 * All its counts are hidden when a ring holds 1 to `threshold` - 1 persons, or exactly one part whose need is
 * hidden; then, as for any count, whatever would reveal them from the territories above and beside.
 */
export function protectAccess(
  tree: TerritoryTree,
  rings: ReadonlyMap<number, number>,
  need: (territory: number) => number,
  needHidden: (territory: number) => boolean,
  threshold: number,
): Uint8Array {
  const values = tree.territories.map((_, place) => need(place))
  const hidden = Uint8Array.from(tree.territories, (_, place) => Number(isTelling(place)))
  const { add, collect } = collectEquations(values.length)
  for (const [place, children] of tree.children.entries()) {
    // Leaves are left out: theirs is all or nothing of their need, and stays as hidden or shown as that.
    if (children.length > 0 && children.every((child) => (tree.children[child]?.length ?? 0) > 0)) add(place, children)
  }
  protectFromSubtraction(values, hidden, collect())
  return hidden

  function isTelling(place: number): boolean {
    const leaves = tree.leavesOf[place] ?? []
    if (tree.children[place]?.length === 0) return needHidden(place)
    for (let ring = 0; ring <= ACCESS_DISTANCES.length; ring += 1) {
      const within = leaves.filter((leaf) => rings.get(leaf) === ring)
      const persons = within.reduce((sum, leaf) => sum + need(leaf), 0)
      const secret = within.filter(needHidden).length
      if (secret === 1 || (persons > 0 && persons < threshold)) return true
    }
    return false
  }
}
