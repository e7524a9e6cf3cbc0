import type { Step } from './steps.ts'
import { addTallies, type Tally } from './tally.ts'

export interface Outcome {
  readonly ok: boolean
  readonly tally: Tally
}

/**
 * Runs steps in order, and all of them unless an earlier step of the same group failed: tests in the browser
 * need the build. A step that fails without naming a failed test counts as one failure, so that "0 failed"
 * is only ever said of a run in which nothing failed.
 */
export async function runSteps(steps: readonly Step[], report: (line: string) => void): Promise<Outcome> {
  const tallies: Tally[] = []
  const failedGroups = new Set<string>()
  for (const [index, step] of steps.entries()) {
    const place = `[${index + 1}/${steps.length}] ${step.title}`
    if (failedGroups.has(step.group)) {
      report(`${place}: not run, because the step before it failed`)
      tallies.push({ passed: 0, failed: 1 })
      continue
    }
    report(place)
    const started = Date.now()
    const result = await step.run().catch((error: unknown) => {
      report(error instanceof Error ? error.message : String(error))
      return { ok: false, tally: null }
    })
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    report(`${place}: ${result.ok ? 'ok' : 'FAILED'} in ${seconds} s`)
    if (!result.ok) failedGroups.add(step.group)
    const tally = result.tally ?? { passed: 0, failed: 0 }
    tallies.push(!result.ok && tally.failed === 0 ? { passed: tally.passed, failed: 1 } : tally)
  }
  return { ok: failedGroups.size === 0 && steps.length > 0, tally: addTallies(tallies) }
}

/**
 * The steps that `--only=types|lint|unit|browser` names; all of `steps` without it. Those in `byName` run only when they are named.
 * Throws on an argument it does not know.
 */
export function chosenSteps(steps: readonly Step[], parameters: readonly string[], byName: readonly Step[] = []): readonly Step[] {
  let chosen = steps
  for (const parameter of parameters) {
    const group = /^--only=(.+)$/.exec(parameter)?.[1]
    chosen = [...steps, ...byName].filter((step) => step.group === group)
    if (chosen.length === 0) throw new Error(`unknown argument ${parameter}: use --only=types, lint, unit, browser, firefox or everyone`)
  }
  return chosen
}
