import { highsPrograms } from '../solver/highsProgram.ts'
import { doPart } from './doPart.ts'
import type { PartTask } from './partTask.ts'

/** A process that does one part after the other, and ends with the one that asked for it. */
const open = highsPrograms()
process.on('message', async (task: PartTask) => {
  try {
    process.send?.({ result: doPart(task, await open, (done, total) => process.send?.({ progress: done / total })) })
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
process.on('disconnect', () => process.exit())
