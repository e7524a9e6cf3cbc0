import { problemLine, SourceProblems } from '../catalog/problem.ts'

/** Prints why a script ended, problems of the sources one a line in the language of the terminal, and ends it with code 1. */
export function endWith(error: unknown): void {
  if (error instanceof SourceProblems) {
    const spanish = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('es')
    for (const problem of error.problems) console.error(problemLine(problem, spanish ? 'es' : 'en'))
    console.error(
      spanish
        ? `Problemas en los datos: ${error.problems.length}. No se escribió nada.`
        : `Problems in the data: ${error.problems.length}. Nothing was written.`,
    )
  } else {
    console.error(error instanceof Error ? error.message : error)
    if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack)
  }
  process.exitCode = 1
}
