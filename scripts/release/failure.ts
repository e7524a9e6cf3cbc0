import { problemLine, SourceProblems } from '../catalog/problem.ts'

/** Prints why a script ended, problems of the sources one a line in the language of the terminal, and ends it with code 1. */
export function endWith(error: unknown): void {
  if (error instanceof SourceProblems) {
    const spanish = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('es')
    for (const problem of error.problems) console.error(problemLine(problem, spanish ? 'es' : 'en'))
    console.error(
      spanish
        ? `${error.problems.length} problemas en los datos; no se escribió nada.`
        : `${error.problems.length} problems in the data; nothing was written.`,
    )
  } else {
    console.error(error instanceof Error ? error.message : error)
    if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack)
  }
  process.exitCode = 1
}
