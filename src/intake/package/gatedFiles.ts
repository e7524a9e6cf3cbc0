import { DIMENSIONS } from '../../catalog/service.ts'
import type { Dimension } from '../../catalog/service.ts'
import { periodKind } from '../../catalog/period.ts'
import { MARKS } from '../cells/marks.ts'
import { partsOfKey } from '../gather/gatherer.ts'
import { IntakeError } from '../intake-error.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import { type CountColumn, countColumns } from './countColumns.ts'
import { evenRows, type EvenRows } from './evenRows.ts'
import { type GatedFacts, gatedDescription } from './gatedDescription.ts'
import { keptDimensions } from './keptDimensions.ts'
import { protectionRules } from './protectionRules.ts'
import type { PublicationRequest, PublicationNote } from './publication.ts'
import { NEVER, NONE, type RawRows, rawRows } from './rawRows.ts'
import { reportRows } from './reportRows.ts'
import { serviceRules } from './services.ts'
import { jsonFile, plainCsv } from './writtenText.ts'

/** Files of a dataset with counts of people, by their names in its folder; notes on what was done on the way. */
export interface GatedFiles {
  readonly files: ReadonlyMap<string, string>
  readonly counts: readonly CountColumn[]
  readonly notes: readonly PublicationNote[]
}

/** What the gate takes in: rules, description, raw counts and reports. Throws an IntakeError where the gate would say something untrue. */
export function gatedFiles(input: PublicationRequest, measures: readonly MeasureMapping[]): GatedFiles {
  const { gathered, territories } = input
  const columns = countColumns(measures)
  const { rows: split, kept, dropped } = keptDimensions(rawRows(gathered, columns))
  const even = evenRows(split, kept, columns, input.whereUneven ?? 'refuse')
  if (even.rows.size === 0) throw new IntakeError('nothing-to-publish', 'no queda ninguna cifra que publicar', 'there is no figure left to publish')
  const services = serviceRules(even.rows, gathered.codes.service)
  const dimensions: readonly Dimension[] = DIMENSIONS.filter((dimension) => (dimension === 'service' ? services !== null : (kept as readonly string[]).includes(dimension)))
  const periods = periodsOf(even, measures, columns, gathered.periods)
  const levels = territories.reduce((found, { id, level }) => found.set(id, level), new Map<string, number>())
  const given = new Map<string, Set<string>>()
  for (const key of even.rows.keys()) {
    const { territory, period } = partsOfKey(key)
    const id = gathered.territoryIds[territory] ?? ''
    given.set(id, (given.get(id) ?? new Set()).add(gathered.periods[period] ?? ''))
  }
  const allPeriods = [...new Set(periods.flat())].sort()
  const facts: GatedFacts = {
    columns,
    dimensions,
    codes: Object.fromEntries(dimensions.map((dimension) => [dimension, usedCodes(even.rows, dimension, gathered.codes[dimension])])),
    services,
    periods,
    allPeriods,
    deepest: Math.max(...[...given.keys()].map((id) => levels.get(id) ?? 0)),
  }
  const reports = reportRows(given, allPeriods, territories)
  const files = new Map([
    ['datapackage.json', jsonFile(gatedDescription(input, measures, facts))],
    ['protection.json', jsonFile(protectionRules(input, measures, facts))],
    ['raw/counts.csv', plainCsv(['territory_id', 'period', ...dimensions, ...columns.map(({ name }) => name)], writtenRows(input, even.rows, dimensions))],
    ['raw/reports.csv', plainCsv(['territory_id', 'period', 'reported'], reports)],
  ])
  const notes: PublicationNote[] = []
  for (const dimension of dropped) {
    notes.push({ code: `unsplit-${dimension}`, count: 1, words: { es: `No todos los lugares y periodos están desglosados por ${WORDS[dimension].es}; se publica solo el total`, en: `Not all places and periods are split by ${WORDS[dimension].en}; the total alone is published` } })
  }
  for (const group of services?.dropped ?? []) {
    notes.push({ code: `group-${group}`, count: 1, words: { es: `El grupo de servicios «${group}» no tiene fila en todas partes y no se publica`, en: `The group of services “${group}” has no row everywhere and is not published` } })
  }
  if (even.uneven > 0) notes.push({ code: 'left-out-uneven', count: even.uneven, words: { es: 'Lugares y periodos con cifras incompletas; se tratan como no informados', en: 'Places and periods with incomplete figures; they are taken as not reported' } })
  return { files, counts: columns, notes }
}

const WORDS = { sex: { es: 'sexo', en: 'sex' }, age: { es: 'edad', en: 'age' }, route: { es: 'vía', en: 'route' } } as const

/** Periods of each count. A count stands over another only where that one is known. */
function periodsOf(even: EvenRows, measures: readonly MeasureMapping[], columns: readonly CountColumn[], names: readonly string[]): readonly (readonly string[])[] {
  const of = (column: string | null) => even.periods[columns.findIndex((one) => one.column === column)] ?? new Set<number>()
  for (const { numerator, denominator } of measures) {
    if (numerator === null || denominator === null) continue
    if ([...of(numerator)].every((period) => of(denominator).has(period))) continue
    throw new IntakeError('no-denominator', `hay periodos con «${numerator}» y sin «${denominator}»`, `there are periods with “${numerator}” and without “${denominator}”`, { column: denominator })
  }
  return columns.map(({ column }) => {
    const periods = Array.from(of(column), (period) => names[period] ?? '').sort((one, other) => periodKind(one).localeCompare(periodKind(other)) || (one < other ? -1 : 1))
    if (periods.length === 0) throw new IntakeError('nothing-to-publish', `«${column}» no tiene ninguna cifra`, `“${column}” has no figure at all`, { column })
    return periods
  })
}

function usedCodes(rows: RawRows, dimension: Dimension, codes: readonly string[]): string[] {
  const used = new Set([...rows.keys()].map((key) => partsOfKey(key)[dimension]))
  return codes.filter((_, code) => used.has(code)).sort()
}

function writtenRows({ gathered }: PublicationRequest, rows: RawRows, dimensions: readonly Dimension[]): (string | number)[][] {
  const written = Array.from(rows, ([key, counts]) => {
    const parts = partsOfKey(key)
    const codes = [gathered.territoryIds[parts.territory] ?? '', gathered.periods[parts.period] ?? '', ...dimensions.map((dimension) => gathered.codes[dimension][parts[dimension]] ?? 'all')]
    return { order: codes.join(' '), cells: [...codes, ...Array.from(counts, cellOf)] }
  })
  return written.sort((one, other) => (one.order < other.order ? -1 : 1)).map(({ cells }) => cells)
}

function cellOf(count: number): string | number {
  if (count === NONE) return MARKS.notReported
  return count === NEVER ? MARKS.notApplicable : count
}
