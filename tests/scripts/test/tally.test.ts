import { describe, expect, it } from 'vitest'
import { addTallies, playwrightTally, tallyLine, vitestTally } from '../../../scripts/test/tally.ts'

describe('vitestTally', () => {
  it('counts tests by outcome and leaves out those that did not run', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }, { status: 'pending' }] },
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }, { status: 'failed' }] },
      ],
    }
    expect(vitestTally(report)).toEqual({ passed: 3, failed: 2 })
  })

  it('counts a file that breaks before its first test as a failure', () => {
    expect(vitestTally({ testResults: [{ status: 'failed', assertionResults: [] }] })).toEqual({ passed: 0, failed: 1 })
  })
})

describe('playwrightTally', () => {
  it('counts tests that passed only when repeated, and errors outside tests, as failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 4 }, errors: [{}] }
    expect(playwrightTally(report)).toEqual({ passed: 5, failed: 4 })
  })
})

describe('tallyLine', () => {
  it('says the sum', () => {
    expect(tallyLine(addTallies([{ passed: 3, failed: 0 }, { passed: 4, failed: 1 }]))).toBe('7 passed, 1 failed')
  })
})
