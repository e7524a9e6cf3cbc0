import { feasibleIntervals } from '../../../src/domain/disclosure/feasibleIntervals.ts'
import type { OpenProgram } from '../../../src/domain/disclosure/linearProgram.ts'
import { protectPart } from '../../../src/domain/disclosure/protectPart.ts'
import type { PartResult, PartTask } from './partTask.ts'

/** Does one task; the same task gives the same result wherever and whenever it is done. */
export function doPart(task: PartTask, open: OpenProgram, onProgress: (done: number, total: number) => void = () => undefined): PartResult {
  if (task.kind === 'protect') {
    const { part, ...cells } = task
    return { kind: 'protect', ...protectPart({ system: part.system, ...cells }, open, onProgress) }
  }
  const { lowest, highest, seen, programs, wholePrograms } = feasibleIntervals(task.part.system, open, { ...task, onPart: onProgress })
  return { kind: 'attack', lowest, highest, least: seen.least, most: seen.most, programs, wholePrograms }
}
