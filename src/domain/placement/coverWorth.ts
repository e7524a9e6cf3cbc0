import type { Cover } from './cover.ts'
import { personsOfGroups } from './coverProgram.ts'
import type { FairnessFloor } from './placementProblem.ts'

/**
 * Persons a set of candidates newly brings within reach, as a function to ask often. With a floor, whoever is missing from the
 * share of a group weighs more than everybody together, so that sets which keep the floor come first.
 */
export function coverWorth(weights: readonly number[], cover: Cover, floor: FairnessFloor | null): (taken: readonly number[]) => number {
  const stamps = new Int32Array(weights.length)
  const groups = floor ? personsOfGroups(weights, cover, floor) : null
  const everybody = weights.reduce((sum, weight) => sum + weight, 0) + 1
  let stamp = 0
  return (taken) => {
    stamp += 1
    let persons = 0
    const reached = new Map<number, number>()
    for (const candidate of taken) {
      for (const place of cover.of[candidate] ?? []) {
        if (stamps[place] === stamp) continue
        stamps[place] = stamp
        const weight = weights[place] ?? 0
        persons += weight
        if (floor) reached.set(floor.groups[place] ?? 0, (reached.get(floor.groups[place] ?? 0) ?? 0) + weight)
      }
    }
    if (!floor || !groups) return persons
    let missing = 0
    for (const [group, { all, already }] of groups) missing += Math.max(0, floor.share * all - already - (reached.get(group) ?? 0))
    return persons - missing * everybody
  }
}
