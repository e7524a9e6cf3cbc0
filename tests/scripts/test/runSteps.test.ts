import { describe, expect, it } from 'vitest'
import { chosenSteps, runSteps } from '../../../scripts/test/runSteps.ts'
import { NAMED_STEPS, STEPS, type Step, type StepResult } from '../../../scripts/test/steps.ts'

function step(group: Step['group'], result: StepResult | Error): Step {
  return { group, title: group, run: () => (result instanceof Error ? Promise.reject(result) : Promise.resolve(result)) }
}
const silent = () => undefined

describe('runSteps', () => {
  it('sums the tests of every step', async () => {
    const steps = [
      step('types', { ok: true, tally: null }),
      step('unit', { ok: true, tally: { passed: 7, failed: 0 } }),
      step('browser', { ok: true, tally: { passed: 3, failed: 0 } }),
    ]
    expect(await runSteps(steps, silent)).toEqual({ ok: true, tally: { passed: 10, failed: 0 } })
  })

  it('goes on after a failure, so that one run shows all of them', async () => {
    const steps = [step('types', { ok: false, tally: null }), step('unit', { ok: false, tally: { passed: 7, failed: 2 } })]
    expect(await runSteps(steps, silent)).toEqual({ ok: false, tally: { passed: 7, failed: 3 } })
  })

  it('never says "0 failed" of a run in which no test ran', async () => {
    expect(await runSteps([step('unit', { ok: false, tally: { passed: 0, failed: 0 } })], silent)).toEqual({
      ok: false,
      tally: { passed: 0, failed: 1 },
    })
  })

  it('does not open the browser on a build that failed, and counts that as a failure', async () => {
    let opened = false
    const open: Step = {
      group: 'browser',
      title: 'tests in the browser',
      run: () => {
        opened = true
        return Promise.resolve({ ok: true, tally: { passed: 1, failed: 0 } })
      },
    }
    const lines: string[] = []
    const outcome = await runSteps([step('browser', new Error('no rows')), open], (line) => lines.push(line))
    expect(outcome).toEqual({ ok: false, tally: { passed: 0, failed: 2 } })
    expect(opened).toBe(false)
    expect(lines).toContain('no rows')
  })
})

describe('chosenSteps', () => {
  it('takes everything, in order, without an argument', () => {
    expect(chosenSteps(STEPS, []).map((one) => one.title)).toEqual(['types', 'lint', 'unit tests', 'build', 'tests in the browser'])
  })

  it('builds before it opens the browser', () => {
    expect(chosenSteps(STEPS, ['--only=browser']).map((one) => one.title)).toEqual(['build', 'tests in the browser'])
  })

  it('opens another browser only when it is named', () => {
    expect(chosenSteps(STEPS, [], NAMED_STEPS)).toEqual(STEPS)
    expect(chosenSteps(STEPS, ['--only=firefox'], NAMED_STEPS).map((one) => one.title)).toEqual(['build', 'tests in Firefox'])
  })

  it('refuses what it does not know', () => {
    expect(() => chosenSteps(STEPS, ['--only=all'])).toThrow('--only=all')
    expect(() => chosenSteps(STEPS, ['--fast'])).toThrow('--fast')
  })
})
