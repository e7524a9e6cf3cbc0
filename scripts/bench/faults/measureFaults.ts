import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { serveFolder } from '../../serve/serveFolder.ts'
import type { Line } from '../table.ts'
import { type Fault, FAULTS } from './fault.ts'
import { TASKS } from './faultTask.ts'
import { type FaultOutcome, filesOf, rightFigures, tryFault } from './tryFault.ts'

export interface FaultCase extends FaultOutcome {
  readonly task: string
  readonly path: string
  readonly fault: Fault
}

/** Files of the release and the engine, whose figures reach the screen, take every fault; programs those of a line that breaks. */
const isReleased = (path: string) => /^(?:data|engine)\//.test(path)
const OF_PROGRAMS: ReadonlySet<Fault> = new Set(['dropped', 'cut short'])

/** Does each main task once for each of its files and each fault, in a browser that keeps nothing. */
export async function measureFaults(launch: () => Promise<Browser>, root: string, say: (line: string) => void): Promise<readonly FaultCase[]> {
  const { server, address } = await serveFolder(join(root, 'dist'), { port: 0 })
  const browser = await launch()
  const cases: FaultCase[] = []
  try {
    for (const task of TASKS) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es-GT', serviceWorkers: 'block' })
      const files = await filesOf(context, address, task)
      const right = await rightFigures(context, address, task)
      for (const path of files) {
        for (const fault of FAULTS) {
          if (!isReleased(path) && !OF_PROGRAMS.has(fault)) continue
          cases.push({ task: task.name, path, fault, ...(await tryFault(context, address, task, path, fault, right)) })
        }
        say(`${task.name}: ${path}`)
      }
      await context.close()
    }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  return cases
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
