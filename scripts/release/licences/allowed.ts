// The reader of SPDX expressions that npm itself uses.
import parse from 'spdx-expression-parse'

/** Licences under which code may stand in the app: all let it be given on under the MIT licence beside their own words. */
export const ALLOWED: ReadonlySet<string> = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'Zlib', 'CC0-1.0', 'Unlicense', 'BlueOak-1.0.0'])

type Expression = ReturnType<typeof parse>

/** Whether an SPDX expression can be met by allowed licences alone; false for text that is none. */
export function isAllowed(licence: string): boolean {
  const holds = (one: Expression): boolean => {
    if ('conjunction' in one) return one.conjunction === 'and' ? holds(one.left) && holds(one.right) : holds(one.left) || holds(one.right)
    return one.exception === undefined && ALLOWED.has(one.license)
  }
  try {
    return holds(parse(licence))
  } catch {
    return false
  }
}

/** The licences an expression names, in the order of their names. Throws an Error for text that is no expression. */
export function namedIn(licence: string): readonly string[] {
  const names = (one: Expression): string[] => ('conjunction' in one ? [...names(one.left), ...names(one.right)] : [one.license])
  return [...new Set(names(parse(licence)))].toSorted()
}
