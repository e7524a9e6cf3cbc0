import { codeIn, countIn } from '../cells/cellSpace.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import type { PublicSystem } from './publicSystem.ts'

/**
 * Sets of cells that can change among each other while all others stay as they are, the smallest first: for each area that
 * has parts, but the topmost, the cells of all areas below it; and all areas' cells of counts that equations tie together and
 * of one code of each union. Rests are with their whole and part.
 */
export function neighbourhoods({ cells, relations }: PublicSystem, knowledge: Knowledge): number[][] {
  const { space, keys } = cells
  const tree = space.dimensions.findIndex(({ role }) => role === 'tree')
  const unions = space.dimensions.flatMap(({ kind }, at) => (kind === 'union' ? [at] : []))
  const groupOf = tiedCounts(space.counts, knowledge)
  const byArea = new Map<number, number[]>()
  const byCount = new Map<string, number[]>()
  for (const [place, key] of keys.entries()) {
    if (tree >= 0) listAt(byArea, codeIn(space, key, tree)).push(place)
    listAt(byCount, [groupOf[countIn(space, key)], ...unions.map((at) => codeIn(space, key, at))].join()).push(place)
  }
  const parts = space.dimensions[tree]?.parts ?? new Map<number, readonly number[]>()
  const isBelow = new Set([...parts.values()].flat())
  const below = (code: number): number[] => (parts.get(code) ?? []).flatMap((part) => [part, ...below(part)])
  const areas = [...parts.keys()].filter((code) => isBelow.has(code)).map((code) => below(code).flatMap((one) => byArea.get(one) ?? []))
  const sets = [...areas, ...byCount.values()].filter((set) => set.length > 1)
  return sets.map((set) => withRests(set)).sort((one, other) => one.length - other.length)

  function withRests(set: readonly number[]): number[] {
    const members = new Set(set)
    return [...set, ...relations.rests.filter(({ whole, part }) => members.has(whole) || members.has(part)).map(({ cell }) => cell)]
  }
}

/** A number for each count; the same for counts of which one is the sum of the other over some areas, or is the other for some codes. */
function tiedCounts(counts: readonly string[], knowledge: Knowledge): number[] {
  const groups = [...counts.keys()]
  const tie = (one: string, other: string): void => {
    const [from, to] = [groups[counts.indexOf(one)], groups[counts.indexOf(other)]]
    for (const [place, group] of groups.entries()) if (group === from && to !== undefined) groups[place] = to
  }
  for (const [name, { of }] of Object.entries(knowledge.counts)) if (of) tie(name, of.count)
  for (const { counts: pair } of knowledge.same) tie(...pair)
  return groups
}

function listAt<Key>(lists: Map<Key, number[]>, key: Key): number[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
