import { addChoice } from './choiceRows.ts'
import { coverWithin } from './cover.ts'
import { type PlacementProgram, personsOfGroups } from './coverProgram.ts'
import { type Entry, programBuilder } from './linearProgram.ts'
import { candidatesOf, type FairnessFloor, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'

/**
 * Maximal covering with capacities: the persons who find room at a point within reach are as many as can be. A place may be served
 * by several points. What exists is taken to have room for everybody within its reach, since no source says how much it has.
 * Method: Current, J. R. and Storbeck, J. E. (1988), Capacitated covering models, Environment and Planning B 15, 153-163, with
 * places that may be divided. Throws what `candidatesOf` throws, and a RangeError on a capacity below 0.
 */
export function capacityProgram(problem: PlacementProblem, reach: number, capacities: readonly number[], choice: PlacementChoice, floor: FairnessFloor | null): PlacementProgram {
  const candidates = candidatesOf(problem, choice)
  for (const candidate of candidates) if (!((capacities[candidate] ?? Number.NaN) >= 0)) throw new RangeError(`no capacity: ${capacities[candidate]}`)
  const cover = coverWithin(problem, reach)
  const { weights } = problem
  const program = programBuilder()
  const columns = addChoice(program, candidates, choice)
  const constant = weights.reduce((sum, weight, place) => (cover.already[place] ? sum + weight : sum), 0)
  const flows = new Map<number, Entry[]>()
  for (const candidate of candidates) {
    const taken = columns.get(candidate) ?? 0
    const capacity = capacities[candidate] ?? 0
    const room: Entry[] = [[taken, -capacity]]
    for (const place of cover.of[candidate] ?? []) {
      const persons = weights[place] ?? 0
      if (persons === 0) continue
      const flow = program.column(1, persons, false)
      room.push([flow, 1])
      flows.set(place, [...(flows.get(place) ?? []), [flow, 1]])
      // Tightens the relaxation: nobody is served where no point is.
      if (persons < capacity) program.row([[flow, 1], [taken, -persons]], Number.NEGATIVE_INFINITY, 0)
    }
    program.row(room, Number.NEGATIVE_INFINITY, 0)
  }
  for (const [place, entries] of flows) if (entries.length > 1) program.row(entries, 0, weights[place] ?? 0)
  if (floor) {
    for (const [group, { all, already }] of personsOfGroups(weights, cover, floor)) {
      program.row([...flows].flatMap(([place, entries]) => (floor.groups[place] === group ? entries : [])), floor.share * all - already, Number.POSITIVE_INFINITY)
    }
  }
  return { program: program.built('most', constant), columns }
}
