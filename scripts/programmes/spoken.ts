import type { IatiProblem } from '../../src/exchange/iati/rules/problem.ts'

/** A sentence in the language of the terminal. */
export type Spoken = (es: string, en: string) => string

/** Spanish where the terminal is Spanish, else English, as the other commands do. */
export function spoken(environment: Readonly<Record<string, string | undefined>>): Spoken {
  const spanish = (environment['LC_ALL'] || environment['LANG'] || '').startsWith('es')
  return (es, en) => (spanish ? es : en)
}

/** A problem in one line: where, what, and where the standard says so. */
export function problemText({ path, source, message }: IatiProblem, say: Spoken): string {
  return `${path}: ${say(message.es, message.en)} (${source})`
}
