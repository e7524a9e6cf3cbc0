export interface Line {
  readonly what: string
  readonly value: string
  readonly beside: string
}

/** Lines as a table in plain text, columns aligned. */
export function asTable(lines: readonly Line[]): string {
  const what = Math.max(...lines.map((line) => line.what.length))
  const value = Math.max(...lines.map((line) => line.value.length))
  return lines.map((line) => `${line.what.padEnd(what)}  ${line.value.padStart(value)}  ${line.beside}`.trimEnd()).join('\n')
}
