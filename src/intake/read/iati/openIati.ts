import { countryCodeOf } from '../../../exchange/countryCodes.ts'
import { ExchangeError, type DraftFigure, type DraftProgramme, type DraftTarget } from '../../../exchange/draft.ts'
import { readIati } from '../../../exchange/iati/readIati.ts'
import { finding, type Finding } from '../../finding.ts'
import { IntakeError } from '../../intake-error.ts'
import { guarded } from '../content/guarded.ts'
import { LARGEST_HELD, refuseTooLarge } from '../content/tooLarge.ts'
import { wholeText } from '../content/wholeText.ts'
import type { NamedBlob } from '../named-blob.ts'
import type { ColumnFacts, OpenedFile } from '../opened-file.ts'
import { NO_FACTS } from '../table/columnFacts.ts'
import { columnNames } from '../table/columnNames.ts'
import { EXACT_SETTINGS, heldTable } from '../table/heldTable.ts'

const PLACE_COLUMNS = ['programme', 'title', 'place', 'territory', 'longitude', 'latitude', 'period_start', 'period_end'] as const

/**
 * Opens an IATI activity file as one table: a row for each programme, place and period, a column for each result and target.
 * A place without figures of its own has one row. Throws an IntakeError for what `readIati` refuses.
 */
export async function openIati(file: NamedBlob): Promise<OpenedFile> {
  refuseTooLarge(file.size, LARGEST_HELD, { es: 'divida el archivo por actividades', en: 'split the file by activities' })
  const text = await wholeText(file)
  const { programmes, notes } = await guarded({ es: 'el archivo IATI', en: 'the IATI file' }, () => {
    try {
      // A code in the form of the gazetteer is the territory itself; places without one are matched later, by name and point.
      return readIati(text, { territoryOf: ({ codes }) => codes.find((code) => /^[A-Z]{2}\d{2,7}$/.test(code) && countryCodeOf(code) !== null) ?? null })
    } catch (error) {
      if (error instanceof ExchangeError) throw new IntakeError('not-a-table', error.text.es, error.text.en, { cause: error })
      throw error
    }
  })
  const indicators = indicatorsOf(programmes)
  const { columns } = columnNames([...PLACE_COLUMNS, ...indicators.keys()], 0)
  const rows = programmes.flatMap((programme) => rowsOf(programme, [...indicators.keys()]))
  if (rows.length === 0) throw new IntakeError('no-rows', 'ninguna actividad del archivo tiene lugares', 'no activity of the file has places')
  const facts = columns.map((_, at): ColumnFacts => (at < PLACE_COLUMNS.length ? NO_FACTS : { ...NO_FACTS, unit: [...indicators.values()][at - PLACE_COLUMNS.length] ?? null }))
  const table = heldTable({ name: file.name.replace(/\.[^.]+$/, ''), columns, facts, settings: EXACT_SETTINGS, notes: notesOf(programmes, notes.length), rows, firstRow: 2, totalBytes: file.size })
  const [only] = programmes
  return {
    name: file.name,
    format: 'iati',
    bytes: file.size,
    tables: [table],
    layers: null,
    about: { title: programmes.length === 1 ? only!.title.es : null, source: programmes.length === 1 ? (only!.sources[0]?.publisher ?? null) : null, licence: null, period: null },
    template: { id: 'iati', name: { es: 'Actividades de IATI', en: 'IATI activities' } },
  }
}

interface NamedFigure {
  readonly column: string
  readonly figure: DraftFigure | DraftTarget
}

function figuresOf({ results, targets }: DraftProgramme): readonly NamedFigure[] {
  return [
    ...results.map((figure) => ({ column: figure.label.es, figure })),
    ...targets.map((figure) => ({ column: `${figure.label.es} (meta)`, figure })),
  ]
}

/** Columns of indicators in order of first sight, with their units. */
function indicatorsOf(programmes: readonly DraftProgramme[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const programme of programmes) {
    for (const { column, figure } of figuresOf(programme)) if (figure.territoryId !== null && !found.has(column)) found.set(column, figure.unit)
  }
  return found
}

function rowsOf(programme: DraftProgramme, indicators: readonly string[]): readonly (readonly string[])[] {
  return programme.places.flatMap((place) => {
    const own = figuresOf(programme).filter(({ figure }) => figure.territoryId !== null && figure.territoryId === place.territoryId)
    const periods = new Set(own.map(({ figure }) => figure.period))
    const { start, end } = programme.period
    const spans = periods.size > 0 ? [...periods] : [`${start ?? ''}..${end ?? ''}`]
    return spans.map((period) => {
      const [from = '', to = from] = period.split('..')
      const value = (column: string) => own.find((one) => one.column === column && one.figure.period === period)?.figure.value
      const cells = [programme.id, programme.title.es, place.name, place.territoryId ?? '', place.longitude ?? '', place.latitude ?? '', from, to]
      return [...cells, ...indicators.map((column) => value(column) ?? '')].map(String)
    })
  })
}

function notesOf(programmes: readonly DraftProgramme[], left: number): Finding[] {
  const untied = programmes.reduce((sum, programme) => sum + figuresOf(programme).filter(({ figure }) => figure.territoryId === null).length, 0)
  const placeless = programmes.filter(({ places }) => places.length === 0).length
  return [
    finding('iati', 'note', {}, 'es un archivo de actividades de IATI: una fila por programa, lugar y período', 'it is a file of IATI activities: a row for each programme, place and period'),
    ...(untied > 0 ? [finding('iati-untied', 'note', { count: untied }, `${untied} resultados o metas son de programas enteros, no de un lugar, y no están en la tabla`, `${untied} results or targets are of whole programmes, not of a place, and are not in the table`)] : []),
    ...(placeless > 0 ? [finding('iati-placeless', 'note', { count: placeless }, `${placeless} actividad(es) sin lugares no están en la tabla`, `${placeless} activities without places are not in the table`)] : []),
    ...(left > 0 ? [finding('iati-left-out', 'note', { count: left }, `${left} partes del archivo no se tomaron o se tomaron con cambios`, `${left} parts of the file were not taken over, or with changes`)] : []),
  ]
}
