import { useCallback, useEffect, useRef, useState } from 'react'
import { startWorker } from '../../workers/startWorker.ts'
import type { TaskMessage } from './answerTasks.ts'
import distanceWorker from './distanceWorker.ts?worker&url'
import type { Task, TaskKind, Tasks } from './task.ts'
import taskWorker from './taskWorker.ts?worker&url'

export interface TaskState<Result> {
  /** Of the task now asked for; null until it is done. */
  readonly result: Result | null
  /** Share done, 0 to 1; null while nothing runs. */
  readonly progress: number | null
  readonly cancelled: boolean
  readonly problem: string | null
  /** Stops the work at once; nothing of it is kept. */
  readonly cancel: () => void
}

interface Answer {
  readonly key: string
  readonly result: unknown
  readonly progress: number | null
  readonly cancelled: boolean
  readonly problem: string | null
}

const BEGUN = { result: null, progress: 0, cancelled: false, problem: null }

/**
 * Does a task in a worker of its own, so that the page stays quick, whenever `key` changes; the worker of the task before
 * is ended. `key` stands for the task: same key, same task. `null` does nothing.
 */
export function useTask<Kind extends TaskKind>(task: Task<Kind> | null, key: string | null): TaskState<Tasks[Kind]['result']> {
  const given = useRef(task)
  given.current = task
  const [answer, setAnswer] = useState<Answer | null>(null)
  const worker = useRef<Worker | null>(null)
  useEffect(() => {
    if (key === null || !given.current) return
    setAnswer({ key, ...BEGUN })
    const started = performance.now()
    const kind = given.current.kind
    const runner = workerFor(kind)
    worker.current = runner
    const end = (how: Partial<Answer>) => {
      runner.terminate()
      setAnswer({ key, ...BEGUN, progress: null, ...how })
    }
    runner.addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
      if ('progress' in data) setAnswer({ key, ...BEGUN, progress: data.progress })
      else if ('problem' in data) end({ problem: data.problem })
      else {
        performance.measure(`arraigo:task:${kind}`, { start: started, end: performance.now() })
        end({ result: data.result })
      }
    })
    runner.addEventListener('error', ({ message }) => end({ problem: message || 'worker' }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    runner.postMessage(given.current)
    return () => runner.terminate()
  }, [key])
  const cancel = useCallback(() => {
    worker.current?.terminate()
    setAnswer((before) => before && { ...before, progress: null, cancelled: true })
  }, [])
  const current = answer?.key === key && key !== null ? answer : null
  return {
    result: (current?.result ?? null) as Tasks[Kind]['result'] | null,
    progress: current ? current.progress : key === null ? null : 0,
    cancelled: current?.cancelled ?? false,
    problem: current?.problem ?? null,
    cancel,
  }
}

function workerFor(kind: TaskKind): Worker {
  return startWorker(kind === 'seat-distances' ? distanceWorker : taskWorker)
}
