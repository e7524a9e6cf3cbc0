import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Mapping } from '../../intake/mapping/mapping.ts'
import type { ReadSettings } from '../../intake/read/opened-file.ts'
import type { FileSummary, SessionWorld, TableGuess } from '../../intake/session/session-messages.ts'
import { type IntakeClient, intakeClient, IntakeFailure } from './intakeClient.ts'
import type { IntakeProblem, IntakeProgress, ReadOutcome } from './intake-messages.ts'

/** A file on its way in, step by step. Each step keeps what the ones before it found. */
export interface Intake {
  readonly file: File | null
  readonly summary: FileSummary | null
  /** Name of the table that is looked at. */
  readonly table: string | null
  readonly guess: TableGuess | null
  readonly mapping: Mapping | null
  /** Of the mapping as it is now; null until it is read. */
  readonly outcome: ReadOutcome | null
  readonly busy: 'opening' | 'reading' | null
  readonly progress: IntakeProgress | null
  readonly problem: IntakeProblem | null
}

export interface IntakeActions {
  /** Starts what reads files, before there is one. */
  prepare(): void
  open(file: File, settings?: Partial<ReadSettings>): void
  chooseTable(table: string): void
  /** Takes a mapping and reads the table by it; a large file is read only by the same mapping once more. */
  map(mapping: Mapping): void
  /** Stops what runs; what was known before stays. */
  stop(): void
  /** Puts the file away. */
  close(): void
  readonly client: () => IntakeClient
}

const NOTHING: Intake = { file: null, summary: null, table: null, guess: null, mapping: null, outcome: null, busy: null, progress: null, problem: null }

/** Problems after which the worker begins anew. */
const ENDED: ReadonlySet<string> = new Set(['memory', 'stuck'])

/** Larger files are read to their end only when somebody asks, not at every change of the mapping. */
export const READ_AT_ONCE = 40 * 1024 ** 2

/** Takes one file in. `world` is asked for when the first file comes; `remembered` gives the mapping of a table alike, if there is one. */
export function useIntake(world: () => Promise<SessionWorld>, remembered: (columns: readonly string[]) => Mapping | null): [intake: Intake, actions: IntakeActions] {
  const [intake, setIntake] = useState<Intake>(NOTHING)
  const intakeNow = useRef(intake)
  intakeNow.current = intake
  const client = useRef<IntakeClient | null>(null)
  const turn = useRef(0)
  const stopping = useRef<AbortController | null>(null)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      client.current?.end()
    }
  }, [])

  const starting = useRef<Promise<SessionWorld> | null>(null)
  const started = useCallback(async (): Promise<IntakeClient> => {
    starting.current ??= world().catch((error: unknown) => {
      starting.current = null
      throw error
    })
    const given = await starting.current
    return (client.current ??= intakeClient(given))
  }, [world])

  /** Runs a step; what an older step still brings is not taken. */
  const step = useCallback((work: (mine: { set: (part: Partial<Intake>) => void; signal: AbortSignal }) => Promise<void>) => {
    turn.current += 1
    const mine = turn.current
    stopping.current?.abort()
    const stop = new AbortController()
    stopping.current = stop
    const set = (part: Partial<Intake>) => {
      if (turn.current === mine) setIntake((before) => ({ ...before, ...part }))
    }
    work({ set, signal: stop.signal }).catch((error: unknown) => {
      const problem = error instanceof IntakeFailure ? error.problem : null
      if (!problem) console.error(error)
      // A worker that was ended holds no file any more: nothing of it can be asked again.
      const nothing = problem !== null && ENDED.has(problem.code) ? { ...NOTHING, file: intakeNow.current.file } : {}
      set({ ...nothing, busy: null, progress: null, problem: problem?.code === 'stopped' ? null : (problem ?? UNFORESEEN) })
    })
  }, [])

  const read = useCallback(
    (table: string, mapping: Mapping) =>
      step(async ({ set, signal }) => {
        set({ mapping, outcome: null, busy: 'reading', problem: null, progress: null })
        const outcome = await (await started()).ask('read', { table, mapping }, { signal, onProgress: (progress) => set({ progress }) })
        set({ outcome, busy: null, progress: null })
      }),
    [started, step],
  )

  const look = useCallback(
    async (table: string, columns: readonly string[], set: (part: Partial<Intake>) => void) => {
      const guess = await (await started()).ask('guess', { table })
      const mapping = remembered(columns) ?? guess.mapping
      set({ table, guess, mapping, outcome: null, busy: null })
      return mapping
    },
    [started, remembered],
  )

  const actions = useMemo((): IntakeActions => {
    const whole = (file: File | null, table: string, mapping: Mapping) => {
      if (file && file.size <= READ_AT_ONCE && mapping.place.column !== null && mapping.measures.length > 0) read(table, mapping)
    }
    return {
      // What goes wrong now goes wrong again when a file comes, and is told then.
      prepare: () =>
        void started().then(
          (ready) => {
            if (!gone.current) ready.start()
          },
          () => undefined,
        ),
      open: (file, settings = {}) =>
        step(async ({ set }) => {
          setIntake({ ...NOTHING, file, busy: 'opening' })
          const summary = await (await started()).ask('open', { file, settings })
          set({ summary })
          const first = summary.tables[0]
          if (!first) return
          const mapping = await look(first.name, first.columns, set)
          whole(file, first.name, mapping)
        }),
      chooseTable: (name) =>
        step(async ({ set }) => {
          const chosen = intakeNow.current.summary?.tables.find((table) => table.name === name)
          if (!chosen) return
          set({ busy: 'opening', outcome: null })
          const mapping = await look(name, chosen.columns, set)
          whole(intakeNow.current.file, name, mapping)
        }),
      map(mapping) {
        const { table, file } = intakeNow.current
        if (table === null) return
        if (file && file.size > READ_AT_ONCE && mapping !== intakeNow.current.mapping) {
          turn.current += 1
          stopping.current?.abort()
          setIntake((before) => ({ ...before, mapping, outcome: null, busy: null, progress: null }))
        } else read(table, mapping)
      },
      stop() {
        stopping.current?.abort()
        if (intakeNow.current.busy === 'opening') {
          client.current?.end()
          client.current = null
          turn.current += 1
          setIntake(NOTHING)
        }
      },
      close() {
        turn.current += 1
        stopping.current?.abort()
        client.current?.end()
        client.current = null
        setIntake(NOTHING)
      },
      client() {
        if (!client.current) throw new Error('no file is open')
        return client.current
      },
    }
  }, [look, read, started, step])
  return [intake, actions]
}

const UNFORESEEN: IntakeProblem = {
  code: 'unforeseen',
  text: { es: 'el archivo no se pudo leer: contiene algo que nadie previó', en: 'the file could not be read: it holds something nobody foresaw' },
  row: null,
  column: null,
}
