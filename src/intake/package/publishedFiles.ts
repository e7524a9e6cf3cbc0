import { DIMENSIONS } from '../../catalog/service.ts'
import { OBSERVATION_STATUSES } from '../../catalog/observation-status.ts'
import { REPORTED } from '../gather/readCell.ts'
import { IntakeError } from '../intake-error.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import { packageHead, sourceId, sourcesResource } from './packageHead.ts'
import type { PublicationRequest } from './publication.ts'
import { jsonFile, neededText, plainCsv } from './writtenText.ts'

const SIDES = ['numerator', 'numerator_status', 'denominator', 'denominator_status', 'value'] as const
/** Columns of `observations.csv`, in their order. */
export const PUBLISHED_COLUMNS = ['measure', 'territory_id', 'period', ...DIMENSIONS, ...SIDES, 'source_id'] as const
/** More digits than a double holds are none of the table. */
const DIGITS = 12

/** Files of a dataset of figures that count nobody, by their names in its folder. Sums made on the way in are left out. */
export function publishedFiles(input: PublicationRequest, measures: readonly MeasureMapping[]): ReadonlyMap<string, string> {
  const rows = observationRows(input, measures)
  for (const { id, title } of measures) {
    if (rows.some(({ measure, hasFigure }) => measure === id && hasFigure)) continue
    throw new IntakeError('nothing-to-publish', `«${title}» no tiene ninguna cifra`, `“${title}” has no figure at all`)
  }
  const text = neededText
  return new Map([
    ['datapackage.json', jsonFile({
      ...packageHead(input),
      tables: [input.id],
      measures: measures.map(({ id, title, unit, method }) => {
        const written = text(title, { es: 'título de la medida', en: 'title of the measure' })
        // A share of things is kept as its two counts.
        return { id, title: { es: written, en: written }, unit: method === 'as-published' ? unit : 'number' }
      }),
      resources: [
        { name: 'observations', path: 'observations.csv', profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', table: 'observations', schema: { fields: PUBLISHED_COLUMNS.map((name) => ({ name, type: typeOf(name) })), missingValues: [''] } },
        { ...sourcesResource(), table: 'sources' },
      ],
    })],
    ['observations.csv', plainCsv(PUBLISHED_COLUMNS, rows.map(({ cells }) => cells))],
  ])
}

function typeOf(column: string): string {
  if (column === 'value') return 'number'
  return column === 'numerator' || column === 'denominator' ? 'integer' : 'string'
}

interface WrittenRow {
  readonly measure: string
  readonly order: string
  readonly hasFigure: boolean
  readonly cells: readonly string[]
}

function observationRows(input: PublicationRequest, measures: readonly MeasureMapping[]): WrittenRow[] {
  const { gathered } = input
  const wanted = gathered.measureIds.map((id) => measures.find((measure) => measure.id === id))
  const rows: WrittenRow[] = []
  for (let at = 0; at < gathered.size; at += 1) {
    const measure = wanted[gathered.measure[at] ?? -1]
    if (!measure || gathered.row[at] === 0) continue
    const codes = [
      measure.id,
      gathered.territoryIds[gathered.territory[at] ?? -1] ?? '',
      gathered.periods[gathered.period[at] ?? -1] ?? '',
      ...DIMENSIONS.map((dimension) => gathered.codes[dimension][gathered[dimension][at] ?? 0] ?? 'all'),
    ]
    const sides = sidesOf(input, measure, at)
    rows.push({ measure: measure.id, order: codes.join(' '), hasFigure: sides[0] !== '' || sides[4] !== '', cells: [...codes, ...sides, sourceId(input)] })
  }
  return rows.sort((one, other) => (one.order < other.order ? -1 : 1))
}

function sidesOf({ gathered }: PublicationRequest, measure: MeasureMapping, at: number): string[] {
  const status = (index: number | undefined, hasFigure: boolean) => (hasFigure ? '' : (OBSERVATION_STATUSES[index ?? -1] ?? 'not-reported'))
  const row = gathered.row[at] ?? null
  if (measure.method === 'as-published') {
    const number = gathered.value[at] ?? Number.NaN
    const isThere = gathered.numeratorStatus[at] === REPORTED && !Number.isNaN(number)
    if (isThere && measure.unit === 'percent' && (number < 0 || number > 1)) {
      throw new IntakeError('percent', `un porcentaje se guarda de 0 a 1: revise la escala de «${measure.title}»`, `a percentage is stored from 0 to 1: look at the scale of “${measure.title}”`, { row, column: measure.value })
    }
    return ['', status(gathered.numeratorStatus[at], isThere), '', '', isThere ? decimal(number, row, measure.value) : '']
  }
  const count = (side: 'numerator' | 'denominator') => {
    const number = gathered[side][at] ?? Number.NaN
    if (Number.isNaN(number)) return ''
    if (Number.isSafeInteger(number) && number >= 0) return String(number)
    throw new IntakeError('not-a-count', 'hay cuentas que no son números enteros', 'there are counts that are no whole numbers', { row, column: measure[side] })
  }
  const numerator = count('numerator')
  const denominator = measure.denominator === null ? '' : count('denominator')
  if (numerator !== '' && denominator !== '' && Number(numerator) > Number(denominator)) {
    throw new IntakeError('above-denominator', `«${measure.numerator}» supera a «${measure.denominator}»`, `“${measure.numerator}” is above “${measure.denominator}”`, { row, column: measure.numerator })
  }
  return [numerator, status(gathered.numeratorStatus[at], numerator !== ''), denominator, measure.denominator === null ? '' : status(gathered.denominatorStatus[at], denominator !== ''), '']
}

/** A number in digits with a decimal point, without what adding and scaling left behind. */
function decimal(number: number, row: number | null, column: string | null): string {
  const short = String(Number(number.toPrecision(DIGITS)))
  if (!short.includes('e')) return short === '-0' ? '0' : short
  if (Number.isFinite(number) && Math.abs(number) < 1) return Number(short).toFixed(20).replace(/\.?0+$/, '').replace(/^-0$/, '0') || '0'
  throw new IntakeError('not-a-figure', 'hay cifras que no son números de este mundo', 'there are figures too large to be any', { row, column })
}
