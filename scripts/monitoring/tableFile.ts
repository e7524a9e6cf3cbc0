import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Papa from 'papaparse'

/** Rows of text of a table file under its header, by column. Throws an Error where a column is missing. */
export function readTableFile<Column extends string>(path: string, columns: readonly Column[]): Record<Column, string>[] {
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  const [header = [], ...rows] = data
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new Error(`${path}: ${missing.join(', ')}: falta la columna / the column is missing`)
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[header.indexOf(column)] ?? ''])) as Record<Column, string>)
}

/** The bytes of a table file. Codes and whole numbers only: nothing in it needs quotes. */
export function tableText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns, ...rows].map((row) => row.join(',')).join('\n')}\n`
}

/**
 * Puts files in place, each written whole under another name first: whoever reads meanwhile sees the old or the new one,
 * and a full disk leaves all of the old ones.
 */
export function replaceFiles(files: Readonly<Record<string, string | Uint8Array>>): void {
  const staged = Object.keys(files).map((path) => [path, `${path}.part`] as const)
  try {
    for (const [path, part] of staged) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(part, files[path] ?? '')
    }
    for (const [path, part] of staged) renameSync(part, path)
  } finally {
    for (const [, part] of staged) rmSync(part, { force: true })
  }
}
