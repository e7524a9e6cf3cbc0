import type { LocalizedText } from '../../src/catalog/indicator.ts'

/** One thing wrong with what people edit, told so that they can find it: file, row as a spreadsheet counts it, field. */
export interface Problem {
  /** Path as a person sees it, e.g. `data/datasets/returns/returns.csv`. */
  readonly file: string
  /** Row of a table, its header being row 1; null where the whole file is meant. */
  readonly row: number | null
  /** Column of a table or path in a JSON file; null where the whole row or file is meant. */
  readonly field: string | null
  readonly message: LocalizedText
}

/** Tells one problem of the file at hand. */
export type Report = (row: number | null, field: string | null, es: string, en: string) => void

/** A report that adds what it is told to `problems`, under the name of `file`. */
export function reporter(problems: Problem[], file: string): Report {
  return (row, field, es, en) => problems.push({ file, row, field, message: { es, en } })
}

/** A problem as one line of text: `data/x.csv, row 3, numerator: not a number`. */
export function problemLine(problem: Problem, language: 'es' | 'en'): string {
  const rowWord = language === 'es' ? 'fila' : 'row'
  const place = [problem.file]
  if (problem.row !== null) place.push(`${rowWord} ${problem.row}`)
  if (problem.field !== null) place.push(problem.field)
  return `${place.join(', ')}: ${problem.message[language]}`
}

/** Thrown by the readers when the files they read do not hold; nothing may be written then. */
export class SourceProblems extends Error {
  override readonly name = 'SourceProblems'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problemLine(problem, 'en')).join('\n'))
    this.problems = problems
  }
}

/** The result of `read`, or a SourceProblems error with everything it reported. */
export function orThrow<Result>(read: (problems: Problem[]) => Result): Result {
  const problems: Problem[] = []
  const result = read(problems)
  if (problems.length > 0) throw new SourceProblems(problems)
  return result
}
