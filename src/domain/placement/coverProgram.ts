import { addChoice } from './choiceRows.ts'
import type { Cover } from './cover.ts'
import { type LinearProgram, programBuilder } from './linearProgram.ts'
import { candidatesOf, type FairnessFloor, type PlacementChoice, type PlacementProblem } from './placementProblem.ts'

/** A program and the column that stands for each candidate. */
export interface PlacementProgram {
  readonly program: LinearProgram
  readonly columns: ReadonlyMap<number, number>
}

/**
 * Maximal covering location: the persons within reach of what exists and of the candidates taken are as many as can be; with a
 * floor, of each group no smaller a share than that. Places that the same candidates reach are one row: the optimum is the same.
 * Only candidates are whole; how much of a place is reached follows from them.
 * Method: Church, R. and ReVelle, C. (1974), The maximal covering location problem, Papers of the Regional Science Association 32,
 * 101-118; floors are rows of the same program. Throws what `candidatesOf` throws.
 */
export function coverProgram(problem: PlacementProblem, cover: Cover, choice: PlacementChoice, floor: FairnessFloor | null): PlacementProgram {
  const candidates = candidatesOf(problem, choice)
  const { weights } = problem
  const program = programBuilder()
  const columns = addChoice(program, candidates, choice)
  const reachedBy = candidatesReaching(cover, candidates, weights.length)
  const constant = weights.reduce((sum, weight, place) => (cover.already[place] ? sum + weight : sum), 0)
  const classes = new Map<string, { readonly by: readonly number[]; readonly group: number; persons: number }>()
  for (const [place, by] of reachedBy.entries()) {
    const persons = weights[place] ?? 0
    if (by.length === 0 || persons === 0 || cover.already[place]) continue
    const group = floor?.groups[place] ?? 0
    const key = `${group}:${by.join(' ')}`
    const known = classes.get(key)
    if (known) known.persons += persons
    else classes.set(key, { by, group, persons })
  }
  const reached = Array.from(classes.values(), ({ by, group, persons }) => {
    const column = program.column(persons, 1, false)
    program.row([[column, -1], ...by.map((candidate): [number, number] => [columns.get(candidate) ?? 0, 1])], 0, Number.POSITIVE_INFINITY)
    return { column, group, persons }
  })
  if (floor) {
    for (const [group, { all, already }] of personsOfGroups(weights, cover, floor)) {
      const entries = reached.filter((each) => each.group === group).map(({ column, persons }): [number, number] => [column, persons])
      program.row(entries, floor.share * all - already, Number.POSITIVE_INFINITY)
    }
  }
  return { program: program.built('most', constant), columns }
}

/** The candidates that reach each place, ascending. */
export function candidatesReaching(cover: Cover, candidates: readonly number[], places: number): readonly (readonly number[])[] {
  const by: number[][] = Array.from({ length: places }, () => [])
  for (const candidate of candidates) for (const place of cover.of[candidate] ?? []) by[place]?.push(candidate)
  return by
}

/** All persons of each group, and those reached already. Throws a RangeError where groups and places do not match or the share is none. */
export function personsOfGroups(weights: readonly number[], cover: Cover, { groups, share }: FairnessFloor): ReadonlyMap<number, { readonly all: number; readonly already: number }> {
  if (groups.length !== weights.length) throw new RangeError(`${groups.length} groups for ${weights.length} places of demand`)
  if (!(share >= 0 && share <= 1)) throw new RangeError(`no share: ${share}`)
  const persons = new Map<number, { all: number; already: number }>()
  groups.forEach((group, place) => {
    const known = persons.get(group) ?? { all: 0, already: 0 }
    const weight = weights[place] ?? 0
    persons.set(group, { all: known.all + weight, already: known.already + (cover.already[place] ? weight : 0) })
  })
  return persons
}
