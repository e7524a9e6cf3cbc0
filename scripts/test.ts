import { chosenSteps, runSteps } from './test/runSteps.ts'
import { STEPS } from './test/steps.ts'
import { tallyLine } from './test/tally.ts'

/** `npm test`: types, lint, unit tests, build, tests in a real browser. The last line says how many tests passed. */
try {
  const outcome = await runSteps(chosenSteps(STEPS, process.argv.slice(2)), (line) => console.log(line))
  console.log(tallyLine(outcome.tally))
  process.exitCode = outcome.ok ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
