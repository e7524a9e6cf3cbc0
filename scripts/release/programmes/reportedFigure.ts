import type { LocalizedText } from '../../../src/catalog/indicator.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { wilson } from '../../../src/domain/intervals/wilson.ts'
import type { ReportedFigure } from '../../../src/programme/programme-file.ts'
import { placeName } from '../places/placeContext.ts'
import type { FigureRow } from './programmeRows.ts'

/** A text in both languages; null where the row has none. */
export function bothLanguages(es: string | null, en: string | null): LocalizedText | null {
  return es === null || en === null || (es === '' && en === '') ? null : { es, en }
}

/** A row as a figure of a page; its source is named as `table/source`. Throws an Error for a territory nobody knows. */
export function reportedFigure(row: FigureRow, table: string, territories: ReadonlyMap<string, Territory>): ReportedFigure {
  const territory = row.territory_id === null || row.territory_id === '' ? null : territories.get(row.territory_id)
  if (territory === undefined) throw new Error(`${row.figure_id}: unknown territory ${row.territory_id}`)
  const people = row.denominator
  return {
    id: row.figure_id,
    label: { es: row.label_es, en: row.label_en },
    value: row.value,
    qualifier: row.qualifier as ReportedFigure['qualifier'],
    unit: row.unit as ReportedFigure['unit'],
    period: row.period,
    denominator: row.denominator_es === null || row.denominator_en === null ? null : { label: { es: row.denominator_es, en: row.denominator_en }, value: row.denominator },
    interval: row.unit === 'percent' && people !== null ? wilson(row.value * people, people) : null,
    territory: territory && placeName(territory, territories),
    source: `${table}/${row.source_id}`,
    note: bothLanguages(row.note_es, row.note_en),
  }
}
