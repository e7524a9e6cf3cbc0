import { attachTable, engineFileNames } from './attachTable.ts'
import { comingTables } from './comingTables.ts'
import { askConsole, type ConsoleAnswer, type ConsoleQuestion } from './console/askConsole.ts'
import { dropOwnTable, loadOwnTable } from './own/loadOwnTable.ts'
import type { OwnTables } from './own/own-tables.ts'
import { type EngineProgress, ENGINE_IDLE, type Observable, subject } from './engine-progress.ts'
import { type EngineSession, lockdown } from './engine-session.ts'
import { inPatience } from './inPatience.ts'
import type { Release } from './loadRelease.ts'
import type { Connector, Query } from './query.ts'
import { ReleaseError } from './release-error.ts'
import { rowsFromArrow } from './rowsFromArrow.ts'
import { timed } from './timed.ts'
import { turnTaker } from './turn.ts'

export interface EngineConnector extends Connector {
  readonly progress: Observable<EngineProgress>
  /** Starts the engine before the first question, where it need not ask first: its module is compiled while a person still chooses. */
  warm(): void
  /** Lets an engine start that waits for a person's consent (`stage: 'asking'`). */
  allow(): void
  /** Rows of a statement somebody typed, at most so many. `tables` are attached first. Can be stopped while it runs. */
  console(question: ConsoleQuestion, signal: AbortSignal): Promise<ConsoleAnswer>
  /** Takes an own table out of the engine, which has changed or is no more; the next question that reads it loads it anew. */
  forget(tableId: string): Promise<void>
  /** Stops the engine; the next question starts it anew. */
  close(): Promise<void>
}

export type ReportProgress = (part: Partial<EngineProgress>) => void
/** Brings an engine up, telling how far it is. Throws ReleaseError. */
export type StartEngine = (report: ReportProgress) => Promise<EngineSession>

export interface EngineOptions {
  /** Wait for `allow()` before fetching tens of megabytes, for devices with little memory. */
  readonly askFirst?: boolean
  /** Tables that stand on this computer only. */
  readonly own?: OwnTables
}

/**
 * Answers with DuckDB. The engine starts at the first question, a table is fetched as soon as a question that reads it is
 * asked, and one statement runs at a time: a question withdrawn while it waits never runs; one withdrawn while
 * it runs lets go of its caller at once (prepared statements, which carry the values, cannot be stopped midway).
 * A failed start is final where the browser forbids the engine, and tried again by the next question otherwise. An engine that dies
 * at a question is replaced by another one, which is asked the same; what dies twice of it is thrown.
 */
export function engineConnector(
  release: Pick<Release, 'manifest' | 'readFile'>,
  start: StartEngine,
  options: EngineOptions = {},
): EngineConnector {
  const progress = subject(ENGINE_IDLE)
  const report: ReportProgress = (part) => progress.set({ ...progress.current(), ...part })
  const inTurn = turnTaker()
  const attached = new Set<string>()
  const fileOf = (tableId: string) => release.manifest.tables[tableId] ?? tableId
  const coming = comingTables(release, (tableId, loadedBytes) => {
    const { stage, file } = progress.current()
    if (stage === 'loading-table' && file === fileOf(tableId)) report({ loadedBytes })
  })
  let session: Promise<EngineSession> | null = null
  let blocked = false
  let consent: () => void = () => undefined
  const consented = options.askFirst ? new Promise<void>((resolve) => (consent = resolve)) : Promise.resolve()

  const open = async (): Promise<EngineSession> => {
    if (options.askFirst) report({ stage: 'asking' })
    await consented
    const opened = await start(report)
    await timed('lockdown', () => Promise.all(lockdown(Object.keys(release.manifest.tables).flatMap(engineFileNames)).map((statement) => opened.command(statement))))
    return opened
  }

  const started = (): Promise<EngineSession> => {
    session ??= open().catch((error: unknown) => {
      const failure = error instanceof ReleaseError ? error : new ReleaseError('engine-failed', null, { cause: error })
      report({ stage: 'failed', error: failure })
      blocked = failure.code === 'engine-blocked' || failure.code === 'engine-timeout'
      if (!blocked) session = null
      throw failure
    })
    return session
  }

  /** Lets the tables of a question come in while it waits for the engine or its turn. Nothing is fetched before consent, or where the engine cannot run. */
  const bring = async (tables: readonly string[], signal?: AbortSignal): Promise<void> => {
    await consented
    if (signal?.aborted || blocked) return
    const released = tables.map((tableId) => (options.own?.has(tableId) ? 'gazetteer' : tableId))
    for (const tableId of released) if (!attached.has(tableId)) coming.bring(tableId)
  }

  const attach = async (opened: EngineSession, tableId: string): Promise<void> => {
    if (options.own?.has(tableId)) {
      // Its observations name territories by the gazetteer.
      if (!attached.has('gazetteer')) await attach(opened, 'gazetteer')
      await loadOwnTable(opened, await options.own.read(tableId))
      attached.add(tableId)
      return
    }
    const path = fileOf(tableId)
    const totalBytes = release.manifest.files.find((file) => file.path === path)?.bytes ?? 0
    report({ stage: 'loading-table', file: path, loadedBytes: coming.loadedBytes(tableId), totalBytes, error: null })
    try {
      await coming.deliver(tableId, async (bytes) => {
        await attachTable(opened, release, tableId, bytes)
        attached.add(tableId)
      })
    } catch (error) {
      if (error instanceof ReleaseError) report({ stage: 'failed', error })
      throw error
    }
  }

  /** A dead engine is put away, and the next question starts another. */
  const leave = async (opened: EngineSession, error: ReleaseError): Promise<void> => {
    report({ stage: 'failed', error })
    session = null
    attached.clear()
    await opened.close()
  }

  return {
    progress,
    allow: () => consent(),
    warm() {
      if (!options.askFirst) void inTurn(started).catch(() => undefined)
    },
    async answer<Row>(query: Query<Row>, signal?: AbortSignal) {
      void bring(query.tables, signal)
      const ask = async (mayDie: boolean): Promise<Row[]> => {
        const opened = await started()
        try {
          for (const tableId of query.tables) if (!attached.has(tableId)) await attach(opened, tableId)
          if (progress.current().stage !== 'ready') report({ ...ENGINE_IDLE, stage: 'ready' })
          return rowsFromArrow<Row>(await timed('query', () => inPatience(opened.run(query.sql, query.parameters))))
        } catch (error) {
          if (!(error instanceof ReleaseError) || error.code !== 'engine-failed') throw error
          await leave(opened, error)
          if (mayDie && !signal?.aborted) return ask(false)
          throw error
        }
      }
      // A system that needs its memory ends an engine that has done nothing wrong: the question is put to another one, once.
      return inTurn(() => ask(true), signal)
    },
    async console(question, signal) {
      void bring(question.tables, signal)
      return inTurn(async () => {
        const opened = await started()
        try {
          for (const tableId of question.tables) if (!attached.has(tableId)) await attach(opened, tableId)
          report({ ...ENGINE_IDLE, stage: 'ready' })
          return await askConsole(opened, question, signal)
        } catch (error) {
          if (error instanceof ReleaseError && error.code === 'engine-failed') await leave(opened, error)
          throw error
        }
      }, signal)
    },
    async forget(tableId) {
      if (!attached.delete(tableId)) return
      const opened = await session?.catch(() => null)
      if (opened) await inTurn(() => dropOwnTable(opened, tableId))
    },
    async close() {
      const opened = await session?.catch(() => null)
      session = null
      attached.clear()
      progress.set(ENGINE_IDLE)
      await opened?.close()
    },
  }
}
