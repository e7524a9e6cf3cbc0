import { tableScan } from '../doctor/tableScan.ts'
import { judgeObservations } from '../doctor/judgeObservations.ts'
import { guessCode } from '../cells/dimensionCode.ts'
import { type PersonTrait, personTrait } from '../cells/personTrait.ts'
import { holdingsOf } from '../dataset/holdings.ts'
import { gatherer } from '../gather/gatherer.ts'
import { observations } from '../gather/observations.ts'
import { IntakeError } from '../intake-error.ts'
import { guessMapping } from '../mapping/guessMapping.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { guessPlaceColumns } from '../places/guessPlaceColumns.ts'
import { placeMatcher } from '../places/placeMatcher.ts'
import { plainName } from '../places/placeName.ts'
import { placeReport } from '../places/placeReport.ts'
import { openFile } from '../read/openFile.ts'
import type { OpenedFile, OpenedTable, ReadSettings, RowBatch } from '../read/opened-file.ts'
import { areasOf } from './areasOf.ts'
import { assumptions } from './assumptions.ts'
import { periodReader } from './periodReader.ts'
import type { FileSummary, OnBytes, ReadingOutcome, SessionWorld, TableGuess } from './session-messages.ts'
import { refusePersons } from './refusePersons.ts'
import { smallCells } from './smallCells.ts'
import { unusedFindings } from './unusedFindings.ts'

/** Rows that are looked at before anything is decided. */
const SAMPLE_ROWS = 3000
const SHOWN_ROWS = 30
/** The gate's own marks: whoever writes them writes NA for what does not apply. */
const NOT_REPORTED_MARK = /^N[RY]$/

/** One file on its way in: opened, looked at, then read to its end as often as its mapping changes. */
export interface IntakeSession {
  open(file: Blob & { readonly name: string }, settings?: Partial<ReadSettings>): Promise<FileSummary>
  /** Looks at the beginning of a table. */
  guess(table: string): Promise<TableGuess>
  /** Reads a table to its end. Throws an IntakeError, or the reason of the signal. */
  read(table: string, mapping: Mapping, onBytes: OnBytes, signal?: AbortSignal): Promise<ReadingOutcome>
  /** The opened file; throws an Error where none is. */
  opened(): OpenedFile
}

/** A session over the territories of a release. It holds no rows: each reading streams them anew. */
export function intakeSession(world: SessionWorld): IntakeSession {
  let file: OpenedFile | null = null
  /** Tables in whose first rows "not reported" has a mark of its own, so that NA means something else. */
  const tellApart = new Set<string>()
  const opened = (): OpenedFile => {
    if (!file) throw new Error('no file is open')
    return file
  }
  const tableOf = (name: string): OpenedTable => {
    const found = opened().tables.find((table) => table.name === name)
    if (!found) throw new Error(`no table ${name}`)
    return found
  }
  return {
    opened,
    async open(blob, settings = {}) {
      file = null
      tellApart.clear()
      const next = await openFile(blob, settings)
      if (next.tables.length === 0) throw new IntakeError('no-table', 'no hay ninguna tabla en el archivo', 'there is no table in the file')
      file = next
      const { name, format, bytes, about, template, tables } = next
      return { name, format, bytes, about, template, areas: areasOf(next), tables: tables.map(({ name: table, columns, facts, settings: found, notes, rowCount }) => ({ name: table, columns, facts, settings: found, notes, rowCount })) }
    },
    async guess(name) {
      const table = tableOf(name)
      const { rows, firstRow } = await firstRows(table, SAMPLE_ROWS)
      if (rows.some((cells) => cells.some((cell) => NOT_REPORTED_MARK.test(cell)))) tellApart.add(name)
      const places = guessPlaceColumns(table.columns, rows, table.facts.map(({ hxl }) => hxl), world.territories, rows.length < SAMPLE_ROWS)
      const periodOf = periodReader(table.settings.dateStyle)
      const context = { places, periodKindOf: (text: string) => periodOf.kindOf(text), codeOf: guessCode, year: String(world.year), personColumns: new Set<string>() }
      const scan = tableScan(table, guessMapping(table, rows, context), { ...world })
      for (const [index, cells] of rows.entries()) scan.take(cells, firstRow + index)
      scan.end()
      const persons = scan.personColumns().map(({ column }) => column)
      const mapping = guessMapping(table, rows, { ...context, personColumns: new Set(persons) })
      return { mapping, sample: rows.slice(0, SHOWN_ROWS), firstRow, personColumns: persons }
    },
    async read(name, mapping, onBytes, signal) {
      const table = tableOf(name)
      const { territories, threshold } = world
      const matcher = placeMatcher(territories, { system: mapping.place.system, decisions: mapping.place.decisions })
      const periods = periodReader(table.settings.dateStyle, mapping.period.grain)
      const gather = gatherer(table.columns, mapping, {
        decimal: table.settings.decimal,
        tellsNotApplicable: tellApart.has(name),
        placeOf: (text, beside) => {
          const found = matcher.match(text, beside)
          return found.kind === 'matched' ? found.territory : null
        },
        periodOf: (text) => periods.periodOf(text),
      })
      const scan = tableScan(table, mapping, { ...world })
      let count = 0
      const take = (batch: RowBatch) => {
        for (const [index, cells] of batch.rows.entries()) {
          gather.take(cells, batch.firstRow + index)
          scan.take(cells, batch.firstRow + index)
        }
        count += batch.rows.length
        onBytes(batch.loadedBytes, batch.totalBytes, count)
      }
      const reading = await table.read(take, signal)
      const rows = gather.end()
      refusePersons(scan.personColumns(), mapping)
      const gathered = observations(rows, mapping.measures.map(({ id }) => id), territories)
      const traitOf = traitReader(territories)
      // Words alone, as of a place nobody knows, have to be read by whoever decides.
      const mayBeDecided = (text: string) => [null, 'wording'].includes(traitOf(text))
      const levels = new Map(territories.map(({ id, level }) => [id, level]))
      const findings = [...reading.findings, ...assumptions(mapping, rows.places), ...unusedFindings(rows, (text) => traitOf(text) === null), ...scan.end(), ...judgeObservations(gathered, mapping, world)]
      return {
        gathered,
        holds: holdingsOf(gathered, (id) => levels.get(id) ?? 0),
        findings,
        rows: rows.rows,
        usedRows: rows.usedRows,
        places: placeReport(rows.places.map(({ text, beside, rows: times, firstRow }) => ({ text, context: beside, rows: times, firstRow })), matcher, (id) => levels.get(id) ?? 0, mayBeDecided),
        smallCells: smallCells(gathered, mapping.measures, threshold),
      }
    },
  }
}

/** What of a person a text looks like; null for nothing. */
function traitReader(territories: SessionWorld['territories']): (text: string) => PersonTrait | null {
  const places = new Set(territories.map(({ name }) => plainName(name)))
  return (text) => personTrait(text, places)?.kind ?? null
}

const ENOUGH = Symbol('enough rows')

async function firstRows(table: OpenedTable, most: number): Promise<{ rows: string[][]; firstRow: number }> {
  const rows: string[][] = []
  let firstRow = 0
  const enough = new AbortController()
  try {
    await table.read((batch) => {
      if (rows.length === 0) firstRow = batch.firstRow
      for (const cells of batch.rows) if (rows.length < most) rows.push([...cells])
      if (rows.length >= most) enough.abort(ENOUGH)
    }, enough.signal)
  } catch (error) {
    if (error !== ENOUGH) throw error
  }
  return { rows, firstRow }
}
