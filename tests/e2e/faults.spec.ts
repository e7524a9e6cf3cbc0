import { FAULTS } from '../../scripts/bench/faults/fault.ts'
import { TASKS } from '../../scripts/bench/faults/faultTask.ts'
import { filesOf, rightFigures, tryFault } from '../../scripts/bench/faults/tryFault.ts'
import { expect, test } from './frame/test.ts'

// Every file with every fault takes the better part of an hour: `npm run bench -- faults`. Here each file has one of them in turn.
for (const [at, task] of TASKS.entries()) {
  test(`${task.name}: with a fault in each file of the release in turn, nothing wrong is shown, and what is missing is said`, async ({ context, address, allowComplaints }) => {
    test.slow()
    allowComplaints(/./)
    const files = (await filesOf(context, address, task)).filter((path) => /^(?:data|engine)\//.test(path))
    expect(files.length).toBeGreaterThan(0)
    const right = await rightFigures(context, address, task)
    const faulty: string[] = []
    for (const [index, path] of files.entries()) {
      const fault = FAULTS[(index + at) % FAULTS.length] ?? 'dropped'
      const { kind, wrong } = await tryFault(context, address, task, path, fault, right)
      if (kind === 'silent' || wrong.length > 0) faulty.push(`${path} ${fault}: ${kind}, wrong: ${wrong.join(' | ')}`)
    }
    expect(faulty).toEqual([])
  })
}
