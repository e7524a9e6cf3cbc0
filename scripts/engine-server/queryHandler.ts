import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { type WireAnswer, type WireFailure, type WireQuestion, wireQuestion } from '../../src/database/remote/wire.ts'
import { type AnswerLimits, answerStatement } from './answerStatement.ts'
import type { ConnectionPool } from './connectionPool.ts'
import { EngineFailure } from './failure.ts'

/** A question about every municipality names a thousand places twice: some 40 kB. */
const MOST_QUESTION_BYTES = 256_000
const STATUS: Readonly<Record<WireFailure['error'], number>> = { refused: 400, 'too-large': 413, busy: 503, 'other-release': 409, failed: 500 }

export interface QueryEngine {
  readonly release: string
  /** Throws for a statement that must not run. */
  readonly judge: (sql: string) => Promise<void>
  readonly pool: ConnectionPool
  readonly limits: AnswerLimits
}

/**
 * Answers one question sent by a page of the same site. Nothing of a question is written down: it may tell what a person
 * looked at. Whatever is wrong is answered as a WireFailure; the engine's own words go along, as they speak of released tables alone.
 */
export async function handleQuery(engine: QueryEngine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) gone.abort(new Error('the page left'))
  })
  try {
    send(response, 200, JSON.stringify(await answerTo(engine, request, gone.signal)))
  } catch (error) {
    if (gone.signal.aborted) return void response.destroy()
    const failure: WireFailure = error instanceof EngineFailure ? { error: error.kind, detail: error.message } : { error: 'failed', detail: 'see the log of the server' }
    if (!(error instanceof EngineFailure)) console.error(error)
    send(response, STATUS[failure.error], JSON.stringify(failure))
  }
}

async function answerTo({ release, judge, pool, limits }: QueryEngine, request: IncomingMessage, signal: AbortSignal): Promise<WireAnswer> {
  if (request.method !== 'POST') throw new EngineFailure('refused', 'a question is a POST')
  // A form on another site can post text, but no JSON without asking first, which nobody here allows.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new EngineFailure('refused', 'a question is application/json')
  const origin = request.headers.origin
  if (origin !== undefined && hostOf(origin) !== request.headers.host) throw new EngineFailure('refused', 'a page of another site')
  const question = questionIn(await readBody(request))
  if (question.release !== release) throw new EngineFailure('other-release', `this server holds ${release}`)
  await judge(question.sql)
  return pool.use((connection) => answerStatement(connection, question.sql, question.parameters, limits, signal), signal)
}

function questionIn(body: string): WireQuestion {
  try {
    return v.parse(wireQuestion, JSON.parse(body))
  } catch {
    throw new EngineFailure('refused', 'no question: {"sql", "parameters", "release"}')
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  // Said beforehand, it need not be read; one that lies is cut off.
  if (Number(request.headers['content-length'] ?? 0) > MOST_QUESTION_BYTES) throw new EngineFailure('too-large', `a question of more than ${MOST_QUESTION_BYTES} bytes`)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MOST_QUESTION_BYTES) throw new EngineFailure('too-large', `a question of more than ${MOST_QUESTION_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  response.end(body)
}
