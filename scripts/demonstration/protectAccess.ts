import { deduceCells } from '../../src/domain/suppression/deduceCells.ts'
import { RINGS, isLeaf, ringCell, ringEquations } from './ringEquations.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * Territories whose access counts must not be published, for one year and service, 1 for each. A leaf's is all or nothing
 * of its need, and hidden with it. Of the others, all counts of a territory are hidden together: where a ring holds 1 to
 * `threshold` - 1 persons, then until no subtraction after another reveals a hidden need or so small a ring of any
 * territory, unless the table of need gives that ring away by itself. Throws a RangeError where it gives away its own.
 */
export function protectAccess(
  tree: TerritoryTree,
  rings: ReadonlyMap<number, number>,
  need: (territory: number) => number,
  needHidden: (territory: number) => boolean,
  threshold: number,
): Uint8Array {
  const equations = ringEquations(tree, rings)
  const values = cellValues(tree, rings, need)
  const secretNeed = tree.territories.map((_, place) => needHidden(place))
  const secret = Uint8Array.from(values, (value, cell) => {
    return Number(cell < secretNeed.length ? secretNeed[cell] : value > 0 && value < threshold)
  })
  const hidden = new Uint8Array(tree.territories.length).fill(1)
  for (const cell of revealedCells()) {
    if (cell < secretNeed.length) throw new RangeError('need is not protected, so access cannot be')
    secret[cell] = 0
  }
  for (const [place] of tree.territories.entries()) {
    hidden[place] = Number(isLeaf(tree, place) ? secretNeed[place] : hasSmallRing(place))
  }
  for (let revealed = revealedCells(); revealed.length > 0; revealed = revealedCells()) {
    const [first = 0] = revealed
    const size = tree.territories.length
    const choices = candidates(first < size ? first : Math.floor((first - size) / RINGS))
    const left = choices.map((place) => {
      hidden[place] = 1
      const count = revealedCells().length
      hidden[place] = 0
      return { place, count, need: need(place), level: tree.territories[place]?.level ?? 0 }
    })
    // The narrowest level at which one helps, there the one that helps most. Where none does, the nearest above.
    const best = left
      .filter(({ count }) => count < revealed.length)
      .toSorted((one, other) => other.level - one.level || one.count - other.count || one.need - other.need)[0]
    const next = best?.place ?? choices[0]
    if (next === undefined) throw new RangeError('access cannot be protected: do rings add up?')
    hidden[next] = 1
  }
  return hidden

  function revealedCells(): number[] {
    const shown = new Uint8Array(equations.cellCount)
    for (const [place] of tree.territories.entries()) {
      if (!secretNeed[place]) shown[place] = 1
      // Beyond the last distance is what is left of the need: published only where that is.
      for (let ring = 0; ring < RINGS - 1; ring += 1) {
        if (!isLeaf(tree, place) && !hidden[place]) shown[ringCell(tree, place, ring)] = 1
      }
    }
    const known = deduceCells(shown, equations)
    const found: number[] = []
    for (const [cell, isSecret] of secret.entries()) if (isSecret && known[cell]) found.push(cell)
    return found
  }

  function hasSmallRing(place: number): boolean {
    const own = Array.from({ length: RINGS }, (_, ring) => values[ringCell(tree, place, ring)] ?? 0)
    return own.some((persons) => persons > 0 && persons < threshold)
  }

  /** Shown territories above a territory, itself the first, those beside it and them, and those below it. */
  function candidates(territory: number): number[] {
    const line: number[] = []
    for (let place: number | undefined = territory; place !== undefined; place = above(place)) line.push(place)
    const beside = line.flatMap((place) => tree.children[above(place) ?? -1] ?? [])
    return [...new Set([...line, ...beside, ...below(territory)])].filter((place) => !isLeaf(tree, place) && !hidden[place])
  }

  function below(territory: number): number[] {
    return (tree.children[territory] ?? []).flatMap((child) => [child, ...below(child)])
  }

  function above(territory: number): number | undefined {
    const parent = tree.territories[territory]?.parent
    return parent == null ? undefined : tree.placeOf.get(parent)
  }
}

function cellValues(tree: TerritoryTree, rings: ReadonlyMap<number, number>, need: (territory: number) => number): Float64Array {
  const values = new Float64Array(tree.territories.length * (1 + RINGS))
  for (const [place] of tree.territories.entries()) {
    values[place] = need(place)
    if (isLeaf(tree, place)) continue
    for (const leaf of tree.leavesOf[place] ?? []) {
      const cell = ringCell(tree, place, rings.get(leaf) ?? RINGS - 1)
      values[cell] = (values[cell] ?? 0) + need(leaf)
    }
  }
  return values
}
