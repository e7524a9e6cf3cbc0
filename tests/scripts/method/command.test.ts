import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../../scripts/test/command.ts'
import { METHODS } from '../../../scripts/method/methods.ts'
import { exampleAnswer, examplePath } from './exampleAnswer.ts'

function run(parameters: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/method.ts', ...parameters], { cwd: ROOT, input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('npm run method', () => {
  it('lists all methods', () => {
    const { status, stdout, stderr } = run(['--list'])
    expect([status, stderr]).toEqual([0, ''])
    expect((JSON.parse(stdout) as { name: string }[]).map(({ name }) => name)).toEqual(METHODS.map(({ name }) => name))
  })

  it('prints the result of a file, and of stdin', async () => {
    const { status, stdout, stderr } = run(['wilson', examplePath('wilson')])
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual(await exampleAnswer('wilson'))
    const piped = run(['byar', '-'], '{"places": [{"id": "a", "count": 0}]}')
    expect(piped.status).toBe(0)
    expect(JSON.parse(piped.stdout)).toMatchObject({ places: [{ id: 'a', low: 0 }], leftOut: 0 })
  })

  it('ends with code 1 and one line on stderr where something is wrong, and prints nothing', () => {
    expect(run(['wilson', '-'], '{"places": [{"id": "a", "numerator": 3, "denominator": 2}]}')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^wilson: places\[0\] \(a\): .+\n$/) as string,
    })
  })
})
