import { chosenSteps, runSteps } from './test/runSteps.ts'
import { NAMED_STEPS, STEPS } from './test/steps.ts'
import { tallyLine } from './test/tally.ts'

/** `npm test`: types, lint, unit tests, build, tests in a real browser. The last line says how many tests passed. `--only=firefox` runs those of the browser in Firefox. */
try {
  const outcome = await runSteps(chosenSteps(STEPS, process.argv.slice(2), NAMED_STEPS), (line) => console.log(line))
  console.log(tallyLine(outcome.tally))
  process.exitCode = outcome.ok ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
