import { isDeepStrictEqual } from 'node:util'
import { LEVELS } from '../../src/catalog/level.ts'
import type { ObservationStatement } from '../../src/catalog/observation-sql.ts'
import { type Query, queryKey } from '../../src/database/query.ts'
import { type Shelf, type ShelvedAnswer, shelve } from '../../src/database/shelf.ts'
import type { NodeConnector } from './nodeConnector.ts'

/** A question and the shelf its answer goes to, which may be another one than the question itself names. */
export interface ShelvedQuestion {
  readonly shelf: string
  readonly query: Query<unknown>
}

type Row = Readonly<Record<string, unknown>>
/** A question about named territories, as the builders of observation queries make it. */
type PlaceQuery = Query<Row> & Pick<ObservationStatement, 'about' | 'at'> & { readonly territories: readonly string[] }

/** One in so many answers that were taken from a wider question is asked for by itself as well. */
const PROBE = 100
/** And no more of a group: each costs more the larger the tables are, and a fault of the builder shows in any of them. */
const MOST_PROBES = 50
/** Every row is held against a whole list of places: of more than these, whole levels are asked for. */
const MOST_LISTED = 2000

/**
 * Answers every question with the SQL the page would send to its engine and sorts the answers into shelves. Questions that
 * differ in their territories only are put as one about all of them, by the same builder, which takes seconds instead of
 * minutes; one in a hundred, of many fewer, is asked by itself too. Same questions over the same tables: same shelves, in the same order.
 * Of more than `mostListed` territories whole levels are asked for instead of a list.
 * Throws an Error where an answer taken from a wider question is not the one to the question itself.
 */
export async function fillShelves(
  connector: NodeConnector,
  questions: readonly ShelvedQuestion[],
  onProgress: (done: number, of: number) => void,
  mostListed = MOST_LISTED,
): Promise<ReadonlyMap<string, Shelf>> {
  const asked = new Map(questions.map(({ query }) => [queryKey(query), query as Query<Row>]))
  const answered = new Map<string, ShelvedAnswer>()
  for (const group of alike([...asked.values()])) {
    const answers = isAboutPlaces(group[0]) ? answerTogether(connector, group as PlaceQuery[], mostListed) : answerOneByOne(connector, group)
    for await (const [query, rows] of answers) answered.set(queryKey(query), shelve(rows))
    onProgress(answered.size, asked.size)
  }
  return sorted(questions, answered)
}

/** Questions that differ in their territories only, in groups; every other question by itself. */
function alike(queries: readonly Query<Row>[]): Query<Row>[][] {
  const groups = new Map<string, Query<Row>[]>()
  for (const query of queries) {
    const key = isAboutPlaces(query) ? queryKey({ ...query, ...query.about(['any']) }) : queryKey(query)
    const group = groups.get(key) ?? []
    group.push(query)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function isAboutPlaces(query: Query<Row> | undefined): query is PlaceQuery {
  return query !== undefined && 'about' in query && 'territories' in query && Array.isArray(query.territories)
}

async function* answerOneByOne(connector: NodeConnector, group: readonly Query<Row>[]): AsyncGenerator<[Query<Row>, readonly Row[]]> {
  for (const query of group) yield [query, await connector.answer(query)]
}

async function* answerTogether(connector: NodeConnector, group: readonly PlaceQuery[], mostListed: number): AsyncGenerator<[Query<Row>, readonly Row[]]> {
  const [first] = group
  if (!first) return
  const ids = [...new Set(group.flatMap((query) => query.territories))].sort()
  const rowsOf = new Map<unknown, Row[]>(ids.map((id) => [id, []]))
  for (const statement of ids.length > mostListed ? LEVELS.map(first.at) : [first.about(ids)]) {
    // Places without parts belong to two levels: the first has all their rows.
    const known = new Set([...rowsOf].flatMap(([id, rows]) => (rows.length > 0 ? [id] : [])))
    for (const row of await connector.answer<Row>({ ...first, ...statement })) if (!known.has(row['territory'])) rowsOf.get(row['territory'])?.push(row)
  }
  const every = Math.max(PROBE, Math.ceil(group.length / MOST_PROBES))
  for (const [index, query] of group.entries()) {
    const rows = [...new Set(query.territories)].sort().flatMap((id) => rowsOf.get(id) ?? [])
    if (index % every === 0 && !isDeepStrictEqual(rows, await connector.answer(query))) {
      throw new Error(`the question ${query.name} about ${query.territories.join(', ')} has another answer by itself`)
    }
    yield [query, rows]
  }
}

function sorted(questions: readonly ShelvedQuestion[], answered: ReadonlyMap<string, ShelvedAnswer>): ReadonlyMap<string, Shelf> {
  const shelves = new Map<string, Map<string, ShelvedAnswer>>()
  for (const { shelf, query } of questions) {
    const answers = shelves.get(shelf) ?? new Map<string, ShelvedAnswer>()
    const answer = answered.get(queryKey(query))
    if (answer) answers.set(queryKey(query), answer)
    shelves.set(shelf, answers)
  }
  const byName = [...shelves].sort(([one], [other]) => (one < other ? -1 : 1))
  return new Map(
    byName.map(([name, answers]) => [name, { answers: Object.fromEntries([...answers].sort(([one], [other]) => (one < other ? -1 : 1))) }]),
  )
}
