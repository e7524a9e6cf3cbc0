import { FIGURE_KINDS, FIGURE_UNITS, QUALIFIERS } from '../../src/catalog/programme.ts'
import { numberOrNull, oneOf, requiredText, textOrNull } from './cells.ts'
import type { DatasetContext } from './datasetContext.ts'
import type { Report } from './problem.ts'
import { publishedPeriod } from './publishedPeriod.ts'
import { readTable } from './readTable.ts'

/** A row of the table `results`: a figure as a programme published it. */
export type ResultRow = {
  readonly result_id: string
  /** Id of a file in `data/programmes`, if there is one. */
  readonly programme_id: string | null
  readonly kind: (typeof FIGURE_KINDS)[number]
  readonly programme: string
  readonly operator: string
  /** Null where the figure covers several territories, named in `place`. */
  readonly territory_id: string | null
  readonly place: string | null
  /** `2025` or a span; `..` stands for a beginning or end that was not published. */
  readonly period: string
  readonly label_es: string
  readonly label_en: string
  /** Percentages as a ratio from 0 to 1. */
  readonly value: number
  readonly qualifier: (typeof QUALIFIERS)[number]
  readonly unit: (typeof FIGURE_UNITS)[number]
  readonly denominator: number | null
  readonly denominator_es: string | null
  readonly denominator_en: string | null
  readonly source_id: string
  readonly note: string | null
}

const REQUIRED = [
  'result_id',
  'programme_id',
  'kind',
  'programme',
  'operator',
  'territory_id',
  'period',
  'label_es',
  'label_en',
  'value',
  'qualifier',
  'unit',
  'source_id',
]

/** Published results of one file. Reports what does not fit; such rows are left out. */
export function readResults(path: string, context: DatasetContext, report: Report): ResultRow[] {
  const results = new Map<string, ResultRow>()
  for (const row of readTable(path, { required: REQUIRED }, report)) {
    const id = requiredText(row, 'result_id', report)
    if (results.has(id)) report(row.number, 'result_id', `clave repetida: ${id}`, `duplicate key: ${id}`)
    const territory = row.cell('territory_id') === '' ? null : context.territory(row, report)
    const period = publishedPeriod(row.cell('period'), true)
    if (!period) {
      report(row.number, 'period', `no es un periodo: «${row.cell('period')}»`, `not a period: “${row.cell('period')}”`)
    }
    const value = numberOrNull(row, 'value', report)
    const unit = oneOf(row, 'unit', FIGURE_UNITS, report)
    const kind = oneOf(row, 'kind', FIGURE_KINDS, report)
    const qualifier = oneOf(row, 'qualifier', QUALIFIERS, report)
    const denominator = numberOrNull(row, 'denominator', report)
    if (value === null) report(row.number, 'value', 'falta la cifra', 'the figure is missing')
    else if (value < 0) report(row.number, 'value', `cifra negativa: ${value}`, `negative figure: ${value}`)
    else if (unit === 'percent' && value > 1) {
      report(row.number, 'value', `un porcentaje se guarda de 0 a 1: ${value}`, `a percentage is stored from 0 to 1: ${value}`)
    }
    context.source(row, report)
    if (!period || value === null || !unit || !kind || !qualifier) continue
    results.set(id, {
      result_id: id,
      programme_id: textOrNull(row, 'programme_id'),
      kind,
      programme: requiredText(row, 'programme', report),
      operator: requiredText(row, 'operator', report),
      territory_id: territory?.id ?? null,
      place: textOrNull(row, 'place'),
      period: period.period,
      label_es: requiredText(row, 'label_es', report),
      label_en: requiredText(row, 'label_en', report),
      value,
      qualifier,
      unit,
      denominator,
      denominator_es: textOrNull(row, 'denominator_es'),
      denominator_en: textOrNull(row, 'denominator_en'),
      source_id: row.cell('source_id'),
      note: textOrNull(row, 'note'),
    })
  }
  return [...results.values()]
}
