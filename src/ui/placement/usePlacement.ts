import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChoiceShare } from '../../domain/placement/choiceStability.ts'
import type { PlacementAnswer } from '../../domain/placement/placementAnswer.ts'
import type { ProofProgress } from '../../domain/placement/solveProgram.ts'
import { startWorker } from '../../workers/startWorker.ts'
import type { CurvePoint, PlacementWork } from './placementWork.ts'
import type { PlacementMessage } from './placementWorker.ts'
import placementWorker from './placementWorker.ts?worker&url'

/** How far a question about places for new points is. */
export interface PlacementState {
  /** The best set so far, by number of the candidates; null while there is none. */
  readonly taken: readonly number[] | null
  /** `quick`: found at once; `proving`: a solver looks for better or a proof; `stopped`: by the person; `done`. */
  readonly step: 'idle' | 'quick' | 'proving' | 'stopped' | 'done'
  readonly progress: ProofProgress | null
  /** Null until the work on it is over; `allowed` false where no set keeps the conditions. */
  readonly answer: { readonly allowed: boolean; readonly found: PlacementAnswer | null; readonly unreachable: readonly number[] } | null
  readonly curve: readonly CurvePoint[] | null
  readonly stability: { readonly shares: readonly ChoiceShare[]; readonly draws: number } | null
  /** What is worked out beside the answer, and the share done. */
  readonly working: { readonly on: 'curve' | 'stability'; readonly share: number } | null
  readonly problem: string | null
}

const IDLE: PlacementState = { taken: null, step: 'idle', progress: null, answer: null, curve: null, stability: null, working: null, problem: null }

/** Answers a question in a worker of its own whenever `key` changes; `null` asks nothing. `stop` ends the work and keeps what was found. */
export function usePlacement(work: PlacementWork | null, key: string | null): PlacementState & { readonly stop: () => void } {
  const given = useRef(work)
  given.current = work
  const [state, setState] = useState<{ readonly key: string; readonly found: PlacementState } | null>(null)
  const worker = useRef<Worker | null>(null)
  useEffect(() => {
    if (key === null || !given.current) return
    setState({ key, found: { ...IDLE, step: 'quick' } })
    const runner = startWorker(placementWorker)
    worker.current = runner
    const change = (next: (before: PlacementState) => PlacementState) => setState((before) => (before?.key === key ? { key, found: next(before.found) } : before))
    runner.addEventListener('message', ({ data }: MessageEvent<PlacementMessage>) => {
      change((before) => afterMessage(before, data))
      if (data.kind === 'done' || data.kind === 'problem') runner.terminate()
    })
    runner.addEventListener('error', ({ message }) => change((before) => afterMessage(before, { kind: 'problem', problem: message || 'worker' })))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    runner.postMessage(given.current)
    return () => runner.terminate()
  }, [key])
  const stop = useCallback(() => {
    worker.current?.terminate()
    setState((before) => before && { ...before, found: { ...before.found, step: before.found.answer ? 'done' : 'stopped', working: null } })
  }, [])
  const current = key !== null && state?.key === key ? state.found : key === null ? IDLE : { ...IDLE, step: 'quick' as const }
  return { ...current, stop }
}

/** The state after the worker has said something. */
export function afterMessage(before: PlacementState, message: PlacementMessage): PlacementState {
  switch (message.kind) {
    case 'better':
      return { ...before, taken: message.taken, step: 'proving' }
    case 'progress':
      return { ...before, step: 'proving', progress: message.progress }
    case 'answer':
      return {
        ...before,
        step: 'done',
        taken: message.answer?.taken ?? (message.answer === null ? null : before.taken),
        progress: null,
        answer: { allowed: message.answer !== null, found: message.answer, unreachable: message.unreachable },
      }
    case 'curve':
      return { ...before, curve: message.curve, working: null }
    case 'stability':
      return { ...before, stability: { shares: message.shares, draws: message.draws }, working: null }
    case 'working':
      return { ...before, working: { on: message.on, share: message.share } }
    case 'done':
      return { ...before, step: 'done', working: null }
    case 'problem':
      return { ...before, step: 'stopped', working: null, problem: message.problem }
  }
}
