import { FIGURE_UNITS, QUALIFIERS } from '../../catalog/programme.ts'
import type { DraftFigure } from '../draft.ts'
import { identifierOf } from '../text/identifier.ts'
import { periodOfSpan } from '../text/spanOfPeriod.ts'
import type { HxlCells, ReadColumn } from './cells.ts'

export interface ListedFigure {
  readonly list: 'budget' | 'targets' | 'results'
  readonly figure: DraftFigure
}

interface Counted {
  readonly column: ReadColumn
  readonly list: ListedFigure['list']
  readonly unit: DraftFigure['unit']
  readonly label: { readonly es: string; readonly en: string }
}

const COUNTED: readonly Counted[] = [
  { column: 'targeted', list: 'targets', unit: 'persons', label: { es: 'Personas previstas', en: 'People targeted' } },
  { column: 'targetedOther', list: 'targets', unit: null, label: { es: 'Previsto', en: 'Targeted' } },
  { column: 'reached', list: 'results', unit: 'persons', label: { es: 'Personas alcanzadas', en: 'People reached' } },
  { column: 'reachedOther', list: 'results', unit: null, label: { es: 'Alcanzado', en: 'Reached' } },
  { column: 'money', list: 'budget', unit: null, label: { es: 'Dinero', en: 'Money' } },
  { column: 'amount', list: 'results', unit: null, label: { es: 'Cifra', en: 'Figure' } },
]

/** The figures of a row, one a column that has a number; `uniqueId` gives ids where the row tells none. */
export function rowFigures(row: HxlCells, facts: Pick<DraftFigure, 'territoryId' | 'source'>, uniqueId: (wanted: string) => string): ListedFigure[] {
  return COUNTED.flatMap(({ column, list, unit, label }) => {
    const value = row.amount(column)
    if (value === null) return []
    const [es, en] = [row.one('labelEs'), row.one('labelEn')]
    const own = (['budget', 'targets', 'results'] as const).find((one) => one === row.one('list'))
    const told = FIGURE_UNITS.find((one) => one === (row.one('unit') ?? row.one('currency'))?.toLowerCase())
    const words = { es: es ?? en ?? label.es, en: en ?? es ?? label.en }
    return [
      {
        list: own ?? list,
        figure: {
          id: row.one('indicator') ?? uniqueId(identifierOf(words.en, 'figure').slice(0, 60)),
          label: words,
          value,
          qualifier: QUALIFIERS.find((one) => one === row.one('qualifier')) ?? 'exact',
          unit: told ?? unit,
          period: row.one('period') ?? periodOfRow(row),
          denominator: null,
          ...facts,
          note: noteOf(row),
        },
      },
    ]
  })
}

function noteOf(row: HxlCells): DraftFigure['note'] {
  const [es, en] = [row.one('noteEs'), row.one('noteEn')]
  return es === null && en === null ? null : { es: es ?? en ?? '', en: en ?? es ?? '' }
}

/** Days of the row, or of its years; `..` where it tells none. */
function periodOfRow(row: HxlCells): string {
  const day = (text: string | null, monthAndDay: string) => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : /^\d{4}$/.test(text ?? '') ? `${text}-${monthAndDay}` : '..')
  return periodOfSpan(day(row.one('start'), '01-01'), day(row.one('end'), '12-31'))
}
