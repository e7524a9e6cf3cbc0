/** Tests that ran, by outcome. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

export const NOTHING_RAN: Tally = { passed: 0, failed: 0 }

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed }), NOTHING_RAN)
}

/** The last line of the test command. */
export function tallyLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed`
}

/** The part of Vitest's JSON report that is read. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * Outcome of a run from Vitest's JSON report. A file that breaks before its first test is one failure:
 * Vitest counts it among the suites only.
 */
export function vitestTally(report: VitestReport): Tally {
  let passed = 0
  let failed = 0
  for (const file of report.testResults) {
    const failures = file.assertionResults.filter((result) => result.status === 'failed').length
    passed += file.assertionResults.filter((result) => result.status === 'passed').length
    failed += failures === 0 && file.status === 'failed' ? 1 : failures
  }
  return { passed, failed }
}

/** The part of Playwright's JSON report that is read. */
export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}

/** Outcome of a run from Playwright's JSON report. A test that passed only when repeated is a failure. */
export function playwrightTally(report: PlaywrightReport): Tally {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}
