import { fileURLToPath } from 'node:url'
import { answer } from '../../../scripts/method/answer.ts'

/** Path of the small example of a method. */
export function examplePath(name: string): string {
  return fileURLToPath(new URL(`./examples/${name}.json`, import.meta.url))
}

/** What the command prints for the example of a method, read back. */
export async function exampleAnswer(name: string): Promise<unknown> {
  return JSON.parse(await answer([name, examplePath(name)]))
}
