/** Where people are, where a point may stand, and how far it is from one to the other. */
export interface PlacementProblem {
  /** Persons at each place of demand, 0 or more. */
  readonly weights: readonly number[]
  /** Row of a candidate, column of a place of demand: kilometres or minutes; Infinity where there is no way. */
  readonly distances: readonly Float64Array[]
  /** Distance of each place of demand from the nearest point that stands already; Infinity where none does. */
  readonly existing: Float64Array
}

/** Which candidates may be taken, and how many. */
export interface PlacementChoice {
  /** Most candidates taken, those that must be among them; null where a budget alone limits them. */
  readonly count: number | null
  /** Cost of each candidate and the most they may cost together; null where their number alone is limited. */
  readonly budget: { readonly costs: readonly number[]; readonly most: number } | null
  /** Candidates that must be taken, by number. */
  readonly must: readonly number[]
  /** Candidates that must not. */
  readonly mustNot: readonly number[]
}

/** A part of the people of which a share must be reached, whatever it costs the others. */
export interface FairnessFloor {
  /** Group of each place of demand, by number from 0. */
  readonly groups: readonly number[]
  /** Least share of the persons of each group, 0 to 1. */
  readonly share: number
}

/** The candidates in force: those that may be taken at all. Throws a RangeError on a problem or choice that contradicts itself. */
export function candidatesOf({ weights, distances, existing }: PlacementProblem, choice: PlacementChoice): readonly number[] {
  for (const weight of weights) if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`no number of persons: ${weight}`)
  if (existing.length !== weights.length) throw new RangeError(`${existing.length} distances to what exists for ${weights.length} places of demand`)
  for (const row of [...distances, existing]) {
    if (row.length !== weights.length) throw new RangeError(`${row.length} distances for ${weights.length} places of demand`)
    for (const distance of row) if (!(distance >= 0)) throw new RangeError(`no distance: ${distance}`)
  }
  const { count, budget, must, mustNot } = choice
  for (const candidate of [...must, ...mustNot]) if (!distances[candidate]) throw new RangeError(`no candidate ${candidate}`)
  const barred = new Set(mustNot)
  for (const candidate of must) if (barred.has(candidate)) throw new RangeError(`candidate ${candidate} must be taken and must not`)
  if (count === null && budget === null) throw new RangeError('neither a number of points nor a budget')
  if (count !== null && !(Number.isInteger(count) && count >= 0)) throw new RangeError(`no number of points: ${count}`)
  if (count !== null && new Set(must).size > count) throw new RangeError(`${new Set(must).size} points must be taken and no more than ${count} may be`)
  if (budget) {
    if (budget.costs.length !== distances.length) throw new RangeError(`${budget.costs.length} costs for ${distances.length} candidates`)
    for (const cost of budget.costs) if (!(cost >= 0 && Number.isFinite(cost))) throw new RangeError(`no cost: ${cost}`)
    if (!(budget.most >= 0 && Number.isFinite(budget.most))) throw new RangeError(`no budget: ${budget.most}`)
    const needed = [...new Set(must)].reduce((sum, candidate) => sum + (budget.costs[candidate] ?? 0), 0)
    if (needed > budget.most) throw new RangeError(`the points that must be taken cost ${needed}, more than ${budget.most}`)
  }
  return Array.from(distances.keys()).filter((candidate) => !barred.has(candidate))
}

/** Whether the candidates taken are as many, and cost as much, as the choice allows. */
export function isAllowed(taken: readonly number[], { count, budget }: PlacementChoice): boolean {
  if (count !== null && taken.length > count) return false
  return budget === null || taken.reduce((sum, candidate) => sum + (budget.costs[candidate] ?? 0), 0) <= budget.most + 1e-9
}
