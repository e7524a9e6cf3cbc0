import { basename } from 'node:path'
import { DIMENSION_CODES, DIMENSIONS } from '../../src/catalog/service.ts'
import { OBSERVATION_STATUSES, type ObservationStatus } from '../../src/catalog/observation-status.ts'
import { countOrNull, numberOrNull, oneOf, textOrNull } from './cells.ts'
import type { DatasetContext } from './datasetContext.ts'
import type { ObservationRecord } from './observationRecord.ts'
import type { Report } from './problem.ts'
import { publishedPeriod } from './publishedPeriod.ts'
import { readTable, type TableRow } from './readTable.ts'

const REQUIRED = ['measure', 'territory_id', 'period', 'source_id']
/** What distinguishes two figures; two rows may not share all of it. */
const KEY = ['measure', 'territory_id', 'period', 'service', 'sex', 'age', 'route', 'provider'] as const
const VALUED: readonly string[] = ['reported', 'provisional', 'estimated']

/**
 * The rows of one observations file, every column of docs/data-model.md filled. `seen` holds the keys of the dataset's
 * rows read so far. Reports every cell that does not fit; such rows are left out.
 */
export function readObservations(
  path: string,
  constants: Readonly<Record<string, string>>,
  context: DatasetContext,
  seen: Map<string, string>,
  report: Report,
): ObservationRecord[] {
  const records: ObservationRecord[] = []
  for (const row of readTable(path, { required: REQUIRED, constants }, report)) {
    let problems = 0
    const record = observationOf(row, context, (...told) => {
      problems += 1
      report(...told)
    })
    if (!record || problems > 0) continue
    const key = KEY.map((column) => record[column] ?? '').join(' · ')
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, `${row.number} (${basename(path)})`)
      records.push(record)
    } else {
      report(
        row.number,
        KEY.join(', '),
        `clave repetida, ya en la fila ${first}: ${key}`,
        `duplicate key, already in row ${first}: ${key}`,
      )
    }
  }
  return records
}

function observationOf(row: TableRow, context: DatasetContext, report: Report): ObservationRecord | null {
  const measure = context.measures.get(row.cell('measure'))
  if (!measure) {
    const id = row.cell('measure')
    report(
      row.number,
      'measure',
      `medida no declarada en datapackage.json: «${id}»`,
      `measure not declared in datapackage.json: “${id}”`,
    )
  }
  const territory = context.territory(row, report)
  const period = publishedPeriod(row.cell('period'))
  if (!period) {
    const text = row.cell('period')
    report(
      row.number,
      'period',
      `no es un periodo: «${text}» (2025, 2025-Q3 o 2025-01-01/2025-10-31)`,
      `not a period: “${text}” (2025, 2025-Q3 or 2025-01-01/2025-10-31)`,
    )
  }
  const codes = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, dimensionCode(row, dimension, report)]))
  const numerator = countOrNull(row, 'numerator', report)
  const denominator = countOrNull(row, 'denominator', report)
  const value = numberOrNull(row, 'value', report)
  if (numerator !== null && denominator !== null && numerator > denominator) {
    const pair = `${numerator} > ${denominator}`
    report(row.number, 'numerator', `el numerador supera al denominador: ${pair}`, `numerator above denominator: ${pair}`)
  }
  if (measure?.unit === 'percent' && value !== null && (value < 0 || value > 1)) {
    report(row.number, 'value', `un porcentaje se guarda de 0 a 1: ${value}`, `a percentage is stored from 0 to 1: ${value}`)
  }
  const numeratorStatus = statusOf(row, 'numerator_status', numerator !== null || value !== null, 'not-reported', report)
  const denominatorStatus = statusOf(row, 'denominator_status', denominator !== null, 'not-applicable', report)
  context.source(row, report)
  if (!territory || !period || period.period_start === null || period.period_end === null) return null
  return {
    measure: row.cell('measure'),
    territory_id: territory.id,
    level: territory.level,
    country: territory.country,
    period: period.period,
    period_kind: period.period_kind,
    period_start: period.period_start,
    period_end: period.period_end,
    service: codes['service'] ?? 'all',
    sex: codes['sex'] ?? 'all',
    age: codes['age'] ?? 'all',
    route: codes['route'] ?? 'all',
    provider: textOrNull(row, 'provider'),
    numerator,
    numerator_status: numeratorStatus,
    denominator,
    denominator_status: denominatorStatus,
    value,
    missing_reports: countOrNull(row, 'missing_reports', report),
    expected_reports: countOrNull(row, 'expected_reports', report),
    source_id: row.cell('source_id'),
    note: textOrNull(row, 'note'),
  }
}

/** A dimension that the file leaves out or leaves empty is not split: `all`. */
function dimensionCode(row: TableRow, dimension: (typeof DIMENSIONS)[number], report: Report): string {
  return row.cell(dimension) === '' ? 'all' : (oneOf(row, dimension, DIMENSION_CODES[dimension], report) ?? 'all')
}

function statusOf(
  row: TableRow,
  column: string,
  hasFigure: boolean,
  absent: ObservationStatus,
  report: Report,
): ObservationStatus {
  const status = row.cell(column) === '' ? null : oneOf(row, column, OBSERVATION_STATUSES, report)
  if (status === null) return hasFigure ? 'reported' : absent
  if (hasFigure !== VALUED.includes(status)) {
    const state = hasFigure ? ['hay una cifra', 'there is a figure'] : ['no hay cifra', 'there is no figure']
    report(
      row.number,
      column,
      `el estado ${status} no cuadra: ${state[0] ?? ''}`,
      `the status ${status} does not fit: ${state[1] ?? ''}`,
    )
  }
  return status
}
