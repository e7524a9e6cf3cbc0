import { LONGEST_ROW } from '../../cells/limits.ts'
import { delimiterName } from '../../cells/delimiter.ts'
import { finding, type Finding } from '../../finding.ts'
import { IntakeError } from '../../intake-error.ts'
import { beginningOf, type ByteSource } from '../content/byte-source.ts'
import type { OpenedTable, ReadSettings } from '../opened-file.ts'
import { describeTable } from '../table/describeTable.ts'
import { giveRows } from '../table/heldTable.ts'
import { rowCheck } from '../table/rowCheck.ts'
import { delimiterOf } from './delimiterOf.ts'
import { encodingOf, type FoundEncoding, markBytesOf } from './encodingOf.ts'
import { recordCutter } from './recordCutter.ts'
import { textPieces, withLineEnds } from './textPieces.ts'

/**
 * Opens a text table: looks at its first 256 KB, and streams it when it is read. Throws an IntakeError where there is nothing in it,
 * or the first rows cannot be told apart.
 */
export async function openText(source: ByteSource, name: string, settings: Partial<ReadSettings>): Promise<OpenedTable> {
  const { bytes, isWhole } = await beginningOf(source)
  if (bytes.length === 0) throw new IntakeError('empty', 'el archivo está vacío (0 bytes)', 'the file is empty (0 bytes)')
  const found = encodingOf(bytes, isWhole)
  const encoding = settings.encoding ?? found.encoding
  const markBytes = settings.encoding === undefined ? found.markBytes : markBytesOf(bytes, encoding)
  if (bytes.length === markBytes) throw new IntakeError('empty', 'el archivo está vacío: solo tiene una marca de orden de bytes', 'the file is empty: it has nothing but a byte order mark')
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(markBytes), { stream: !isWhole })
  const start = decoded.slice(0, LONGEST_ROW)
  const oldMac = start.includes('\r') && !start.includes('\n')
  const sample = withLineEnds(decoded.replace(/\r$/, isWhole ? '\r' : ''), oldMac)
  const delimiter = settings.delimiter ?? delimiterOf(sample)
  const { rows } = firstRows(sample, delimiter, isWhole)
  const table = describeTable(rows, settings)
  const notes = [...textNotes(delimiter, encoding, oldMac, settings.encoding === undefined ? rowOfBroken(found, bytes, delimiter) : null), ...table.notes]
  if (isWhole && rows.length < table.firstRow) {
    throw new IntakeError('no-rows', 'no hay filas bajo el encabezado', 'there are no rows below the header', { row: table.settings.headerRow || null })
  }
  return {
    name,
    columns: table.columns,
    facts: table.facts,
    settings: { ...table.settings, delimiter, encoding },
    notes,
    rowCount: null,
    async read(take, signal) {
      const cutter = recordCutter(delimiter, (column) => table.columns[column] ?? null)
      const check = rowCheck(table.columns)
      signal?.throwIfAborted()
      for await (const piece of textPieces(source, { encoding, markBytes, oldMac })) {
        signal?.throwIfAborted()
        const cut = cutter.take(piece)
        const skipped = Math.max(0, table.firstRow - cut.firstRow)
        const batch = { rows: skipped > 0 ? cut.rows.slice(skipped) : cut.rows, firstRow: cut.firstRow + skipped, loadedBytes: piece.loadedBytes, totalBytes: source.totalBytes }
        check.take(batch.rows, batch.firstRow)
        await giveRows(batch, take, signal)
        if (cut.fault) throw cut.fault
      }
      signal?.throwIfAborted()
      return check.end(!cutter.endsWhole())
    },
  }
}

/** Rows at the beginning of a text, up to the first that cannot be cut off. */
function firstRows(sample: string, delimiter: string, isWhole: boolean): { readonly rows: readonly (readonly string[])[] } {
  const cut = recordCutter(delimiter, () => null).take({ text: sample, isLast: isWhole, isBroken: false })
  // Nothing can be said of columns where the very first row is broken.
  if (cut.rows.length === 0 && cut.fault) throw cut.fault
  if (cut.rows.length === 0) throw new IntakeError('row-too-long', `la fila tiene más de ${LONGEST_ROW / 1024} KB`, `the row has more than ${LONGEST_ROW / 1024} KB`, { row: 1 })
  return cut
}

function rowOfBroken({ encoding, markBytes, brokenAt }: FoundEncoding, bytes: Uint8Array, delimiter: string): number | null {
  if (brokenAt === null || encoding !== 'windows-1252') return null
  const before = withLineEnds(new TextDecoder(encoding).decode(bytes.subarray(markBytes, brokenAt)), false)
  return recordCutter(delimiter, () => null).take({ text: before, isLast: false, isBroken: true }).fault?.row ?? null
}

const ENCODING_NAMES: Readonly<Record<ReadSettings['encoding'], string>> = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252 (Latin-1)', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' }

function textNotes(delimiter: string, encoding: ReadSettings['encoding'], oldMac: boolean, row: number | null): Finding[] {
  const notes: Finding[] = []
  if (encoding !== 'utf-8') {
    const name = ENCODING_NAMES[encoding]
    notes.push(finding('encoding', 'note', { row }, `el archivo no está en UTF-8: se lee como ${name}`, `the file is not UTF-8: it is read as ${name}`))
  }
  if (delimiter !== ',') {
    const mark = delimiterName(delimiter)
    notes.push(finding('delimiter', 'note', { row: 1 }, `las celdas se separan con ${mark.es}`, `cells are separated by ${mark.en}`))
  }
  if (oldMac) notes.push(finding('line-ends', 'note', { row: 1 }, 'las filas terminan con un retorno de carro solo (Mac antiguo)', 'rows end with a bare carriage return (old Mac)'))
  return notes
}
