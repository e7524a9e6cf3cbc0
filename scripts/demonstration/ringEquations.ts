import { type AdditiveEquations, collectEquations } from '../../src/domain/suppression/additiveEquations.ts'
import { ACCESS_DISTANCES } from './measures.ts'
import type { TerritoryTree } from './territoryTree.ts'

/** Rings around the providers: within each distance, and beyond the last. */
export const RINGS = ACCESS_DISTANCES.length + 1

/** Cell of the persons of a territory in a ring. A leaf lies in one ring, so its cell is its need. */
export function ringCell(tree: TerritoryTree, territory: number, ring: number): number {
  return isLeaf(tree, territory) ? territory : tree.territories.length + territory * RINGS + ring
}

export function isLeaf(tree: TerritoryTree, territory: number): boolean {
  return (tree.children[territory]?.length ?? 0) === 0
}

/**
 * Everything that ties need and access together, for one year and service; cell = territory for its need, then
 * `ringCell`. Who lives in which ring is open knowledge: a ring of a territory is the sum of that ring of its parts,
 * and a territory's need is the sum of its rings as well as of its parts.
 */
export function ringEquations(tree: TerritoryTree, rings: ReadonlyMap<number, number>): AdditiveEquations {
  const { add, collect } = collectEquations(tree.territories.length * (1 + RINGS))
  for (const [place, children] of tree.children.entries()) {
    if (children.length === 0) continue
    add(place, children)
    const own: number[] = []
    for (let ring = 0; ring < RINGS; ring += 1) {
      if (!(tree.leavesOf[place] ?? []).some((leaf) => rings.get(leaf) === ring)) continue
      own.push(ringCell(tree, place, ring))
      const parts = children.filter((child) => (tree.leavesOf[child] ?? []).some((leaf) => rings.get(leaf) === ring))
      add(
        ringCell(tree, place, ring),
        parts.map((child) => ringCell(tree, child, ring)),
      )
    }
    add(place, own)
  }
  return collect()
}
