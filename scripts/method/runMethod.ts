import * as v from 'valibot'
import { issueLine } from './issueLine.ts'
import type { Method } from './method.ts'

/**
 * The result of a method on what a file holds. Throws an Error of one line if the content does not fit the input schema,
 * if the method refuses the numbers, or if the result does not fit the output schema: what is printed is what is listed.
 */
export async function runMethod(method: Method, content: unknown): Promise<unknown> {
  const input = v.safeParse(method.input, content)
  if (!input.success) throw new Error(`${method.name}: ${issueLine(input.issues)}`)
  const output = v.safeParse(method.output, await resultOf(method, input.output))
  if (!output.success) throw new Error(`${method.name}: a result that cannot be printed: ${issueLine(output.issues)}`)
  return output.output
}

async function resultOf(method: Method, input: unknown): Promise<unknown> {
  try {
    return await method.run(input)
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`${method.name}: ${error.message}`, { cause: error })
    throw error
  }
}
