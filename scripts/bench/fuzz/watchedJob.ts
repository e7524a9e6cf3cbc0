import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FuzzJob, FuzzShare } from './fuzzJob.ts'

/** A case that takes longer, by the clock, has hung; the process itself judges by its processor time, of which it may take 5 s. */
const PATIENCE_MILLISECONDS = 60_000
/** Reading the project and the first case take their time on a busy machine. */
const START_MILLISECONDS = 120_000
const LOOK_MILLISECONDS = 500
/** What a small phone gives one page is less; what fills this fills anything. */
const MOST_MEGABYTES = 1536

/** Runs a job in a process of its own; where a case hangs or ends the process it is written down and the rest goes on. */
export async function watchedJob(job: FuzzJob): Promise<readonly FuzzShare[]> {
  const shares: FuzzShare[] = []
  let from = job.from
  while (from < job.to) {
    const { share, stoppedAt, why } = await once({ ...job, from })
    if (share) return [...shares, share]
    // What came before the case is run again by itself, so that no figure of it is lost.
    if (stoppedAt > from) shares.push(...(await watchedJob({ ...job, from, to: stoppedAt })))
    shares.push({ cases: 1, said: {}, faults: [{ seed: stoppedAt, fault: why }], slowest: { milliseconds: PATIENCE_MILLISECONDS, seed: stoppedAt }, most: { bytes: 0, seed: stoppedAt } })
    from = stoppedAt + 1
  }
  return shares
}

function once(job: FuzzJob): Promise<{ readonly share: FuzzShare | null; readonly stoppedAt: number; readonly why: string }> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('fuzzWorker.ts', import.meta.url)), [JSON.stringify(job)], { execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEGABYTES}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    let share: FuzzShare | null = null
    let seen = ''
    let since = performance.now()
    let hung = false
    const look = setInterval(() => {
      const now = readMark(job.mark)
      if (now !== seen) {
        seen = now
        since = performance.now()
      } else if (performance.now() - since > (seen === '' ? START_MILLISECONDS : PATIENCE_MILLISECONDS)) {
        hung = true
        child.kill('SIGKILL')
      }
    }, LOOK_MILLISECONDS)
    child.on('message', (message) => {
      share = message as FuzzShare
    })
    child.on('close', (code, signal) => {
      clearInterval(look)
      const at = Number(readMark(job.mark) || job.from)
      resolve({ share, stoppedAt: at, why: hung ? `took more than ${PATIENCE_MILLISECONDS} ms` : `ended the process (${signal ?? code})` })
    })
  })
}

function readMark(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
