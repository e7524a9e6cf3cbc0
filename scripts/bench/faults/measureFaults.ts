import { join } from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import { serveFolder } from '../../serve/serveFolder.ts'
import type { Line } from '../table.ts'
import { type Fault, FAULTS } from './fault.ts'
import { type FaultTask, TASKS } from './faultTask.ts'
import { type FaultOutcome, filesOf, rightFigures, tryFault } from './tryFault.ts'

export interface FaultCase extends FaultOutcome {
  readonly task: string
  readonly path: string
  readonly fault: Fault
}

/** Files of the release and the engine, whose figures reach the screen, take every fault; programs those of a line that breaks. */
const isReleased = (path: string) => /^(?:data|engine)\//.test(path)
const OF_PROGRAMS: ReadonlySet<Fault> = new Set(['dropped', 'cut short'])
/** Pages at a time. */
const SIDE_BY_SIDE = 2

interface Trial {
  readonly context: BrowserContext
  readonly task: FaultTask
  readonly path: string
  readonly fault: Fault
  readonly right: ReadonlySet<string>
}

/**
 * Does each main task once for each of its files and each fault, in a browser that keeps nothing: the files of the release first, then the
 * programs. `say` hears of every case.
 */
export async function measureFaults(launch: () => Promise<Browser>, root: string, say: (line: string) => void): Promise<readonly FaultCase[]> {
  const { server, address } = await serveFolder(join(root, 'dist'), { port: 0 })
  const browser = await launch()
  const cases: FaultCase[] = []
  try {
    const trials = await trialsOf(browser, address)
    const waiting = trials.values()
    const work = async (): Promise<void> => {
      for (const { context, task, path, fault, right } of waiting) {
        const outcome = await tryFault(context, address, task, path, fault, right)
        cases.push({ task: task.name, path, fault, ...outcome })
        say(`${cases.length} of ${trials.length}: ${outcome.kind}; ${task.name}, ${path}, ${fault}${outcome.wrong.map((figure) => `; WRONG ${figure}`).join('')}`)
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  return cases
}

/** Every task with every file it asks for and every fault that is tried on such a file. */
async function trialsOf(browser: Browser, address: string): Promise<readonly Trial[]> {
  const trials: Trial[] = []
  for (const task of TASKS) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT', serviceWorkers: 'block' })
    const files = await filesOf(context, address, task)
    const right = await rightFigures(context, address, task)
    for (const path of files) {
      for (const fault of FAULTS) if (isReleased(path) || OF_PROGRAMS.has(fault)) trials.push({ context, task, path, fault, right })
    }
  }
  return trials.toSorted((one, other) => Number(isReleased(other.path)) - Number(isReleased(one.path)))
}

/** One line a fault: how often it was tried, what came of it, and how many figures were wrong. */
export function faultLines(cases: readonly FaultCase[]): readonly Line[] {
  return FAULTS.map((fault) => {
    const tried = cases.filter((one) => one.fault === fault)
    const count = (kind: FaultOutcome['kind']) => tried.filter((one) => one.kind === kind).length
    const wrong = tried.filter((one) => one.wrong.length > 0).length
    return { what: `a file: ${fault}`, value: `${tried.length} times`, beside: `${count('whole')} done, ${count('said')} told, ${count('silent')} neither; ${wrong} with a wrong figure` }
  })
}
