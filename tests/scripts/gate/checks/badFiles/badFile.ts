import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TINY_DESCRIPTION } from './tinyDataset.ts'

/** Spoils one thing in the folder of the tiny dataset. */
export type Spoil = (folder: string) => void | Promise<void>

/** An input with a fault, and the message that must come of it. */
export interface BadFile {
  /** What is wrong, in words. */
  readonly name: string
  readonly spoil: Spoil
  /** Of the message: the file in the folder of the dataset, the row as a spreadsheet counts, the column. */
  readonly file: string
  readonly row: number | null
  readonly field: string | null
  /** Parts of the message. */
  readonly es: string
  readonly en: string
  /** Texts about persons that no message may hold. */
  readonly never?: readonly string[]
}

export const REGISTER = 'raw/register.csv'

/** Changes rows of cells, the header being row 0 of the list. */
export function table(change: (rows: string[][]) => void, file = REGISTER): Spoil {
  return bytes((text) => {
    const rows = text.trimEnd().split('\n').map((line) => line.split(','))
    change(rows)
    return `${rows.map((row) => row.join(',')).join('\n')}\n`
  }, file)
}

/** Writes another text into the cell of a row, as a spreadsheet counts, and of a column. */
export function cell(row: number, column: string, text: string, file = REGISTER): Spoil {
  return table((rows) => {
    const place = rows[0]?.indexOf(column) ?? -1
    const cells = rows[row - 1]
    if (place < 0 || !cells) throw new Error(`no row ${row} or no column ${column}`)
    cells[place] = text
  }, file)
}

/** Adds a column with a text for each row, counted from 0. */
export function addColumn(name: string, text: (row: number) => string, file = REGISTER): Spoil {
  return table((rows) => {
    for (const [at, row] of rows.entries()) row.push(at === 0 ? name : text(at - 1))
  }, file)
}

/** Changes the whole text of a file, to another text or to bytes. */
export function bytes(change: (text: string) => string | Uint8Array, file = REGISTER): Spoil {
  return (folder) => writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
}

/** Changes the description of the dataset in place. */
export function description(change: (content: typeof TINY_DESCRIPTION) => unknown): Spoil {
  return (folder) => {
    const path = join(folder, 'datapackage.json')
    const content = JSON.parse(readFileSync(path, 'utf8')) as typeof TINY_DESCRIPTION
    change(content)
    writeFileSync(path, JSON.stringify(content))
  }
}

/** One after the other. */
export function both(one: Spoil, other: Spoil): Spoil {
  return async (folder) => {
    await one(folder)
    await other(folder)
  }
}
