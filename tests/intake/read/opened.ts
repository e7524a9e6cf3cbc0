import type { Finding } from '../../../src/intake/finding.ts'
import { IntakeError } from '../../../src/intake/intake-error.ts'
import { namedBlob, type NamedBlob } from '../../../src/intake/read/named-blob.ts'
import { openFile } from '../../../src/intake/read/openFile.ts'
import type { OpenedFile, ReadSettings } from '../../../src/intake/read/opened-file.ts'

/** Bytes or a text as a file somebody drops. */
export function fileOf(content: string | Uint8Array, name = 'table.csv'): NamedBlob {
  return namedBlob(typeof content === 'string' ? new TextEncoder().encode(content) : content, name)
}

/** A file whose stream gives chunks of the sizes named, over and over. */
export function fileInChunks(content: string | Uint8Array, sizes: readonly number[], name = 'table.csv'): NamedBlob {
  const file = fileOf(content, name)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> => {
    let at = 0
    let turn = 0
    return new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        const size = sizes[turn % sizes.length]!
        turn += 1
        controller.enqueue(bytes.slice(at, at + size))
        at += size
      },
    })
  }
  return Object.assign(file, { stream })
}

export interface WholeTable {
  readonly file: OpenedFile
  readonly rows: readonly (readonly string[])[]
  readonly firstRow: number
  /** Of the opening and of the reading. */
  readonly findings: readonly Finding[]
}

/** Opens a file and reads one of its tables to the end. */
export async function wholeTable(blob: NamedBlob, settings: Partial<ReadSettings> = {}, at = 0): Promise<WholeTable> {
  const file = await openFile(blob, settings)
  const table = file.tables[at]!
  const rows: (readonly string[])[] = []
  let firstRow = 0
  let next: number | null = null
  const reading = await table.read((batch) => {
    firstRow ||= batch.firstRow
    if (next !== null && batch.firstRow !== next) throw new Error(`rows jump from ${next} to ${batch.firstRow}`)
    next = batch.firstRow + batch.rows.length
    rows.push(...batch.rows)
  })
  if (reading.rows !== rows.length) throw new Error('rows are miscounted')
  return { file, rows, firstRow, findings: [...table.notes, ...reading.findings] }
}

/** What is said of a file that is read as far as it goes: its findings, and what stopped it. */
export async function saidOf(blob: NamedBlob, settings: Partial<ReadSettings> = {}): Promise<readonly { readonly code: string; readonly row: number | null; readonly column: string | null; readonly es: string; readonly en: string }[]> {
  const said = ({ code, row, column, words }: Finding) => ({ code, row, column, ...words })
  const found: ReturnType<typeof said>[] = []
  try {
    const file = await openFile(blob, settings)
    for (const table of file.tables) {
      found.push(...table.notes.map(said))
      found.push(...(await table.read(() => {})).findings.map(said))
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    found.push({ code: error.code, row: error.row, column: error.column, ...error.text })
  }
  return found
}
