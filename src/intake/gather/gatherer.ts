import { DIMENSIONS, type Dimension } from '../../catalog/service.ts'
import { IntakeError } from '../intake-error.ts'
import { type Mapping, ROWS } from '../mapping/mapping.ts'
import { type PlaceEntry, placeTexts } from './placeTexts.ts'
import { type KeyIndex, keyIndex } from './keyIndex.ts'
import { sideColumn, type SideColumn } from './measureColumns.ts'
import { type CellReading, cellReader, type ReadCell, REPORTED } from './readCell.ts'
import { textIndex } from './textIndex.ts'

/** More different observations than this do not fit beside the engine in the memory of a page. */
export const MOST_KEYS = 4_000_000

export interface GatherContext extends CellReading {
  /** Id of the territory a text stands for, null for none. Asked once for each text and what stands beside it. */
  readonly placeOf: (text: string, beside: { readonly department?: string; readonly country?: string; readonly name?: string }) => string | null
  /** Year or quarter of a text, null for none. */
  readonly periodOf: (text: string) => string | null
}

/** A row that could not be used: where, in which column, and what its cell says (never shown where it may tell of a person). */
export interface UnusedRow {
  readonly reason: 'place' | 'period' | Dimension
  readonly text: string
  readonly column: string | null
  readonly firstRow: number
  readonly rows: number
}

/** What was met in the rows of a table, before sums over places are made. */
export interface GatheredRows {
  readonly keys: KeyIndex
  readonly territoryIds: readonly string[]
  readonly periods: readonly string[]
  readonly codes: Readonly<Record<Dimension, readonly string[]>>
  readonly sides: readonly { readonly numerator: SideColumn; readonly denominator: SideColumn; readonly value: SideColumn }[]
  readonly firstRow: Float64Array
  readonly rowsOfKey: Uint32Array
  /** Rows read and rows used. */
  readonly rows: number
  readonly usedRows: number
  /** Rows that give a key again. */
  readonly repeatedRows: number
  readonly places: readonly PlaceEntry[]
  readonly unused: readonly UnusedRow[]
}

export interface Gatherer {
  take(cells: readonly string[], row: number): void
  end(): GatheredRows
}

/**
 * Puts the rows of a table together as observations while they stream by: one entry for each place, period and group, whatever
 * the number of rows, so that a file larger than memory can be read. Throws an IntakeError `too-many-observations`.
 */
export function gatherer(columns: readonly string[], mapping: Mapping, context: GatherContext): Gatherer {
  const at = (name: string | null) => (name === null ? -1 : columns.indexOf(name))
  const place = placeTexts(columns, mapping.place, context.placeOf)
  const periodAt = at(mapping.period.column)
  const periods = textIndex((text) => context.periodOf(text))
  const fixedPeriod = mapping.period.fixed === null ? -1 : periods.of(mapping.period.fixed, 0)
  const groups = DIMENSIONS.map((dimension) => {
    const mapped = mapping.dimensions[dimension]
    const known = new Map(Object.entries(mapped?.codes ?? {}))
    const index = textIndex((text) => known.get(text.trim()) ?? null, ['all'])
    return { dimension, at: at(mapped?.column ?? null), index }
  })
  const sides = mapping.measures.map((measure) => ({
    numerator: { at: at(measure.numerator), everyRow: measure.numerator === ROWS, column: sideColumn() },
    denominator: { at: at(measure.denominator), everyRow: false, column: sideColumn() },
    value: { at: at(measure.value), everyRow: false, column: sideColumn(), scale: measure.scale },
  }))
  const leftOut = new Set(mapping.leftOutRows)
  const readCell = cellReader(context)
  const keys = keyIndex()
  let firstRow = new Float64Array(1024)
  let rowsOfKey = new Uint32Array(1024)
  let rows = 0
  let usedRows = 0
  let repeatedRows = 0

  const reach = (position: number) => {
    if (position < firstRow.length) return
    const wider = new Float64Array(firstRow.length * 2)
    wider.set(firstRow)
    firstRow = wider
    const more = new Uint32Array(rowsOfKey.length * 2)
    more.set(rowsOfKey)
    rowsOfKey = more
  }

  const put = (column: SideColumn, position: number, cell: Pick<ReadCell, 'value' | 'status'>, isNew: boolean) => {
    if (isNew || mapping.repeated === 'last') column.set(position, cell)
    else if (mapping.repeated === 'sum') column.add(position, cell)
  }

  return {
    take(cells, row) {
      if (cells.length === 1 && cells[0] === '') return
      rows += 1
      if (leftOut.has(row)) return
      const territory = place.of(cells, row)
      const period = periodAt < 0 ? fixedPeriod : periods.of(cells[periodAt] ?? '', row)
      let key = territory < 0 || period < 0 ? -1 : territory * 4096 + period
      for (const group of groups) {
        const code = group.at < 0 ? 0 : group.index.of(cells[group.at] ?? '', row)
        key = code < 0 || key < 0 ? -1 : key * 64 + code
      }
      if (key < 0) return
      usedRows += 1
      const before = keys.size
      const position = keys.at(key)
      const isNew = position === before
      reach(position)
      if (isNew) {
        if (position >= MOST_KEYS) {
          throw new IntakeError(
            'too-many-observations',
            `hay más de ${MOST_KEYS} combinaciones de lugar, período y grupo; divida el archivo o quite una dimensión`,
            `there are more than ${MOST_KEYS} combinations of place, period and group; split the file or leave a dimension out`,
            { row },
          )
        }
        firstRow[position] = row
      } else repeatedRows += 1
      rowsOfKey[position] = (rowsOfKey[position] ?? 0) + 1
      for (const { numerator, denominator, value } of sides) {
        if (numerator.everyRow) put(numerator.column, position, ONE, isNew)
        else if (numerator.at >= 0) put(numerator.column, position, readCell(cells[numerator.at] ?? ''), isNew)
        if (denominator.at >= 0) put(denominator.column, position, readCell(cells[denominator.at] ?? ''), isNew)
        if (value.at >= 0) {
          const read = readCell(cells[value.at] ?? '')
          put(value.column, position, value.scale === 1 ? read : { value: read.value * value.scale, status: read.status }, isNew)
        }
      }
    },
    end: () => ({
      keys,
      territoryIds: place.territoryIds(),
      periods: periods.names(),
      codes: Object.fromEntries(groups.map(({ dimension, index }) => [dimension, index.names()])) as Record<Dimension, readonly string[]>,
      sides: sides.map(({ numerator, denominator, value }) => ({ numerator: numerator.column, denominator: denominator.column, value: value.column })),
      firstRow,
      rowsOfKey,
      rows,
      usedRows,
      repeatedRows,
      places: place.entries(),
      unused: [
        ...place.unmatched().map((entry): UnusedRow => ({ reason: 'place', text: entry.text, column: mapping.place.column, firstRow: entry.firstRow, rows: entry.rows })),
        ...(periodAt < 0 ? [] : periods.refused().map((entry): UnusedRow => ({ reason: 'period', column: mapping.period.column, ...entry }))),
        ...groups.flatMap(({ dimension, index }) => index.refused().map((entry): UnusedRow => ({ reason: dimension, column: mapping.dimensions[dimension]?.column ?? null, ...entry }))),
      ],
    }),
  }
}

const ONE = { value: 1, status: REPORTED }

/** How many codes of a dimension a key can tell apart. */
export const CODES_IN_KEY = 64
/** What one step of each part adds to a key: parts are read and changed by arithmetic alone, millions of times. */
export const KEY_STEPS = { route: 1, age: 64, sex: 64 ** 2, service: 64 ** 3, period: 64 ** 4, territory: 64 ** 4 * 4096 } as const

/** The parts of a key, as `take` makes it. */
export function partsOfKey(key: number): { territory: number; period: number; service: number; sex: number; age: number; route: number } {
  const take = (base: number) => {
    const part = key % base
    key = (key - part) / base
    return part
  }
  const route = take(64)
  const age = take(64)
  const sex = take(64)
  const service = take(64)
  const period = take(4096)
  return { territory: key, period, service, sex, age, route }
}

/** The key of parts, the inverse of `partsOfKey`. */
export function keyOfParts(parts: { territory: number; period: number; service: number; sex: number; age: number; route: number }): number {
  return ((((parts.territory * 4096 + parts.period) * 64 + parts.service) * 64 + parts.sex) * 64 + parts.age) * 64 + parts.route
}
