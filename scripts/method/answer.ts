import { parseArgs } from 'node:util'
import { describeMethod } from './describeMethod.ts'
import { findMethod } from './findMethod.ts'
import { METHODS } from './methods.ts'
import { printResult } from './printResult.ts'
import { readInput } from './readInput.ts'
import { runMethod } from './runMethod.ts'

const USAGE = 'npm run method -- NAME FILE.json (- for stdin), or npm run method -- --list [NAME]'

/** What the command prints for these arguments, JSON with a line break at its end. Every error has a message of one line. */
export async function answer(parameters: readonly string[]): Promise<string> {
  const { positionals, values } = parseArgs({ args: [...parameters], allowPositionals: true, options: { list: { type: 'boolean' } } })
  const [name, file] = positionals
  if (values.list === true) {
    if (positionals.length > 1) throw new Error(`one name at most after --list: ${USAGE}`)
    return printResult(name === undefined ? METHODS.map(describeMethod) : describeMethod(findMethod(name, METHODS)))
  }
  if (name === undefined) throw new Error(`name a method: ${USAGE}`)
  const method = findMethod(name, METHODS)
  if (file === undefined || positionals.length > 2) throw new Error(`name one file after ${name}: ${USAGE}`)
  return printResult(await runMethod(method, await readInput(file)))
}
