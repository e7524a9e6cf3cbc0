import { highsPrograms } from '../solver/highsProgram.ts'
import { doPart } from './doPart.ts'
import type { PartTask } from './partTask.ts'

/** A process that does one part after the other, and ends with the one that asked for it. */
const open = highsPrograms()
process.on('message', async (task: PartTask) => {
  try {
    process.send?.({ result: doPart(task, await open, (done, total) => tell(done / total)) })
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

function tell(progress: number): void {
  // The one that asked may have been killed while this one reckons.
  if (!process.connected) process.exit()
  process.send?.({ progress })
}
process.on('disconnect', () => process.exit())
