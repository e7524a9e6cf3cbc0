import { type KnownPlace, type WeightedPlace, weightedPlaces } from './weightedPlaces.ts'

export interface GroupedPlace extends WeightedPlace {
  /** Path of the groups around the place, outermost first, such as country and department; equally long everywhere. */
  readonly groups: readonly string[]
}

/** What one group adds to the index; its parts may be below 0, the sums over all groups of a level never are. */
export interface TheilGroup {
  readonly path: readonly string[]
  /** Shares of the totals of all places. */
  readonly valueShare: number
  readonly weightShare: number
  /** Its part of the inequality between the groups of its level: above 0 where it has more than its share. */
  readonly between: number
  /** Its part of the inequality within groups: the index of its own places times its share of the value. */
  readonly within: number
}

export interface Theil {
  readonly status: 'complete'
  /** From 0 (the same value per weight everywhere) to the logarithm of total weight over smallest weight. */
  readonly total: number
  /** One a level of the path, outermost first: between countries, between departments within countries. */
  readonly between: readonly number[]
  /** Within the innermost groups. The parts of `between` and this sum to the total. */
  readonly within: number
  /** All groups of all levels; outer before inner, in the order of their first place. */
  readonly groups: readonly TheilGroup[]
  readonly leftOut: number
}

/** No place is known, or all values are 0. */
export interface AbsentTheil {
  readonly status: 'absent'
  readonly leftOut: number
}

/**
 * Theil's T index of the value per weight, in natural units of information, and its split along nested groups. With s
 * the share of the value and w that of the weight, T is the sum of s ln(s / w) over places; 0 counts as 0 there.
 * Between groups it is the same sum over groups, within them the index of each times its s. Over the outermost groups
 * `between` and `within` sum to the total. It is not Theil's other index L (the mean log deviation), which no place
 * without value can enter.
 * Throws a RangeError on paths of different length, and like `weightedPlaces`.
 * Method: Theil, H. (1967), Economics and Information Theory; split along nested groups as in Akita, T. (2003),
 * Decomposing regional income inequality in China and Indonesia using two-stage nested Theil decomposition method,
 * Annals of Regional Science 37, 55-77.
 */
export function theil(places: readonly GroupedPlace[]): Theil | AbsentTheil {
  const depth = places[0]?.groups.length ?? 0
  const uneven = places.find(({ groups }) => groups.length !== depth)
  if (uneven) throw new RangeError(`${uneven.id} has ${uneven.groups.length} groups around it, others ${depth}`)
  const { places: known, leftOut, totalValue, totalWeight } = weightedPlaces(places)
  if (totalValue === 0) return { status: 'absent', leftOut }
  const whole: Part = { path: [], places: known, valueShare: 1, weightShare: 1 }
  const groups: TheilGroup[] = []
  const between: number[] = []
  let level: readonly Part[] = [whole]
  for (let outer = 0; outer < depth; outer += 1) {
    const inner = level.flatMap((part) => split(part, outer, totalValue, totalWeight).map((group) => ({ group, part })))
    const found = inner.map(({ group, part }) => ({
      path: group.path,
      valueShare: group.valueShare,
      weightShare: group.weightShare,
      between: term(group.valueShare, group.weightShare, part),
      within: indexOf(group, totalValue, totalWeight),
    }))
    groups.push(...found)
    between.push(notBelowZero(found.map((group) => group.between)))
    level = inner.map(({ group }) => group)
  }
  return {
    status: 'complete',
    total: notBelowZero([indexOf(whole, totalValue, totalWeight)]),
    between,
    within: notBelowZero(level.map((part) => indexOf(part, totalValue, totalWeight))),
    groups,
    leftOut,
  }
}

interface Part {
  readonly path: readonly string[]
  readonly places: readonly KnownPlace<GroupedPlace>[]
  readonly valueShare: number
  readonly weightShare: number
}

function split(part: Part, level: number, totalValue: number, totalWeight: number): Part[] {
  const byName = new Map<string, KnownPlace<GroupedPlace>[]>()
  for (const place of part.places) {
    const name = place.groups[level] ?? ''
    const members = byName.get(name)
    if (members) members.push(place)
    else byName.set(name, [place])
  }
  return [...byName].map(([name, places]) => ({
    path: [...part.path, name],
    places,
    valueShare: places.reduce((sum, { value }) => sum + value, 0) / totalValue,
    weightShare: places.reduce((sum, { weight }) => sum + weight, 0) / totalWeight,
  }))
}

/** Index of the places of a part times its share of the value. */
function indexOf(part: Part, totalValue: number, totalWeight: number): number {
  return part.places.reduce((sum, { value, weight }) => sum + term(value / totalValue, weight / totalWeight, part), 0)
}

/** s ln(s / w), both shares taken inside the part around them; 0 where s is 0, its limit. */
function term(valueShare: number, weightShare: number, around: Part): number {
  if (valueShare === 0) return 0
  return valueShare * Math.log(valueShare / around.valueShare / (weightShare / around.weightShare))
}

/** Such a sum is never below 0 (Gibbs' inequality) but by rounding, which would print as -0. */
function notBelowZero(terms: readonly number[]): number {
  return Math.max(terms.reduce((sum, one) => sum + one, 0), 0)
}
