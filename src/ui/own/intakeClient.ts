import type { SessionWorld } from '../../intake/session/session-messages.ts'
import { startWorker } from '../../workers/startWorker.ts'
import type { IntakeKind, IntakeProblem, IntakeProgress, IntakeReply, IntakeRequest, IntakeRequests } from './intake-messages.ts'
import { silenceWatch } from './silenceWatch.ts'
import intakeWorker from './intakeWorker.ts?worker&url'

/** What went wrong in the worker, as it said it. */
export class IntakeFailure extends Error {
  override readonly name = 'IntakeFailure'
  readonly problem: IntakeProblem

  constructor(problem: IntakeProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Reads files in a worker of its own; the page stays quick and loses nothing if the worker dies. */
export interface IntakeClient {
  ask<Kind extends Exclude<IntakeKind, 'begin'>>(kind: Kind, given: IntakeRequests[Kind]['given'], options?: AskOptions): Promise<IntakeRequests[Kind]['result']>
  /** Starts the worker before there is anything to ask. */
  start(): void
  /** Ends the worker and whatever it does. The next question begins with an empty one. */
  end(): void
}

export interface AskOptions {
  readonly onProgress?: (progress: IntakeProgress) => void
  readonly signal?: AbortSignal
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: ((progress: IntakeProgress) => void) | undefined
}

const DEAD: IntakeProblem = {
  code: 'memory',
  text: { es: 'la memoria no alcanzó para este archivo; lo demás sigue como estaba. Divídalo o guárdelo como CSV', en: 'memory did not suffice for this file; everything else is as it was. Split it or save it as CSV' },
  row: null,
  column: null,
}

const STUCK: IntakeProblem = {
  code: 'stuck',
  text: { es: 'la lectura de este archivo no avanzó durante un minuto y se detuvo; lo demás sigue como estaba. Divídalo o guárdelo como CSV', en: 'reading this file did not get any further for a minute and was stopped; everything else is as it was. Split it or save it as CSV' },
  row: null,
  column: null,
}

export function intakeClient(world: SessionWorld): IntakeClient {
  let worker: Worker | null = null
  let number = 0
  const waiting = new Map<number, Waiting>()

  const watch = silenceWatch(() => end(new IntakeFailure(STUCK)))

  const end = (reason: unknown) => {
    watch.stop()
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  const post = (running: Worker, request: IntakeRequest) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    running.postMessage(request)
  }

  const started = (): Worker => {
    if (worker) return worker
    const running = startWorker(intakeWorker)
    running.addEventListener('message', ({ data }: MessageEvent<IntakeReply>) => {
      watch.heard()
      if ('alive' in data) return
      const asked = waiting.get(data.number)
      if (!asked) return
      if ('progress' in data) {
        asked.onProgress?.(data.progress)
        return
      }
      waiting.delete(data.number)
      if (waiting.size === 0) watch.stop()
      if ('problem' in data) asked.reject(new IntakeFailure(data.problem))
      else asked.resolve(data.result as never)
    })
    running.addEventListener('error', () => end(new IntakeFailure(DEAD)))
    worker = running
    post(running, { number: 0, kind: 'begin', given: world })
    return running
  }

  return {
    ask(kind, given, { onProgress, signal } = {}) {
      return new Promise((resolve, reject) => {
        const running = started()
        number += 1
        const mine = number
        waiting.set(mine, { resolve: resolve, reject, onProgress })
        watch.start()
        signal?.addEventListener('abort', () => post(running, { number: mine, kind: 'stop' }), { once: true })
        post(running, { number: mine, kind, given } as IntakeRequest)
      })
    },
    start: () => void started(),
    end: () => end(new IntakeFailure({ code: 'stopped', text: { es: 'Lectura detenida', en: 'Reading stopped' }, row: null, column: null })),
  }
}
