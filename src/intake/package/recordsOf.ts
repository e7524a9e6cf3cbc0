import { DIMENSIONS } from '../../catalog/service.ts'
import { personTrait } from '../cells/personTrait.ts'
import { type MeasureMapping, ROWS } from '../mapping/mapping.ts'
import type { CountColumn } from './countColumns.ts'
import { type ChecksRecord, type MappingRecord, PACKAGE_FORMAT } from './packageRecords.ts'
import type { PublicationKind, PublicationNote, PublicationRequest } from './publication.ts'
import { writtenText } from './writtenText.ts'

/** `mapping.json`. Texts of cells a person has decided on are counted, not named. */
export function mappingRecordOf({ id, mapping }: PublicationRequest, kind: PublicationKind, measures: readonly MeasureMapping[], counts: readonly CountColumn[], indicators: readonly string[]): MappingRecord {
  const { place, period } = mapping
  const dimensions = Object.fromEntries(DIMENSIONS.flatMap((dimension) => {
    const mapped = mapping.dimensions[dimension]
    return mapped ? [[dimension, { column: shownColumn(mapped.column) ?? '', codes: [...new Set(Object.values(mapped.codes))].sort() }]] : []
  }))
  return {
    format: PACKAGE_FORMAT,
    dataset: id,
    kind,
    indicators: [...indicators],
    place: { column: shownColumn(place.column), department: shownColumn(place.department), country: shownColumn(place.country), name: shownColumn(place.name), system: place.system ?? 'any', decisions: Object.keys(place.decisions).length },
    period: { column: shownColumn(period.column), fixed: period.fixed === null ? null : writtenText(period.fixed), grain: period.grain ?? null },
    dimensions,
    measures: measures.map(({ id: measure, title, method, numerator, denominator, value, scale, factor, unit, ofPeople }) => ({
      id: measure, title: writtenText(title), method, numerator: shownColumn(numerator), denominator: shownColumn(denominator), value: shownColumn(value), scale, factor, unit, ofPeople,
    })),
    counts: counts.map(({ name, column }) => ({ name, column: shownColumn(column) ?? '' })),
    repeated: mapping.repeated,
    leftOutRows: mapping.leftOutRows.length,
  }
}

/** `checks.json`. Of sentences only what is no quote is kept, unless it quotes a column that is published. */
export function checksRecordOf({ findings }: PublicationRequest, kind: PublicationKind, columns: ReadonlySet<string>, done: readonly PublicationNote[]): ChecksRecord {
  return {
    format: PACKAGE_FORMAT,
    findings: findings.flatMap(({ code, severity, count, column, words }) => {
      if (severity === 'error') return []
      const kept = column !== null && columns.has(column) ? shownColumn(column) : null
      return [{ code: writtenText(code), severity, count: Math.max(0, Math.trunc(count) || 0), column: kept, words: { es: withoutQuotes(words.es, columns) || '…', en: withoutQuotes(words.en, columns) || '…' } }]
    }),
    done: [...done],
    passed: [...PASSED.always, ...PASSED[kind]],
  }
}

/** Columns of the file that the mapping uses; all others are not told of. */
export function mappedColumns({ mapping }: PublicationRequest, measures: readonly MeasureMapping[]): ReadonlySet<string> {
  const { place, period, dimensions } = mapping
  const names = [
    place.column, place.department, place.country, place.name, period.column,
    ...DIMENSIONS.map((dimension) => dimensions[dimension]?.column ?? null),
    ...measures.flatMap(({ numerator, denominator, value }) => [numerator, denominator, value]),
  ]
  return new Set(names.filter((name): name is string => name !== null && name !== ROWS))
}

/** A name of a column; one that looks like a cell about a person is not told. */
function shownColumn(column: string | null): string | null {
  if (column === null) return null
  return personTrait(column, new Set()) === null ? writtenText(column) : '…'
}

const QUOTE = /«([^»]*)»|“([^”]*)”|"([^"]*)"/gu

function withoutQuotes(words: string, columns: ReadonlySet<string>): string {
  return writtenText(words).replaceAll(QUOTE, (quote: string, ...found: unknown[]) => {
    const quoted = found.slice(0, 3).find((part) => typeof part === 'string') as string
    return columns.has(quoted) && shownColumn(quoted) !== '…' ? quote : '…'
  })
}

const passed = (code: string, es: string, en: string) => ({ code, words: { es, en } })
const PASSED = {
  always: [
    passed('no-errors', 'Ningún hallazgo es un error', 'No finding is an error'),
    passed('mapped-only', 'Solo hay cifras, lugares, periodos y códigos de las columnas elegidas', 'There are figures, places, periods and codes of the chosen columns only'),
    passed('read-only', 'No hay sumas hechas al leer; solo lo que dice el archivo', 'There are no sums made while reading; only what the file says'),
    passed('plain-texts', 'Ningún texto empieza como una fórmula', 'No text begins like a formula'),
  ],
  gated: [
    passed('whole-counts', 'Todos los conteos son personas enteras y ninguno llegó recortado', 'All counts are whole persons, and none came cut'),
    passed('even-reports', 'Cada lugar y periodo tiene todas sus cifras o ninguna', 'Each place and period has all of its figures or none'),
    passed('denominators', 'Cada numerador tiene su denominador en todos sus periodos', 'Each numerator has its denominator in all of its periods'),
  ],
  published: [
    passed('no-persons', 'Ninguna medida cuenta personas', 'No measure counts persons'),
    passed('within-denominator', 'Ningún numerador supera a su denominador', 'No numerator is above its denominator'),
    passed('ratios', 'Los porcentajes van de 0 a 1', 'Percentages are from 0 to 1'),
  ],
} as const
