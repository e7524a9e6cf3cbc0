import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../browser/findBrowser.ts'
import { findFirefox } from '../browser/firefox/findFirefox.ts'
import { thisMachine } from '../browser/thisMachine.ts'
import { ROOT, runTool } from './command.ts'
import { NOTHING_RAN, type PlaywrightReport, playwrightTally, type Tally, type VitestReport, vitestTally } from './tally.ts'

export interface StepResult {
  readonly ok: boolean
  /** null for a step that runs no tests. */
  readonly tally: Tally | null
}

export interface Step {
  readonly group: 'types' | 'lint' | 'unit' | 'browser' | 'firefox' | 'everyone'
  readonly title: string
  run(): Promise<StepResult>
}

/** Everything `npm test` does, in order. */
export const STEPS: readonly Step[] = [
  { group: 'types', title: 'types', run: () => check(runTool('tsc', ['--noEmit'])) },
  { group: 'lint', title: 'lint', run: () => check(runTool('oxlint', ['--type-aware', '--deny-warnings'])) },
  { group: 'unit', title: 'unit tests', run: runUnitTests },
  { group: 'browser', title: 'build', run: () => check(runTool('tsx', ['scripts/build.ts'])) },
  { group: 'browser', title: 'tests in the browser', run: () => runBrowserTests() },
]

/**
 * By name only. `npm run test:firefox`: the same tests in Firefox; it needs a second browser and as long again. `npm run test:everyone`:
 * axe on every view in both themes and all languages, half an hour by itself.
 */
export const NAMED_STEPS: readonly Step[] = [
  { group: 'firefox', title: 'build', run: () => check(runTool('tsx', ['scripts/build.ts'])) },
  { group: 'firefox', title: 'tests in Firefox', run: runFirefoxTests },
  { group: 'everyone', title: 'build', run: () => check(runTool('tsx', ['scripts/build.ts'])) },
  { group: 'everyone', title: 'axe and keyboard on every view', run: () => runBrowserTests(['everyone'], { ARRAIGO_EVERYONE: '1' }) },
]

async function check(code: Promise<number>): Promise<StepResult> {
  return { ok: (await code) === 0, tally: null }
}

function runUnitTests(): Promise<StepResult> {
  const report = 'test-output/unit.json'
  return runTests(
    report,
    (json) => vitestTally(json as VitestReport),
    () => runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
  )
}

async function runBrowserTests(files: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const browser = await findBrowser(thisMachine((line) => console.log(line)))
  console.log(`browser: ${browser.path} (${browser.origin})`)
  return runTests(
    'test-output/browser.json',
    (json) => playwrightTally(json as PlaywrightReport),
    () => runTool('playwright', ['test', ...files], { CHROMIUM_PATH: browser.path, ...environment }),
  )
}

async function runFirefoxTests(): Promise<StepResult> {
  const path = await findFirefox(thisMachine((line) => console.log(line)))
  console.log(`browser: ${path}`)
  return runTests(
    'test-output/browser.json',
    (json) => playwrightTally(json as PlaywrightReport),
    () => runTool('playwright', ['test'], { FIREFOX_PATH: path }),
  )
}

/** Runs tests that write `report`; a report of an earlier run is removed first, so it can never be counted. */
async function runTests(report: string, read: (json: unknown) => Tally, run: () => Promise<number>): Promise<StepResult> {
  const path = join(ROOT, report)
  rmSync(path, { force: true })
  const code = await run()
  let tally = NOTHING_RAN
  try {
    tally = read(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    console.error(`${report}: ${error instanceof Error ? error.message : String(error)}`)
    return { ok: false, tally }
  }
  if (tally.passed + tally.failed === 0) console.error(`${report}: no test ran`)
  return { ok: code === 0 && tally.failed === 0 && tally.passed > 0, tally }
}
