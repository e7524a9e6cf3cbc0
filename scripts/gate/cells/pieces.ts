import { type CellSpace, codeIn } from './cellSpace.ts'

/**
 * Ways of cutting cells in pieces, given the key of each: the two upper levels of areas alone, all below one area of the
 * second level (a department), and all in one.
 */
export function piecesOf(space: CellSpace, keys: ArrayLike<number>): Int32Array[] {
  const tree = space.dimensions.findIndex(({ role }) => role === 'tree')
  const second = tree < 0 ? [] : secondLevel(space, tree)
  const area = (key: number): number => (tree < 0 ? -1 : (second[codeIn(space, key, tree)] ?? -1))
  const isUpper = (key: number): boolean => tree < 0 || area(key) === -1 || area(key) === codeIn(space, key, tree)
  const upper = Int32Array.from(keys, (key) => (isUpper(key) ? 0 : -1))
  const below = Int32Array.from(keys, (key) => (isUpper(key) ? -1 : area(key)))
  return [upper, below, new Int32Array(keys.length)]
}

/** For each code of a tree the code of the second level it lies in or is; -1 for the top. */
function secondLevel(space: CellSpace, tree: number): number[] {
  const dimension = space.dimensions[tree]
  const above = new Map<number, number>()
  for (const [total, parts] of dimension?.parts ?? []) for (const part of parts) above.set(part, total)
  return (dimension?.codes ?? []).map((_, code) => {
    let line = code
    let parent = above.get(line)
    if (parent === undefined) return -1
    for (let higher = above.get(parent); higher !== undefined; higher = above.get(parent)) {
      line = parent
      parent = higher
    }
    return line
  })
}
