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
 * Same questions over the same tables: same shelves, down to the order of their keys.
 */
export async function fillShelves(
  connector: NodeConnector,
  questions: readonly ShelvedQuestion[],
  onProgress: (done: number, of: number) => void,
): Promise<ReadonlyMap<string, Shelf>> {
  const answered = new Map<string, ShelvedAnswer>()
  const shelves = new Map<string, Record<string, ShelvedAnswer>>()
  for (const [index, { shelf, query }] of questions.entries()) {
    const key = queryKey(query)
    let answer = answered.get(key)
    if (!answer) {
      answer = shelve(await connector.answer(query as Query<Record<string, unknown>>))
      answered.set(key, answer)
    }
    const answers = shelves.get(shelf) ?? {}
    answers[key] = answer
    shelves.set(shelf, answers)
    if (index % 500 === 0) onProgress(index, questions.length)
  }
  const names = [...shelves.keys()].sort()
  return new Map(names.map((name) => [name, { answers: inOrder(shelves.get(name) ?? {}) }]))
}

function inOrder(answers: Readonly<Record<string, ShelvedAnswer>>): Shelf['answers'] {
  return Object.fromEntries(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))
}
