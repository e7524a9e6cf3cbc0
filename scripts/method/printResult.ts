/**
 * A result as indented JSON with a line break at its end. Numbers have the digits that give the same number back.
 * Throws an Error on a number that is not finite or a value that is missing: JSON.stringify would make them null or drop
 * them, and null means absent here.
 */
export function printResult(result: unknown): string {
  return `${JSON.stringify(result, refuseUnsayable, 2)}\n`
}

function refuseUnsayable(key: string, value: unknown): unknown {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) throw new Error(`${key || 'the result'} is ${value}, which JSON cannot say`)
  return value
}
