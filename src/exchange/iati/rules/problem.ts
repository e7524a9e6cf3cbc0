import type { LocalizedText } from '../../../catalog/indicator.ts'

/** One thing in which a file does not keep to the standard. */
export interface IatiProblem {
  /** Where it stands, elements counted from 1: `iati-activity[2]/location[1]/point/pos`. */
  readonly path: string
  /** Where the standard says so: a type of the schema, a codelist, a rule of the ruleset. */
  readonly source: string
  readonly message: LocalizedText
}

/** Adds a problem to a list. */
export type Tell = (path: string, source: string, es: string, en: string) => void

export function problemList(): { readonly problems: readonly IatiProblem[]; readonly tell: Tell } {
  const problems: IatiProblem[] = []
  return { problems, tell: (path, source, es, en) => void problems.push({ path, source, message: { es, en } }) }
}
