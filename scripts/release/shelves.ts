import { type Query, queryKey } from '../../src/database/query.ts'
import { type Shelf, type ShelvedAnswer, shelve } from '../../src/database/shelf.ts'
import type { NodeConnector } from './nodeConnector.ts'

/** A question and the shelf its answer goes to, which may be another one than the question itself names. */
export interface ShelvedQuestion {
  readonly shelf: string
  readonly query: Query<unknown>
}

/**
 * Answers every question with the SQL the page would send to its engine, once each, and sorts the answers into shelves.
 * The connectors share the work; same questions over the same tables give the same shelves, down to the order of keys.
 */
export async function fillShelves(
  connectors: readonly NodeConnector[],
  questions: readonly ShelvedQuestion[],
  onProgress: (done: number, of: number) => void,
): Promise<ReadonlyMap<string, Shelf>> {
  const asked = new Map(questions.map(({ query }) => [queryKey(query), query]))
  const waiting = asked.entries()
  const answered = new Map<string, ShelvedAnswer>()
  const work = async (connector: NodeConnector) => {
    for (const [key, query] of waiting) {
      answered.set(key, shelve(await connector.answer(query as Query<Record<string, unknown>>)))
      onProgress(answered.size, asked.size)
    }
  }
  await Promise.all(connectors.map(work))
  const shelves = new Map<string, Record<string, ShelvedAnswer>>()
  for (const { shelf, query } of questions) {
    const key = queryKey(query)
    const answer = answered.get(key)
    if (answer) shelves.set(shelf, { ...shelves.get(shelf), [key]: answer })
  }
  const names = [...shelves.keys()].sort()
  return new Map(names.map((name) => [name, { answers: inOrder(shelves.get(name) ?? {}) }]))
}

function inOrder(answers: Readonly<Record<string, ShelvedAnswer>>): Shelf['answers'] {
  return Object.fromEntries(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))
}
