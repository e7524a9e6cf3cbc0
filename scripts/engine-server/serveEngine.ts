import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { RemoteEngine } from '../../src/catalog/release.ts'
import { SIGNATURE_FILE } from '../../src/domain/signature/signature.ts'
import { signedAnew } from '../keys/signAnew.ts'
import { serveFolder } from '../serve/serveFolder.ts'
import type { AnswerLimits } from './answerStatement.ts'
import { readManifest } from './attachRelease.ts'
import { connectionPool } from './connectionPool.ts'
import { type EngineLimits, openTables } from './openTables.ts'
import { handleQuery } from './queryHandler.ts'
import { statementJudge } from './statementJudge.ts'
import { statementParser } from './statementParser.ts'

export interface EngineOptions extends EngineLimits, AnswerLimits {
  readonly port: number
  /** Statements that run at the same time, and those that may wait. */
  readonly atOnce: number
  readonly waiting: number
}

export interface EngineServer {
  /** Address of the app, ending in `/`; questions go to `query` below it. */
  readonly address: string
  readonly tables: readonly string[]
  close(): Promise<void>
}

/** What a page is told in the manifest: the engine stands at `query`, beside the folder `data`. */
export function announcement(tables: readonly string[]): RemoteEngine {
  return { dialect: 'duckdb', address: '../query', tables }
}

/**
 * Serves a built app and, under the same address, an engine that holds its release: on this computer only, a reverse proxy
 * brings it to others. The manifest it serves names the engine; the folder itself is left as it is. A
 * signed manifest is signed anew. Throws what opening the release and `signedAnew` throw.
 */
export async function serveEngine(folder: string, options: EngineOptions): Promise<EngineServer> {
  const data = join(folder, 'data')
  const tables = await openTables(data, options)
  const parser = await statementParser()
  const pool = await connectionPool(() => tables.connect(), options.atOnce, options.waiting)
  const engine = { release: tables.release, judge: statementJudge(parser, tables.names), pool, limits: options }
  const manifest = JSON.stringify({ ...readManifest(data), remote: announcement(tables.ids) })
  const signature = signedAnew(data, manifest)
  const { server, address } = await serveFolder(folder, {
    port: options.port,
    before: (path, request, response) => {
      if (path === 'query') void handleQuery(engine, request, response)
      else if (path === 'data/manifest.json') sendText(response, manifest)
      else if (path === `data/${SIGNATURE_FILE}` && signature !== null) sendText(response, signature)
      else return false
      return true
    },
  })
  // Longer than the minute for which a proxy keeps a connection: one closed under its hands loses a question.
  server.keepAliveTimeout = 65_000
  return {
    address,
    tables: tables.ids,
    async close() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await pool.close()
      parser.close()
      tables.close()
    },
  }
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }).end(text)
}
