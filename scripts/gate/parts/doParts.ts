import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { highsPrograms } from '../solver/highsProgram.ts'
import { doPart } from './doPart.ts'
import type { PartResult, PartTask } from './partTask.ts'

/** Below this many cells a part is done at once: a process would take longer to start. */
const SMALL = 400

export interface PartsOptions {
  /** Processes for large parts; 0: all in this one. */
  readonly processes?: number
  /** Told how much is done of all, from 0 to 1, and which part is under way. */
  readonly onProgress?: (share: number, part: number, parts: number) => void
}

type Message = { readonly result: PartResult } | { readonly progress: number } | { readonly error: string }

/** Does tasks, the large ones in processes of their own, the largest first; results stand in the order of the tasks. Throws what a task throws. */
export async function doParts(tasks: readonly PartTask[], options: PartsOptions = {}): Promise<PartResult[]> {
  const processes = options.processes ?? availableParallelism()
  const sizes = tasks.map((task) => task.part.system.cellCount)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const results: (PartResult | undefined)[] = tasks.map(() => undefined)
  const order = [...tasks.keys()].sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other)
  const large = processes > 0 ? order.filter((place) => (sizes[place] ?? 0) >= SMALL) : []
  const small = order.filter((place) => !large.includes(place))
  const shares = new Float64Array(tasks.length)
  const tell = (place: number, share: number): void => {
    shares[place] = share * (sizes[place] ?? 0)
    options.onProgress?.(shares.reduce((sum, one) => sum + one, 0) / Math.max(total, 1), place, tasks.length)
  }
  if (large.length > 0) {
    const queue = [...large]
    await Promise.all(
      Array.from({ length: Math.min(processes, large.length) }, async () => {
        const worker = fork(fileURLToPath(new URL('./partProcess.ts', import.meta.url)), { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
        try {
          for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
            const at = place
            const task = tasks[at]
            if (task) results[at] = await inProcess(worker, task, (share) => tell(at, share))
            tell(at, 1)
          }
        } finally {
          worker.kill()
        }
      }),
    )
  }
  if (small.length > 0) {
    const open = await highsPrograms()
    for (const place of small) {
      const task = tasks[place]
      if (task) results[place] = doPart(task, open)
      tell(place, 1)
    }
  }
  return results.flatMap((result) => (result ? [result] : []))
}

function inProcess(worker: ChildProcess, task: PartTask, onProgress: (share: number) => void): Promise<PartResult> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void): void => {
      worker.removeAllListeners('message')
      worker.removeAllListeners('error')
      worker.removeAllListeners('exit')
      act()
    }
    worker.on('message', (message: Message) => {
      if ('progress' in message) onProgress(message.progress)
      else if ('error' in message) end(() => reject(new Error(message.error)))
      else end(() => resolve(message.result))
    })
    worker.on('error', (error) => end(() => reject(error)))
    worker.on('exit', (code) => end(() => reject(new Error(`a process that worked on a part ended with ${code}`))))
    worker.send(task)
  })
}
