import type { Dimension } from '../../catalog/service.ts'
import type { OpenedTable } from '../read/opened-file.ts'
import { columnSample, dimensionSaid, saysNoMeasure, saysPeriod } from './columnKind.ts'
import { guessMeasures } from './guessMeasures.ts'
import type { Mapping } from './mapping.ts'

export interface GuessContext {
  readonly places: Pick<Mapping['place'], 'column' | 'department' | 'country' | 'name' | 'system'>
  /** What kind of period a text gives, null for none. */
  readonly periodKindOf: (text: string) => 'year' | 'quarter' | 'month' | 'day' | null
  /** The code of a dimension that a text stands for, null for none. */
  readonly codeOf: (dimension: Dimension, text: string) => string | null
  /** The period of all rows where no column gives one. */
  readonly year: string
  /** Columns that may tell who somebody is: never mapped. */
  readonly personColumns: ReadonlySet<string>
}

/** Of the texts of a column so many must be understood before it is taken for periods or codes. */
const UNDERSTOOD = 0.8
const NUMBERS = 0.6

/** How the columns of a table are meant, as far as their names, tags and a sample of rows tell. Everything of it can be corrected. */
export function guessMapping(table: Pick<OpenedTable, 'columns' | 'facts' | 'settings'>, rows: readonly (readonly string[])[], context: GuessContext): Mapping {
  const { places } = context
  const used = new Set([places.column, places.department, places.country, places.name, ...context.personColumns].filter((name) => name !== null))
  const samples = table.columns.map((name, at) => columnSample(name, rows.map((row) => row[at] ?? ''), table.settings.decimal))
  const share = (texts: readonly string[], is: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(is).length / texts.length)

  const tagOf = (at: number) => table.facts[at]?.hxl ?? ''
  const period = samples.find(
    (sample, at) => !used.has(sample.name) && (saysPeriod(sample.name) || tagOf(at).startsWith('#date')) && share(sample.texts, (text) => context.periodKindOf(text) !== null) >= UNDERSTOOD,
  )
  if (period) used.add(period.name)
  const kinds = new Set(period?.texts.map(context.periodKindOf))
  const grain = kinds.has('day') || kinds.has('month') ? ('quarter' as const) : undefined

  const dimensions: { -readonly [Key in Dimension]?: NonNullable<Mapping['dimensions'][Key]> } = {}
  for (const sample of samples) {
    const dimension = dimensionSaid(sample.name)
    if (dimension === null || dimensions[dimension] || used.has(sample.name)) continue
    if (share(sample.texts, (text) => context.codeOf(dimension, text) !== null) < UNDERSTOOD) continue
    dimensions[dimension] = { column: sample.name, codes: codesOf(sample.texts, (text) => context.codeOf(dimension, text)) }
    used.add(sample.name)
  }

  const measured = samples.flatMap((sample, at) =>
    used.has(sample.name) || sample.filled === 0 || sample.numbers < NUMBERS || saysNoMeasure(sample.name) || (saysPeriod(sample.name) && sample.whole) ? [] : [{ sample, facts: table.facts[at] }],
  )
  return {
    place: { ...places, decisions: {} },
    period: { column: period?.name ?? null, fixed: period ? null : context.year, ...(grain ? { grain } : {}) },
    dimensions,
    measures: guessMeasures(measured),
    repeated: grain ? 'sum' : 'refuse',
    leftOutRows: [],
  }
}

/** Codes by text, in an object without inherited keys. */
export function codesOf(texts: readonly string[], codeOf: (text: string) => string | null): Readonly<Record<string, string>> {
  const codes = Object.create(null) as Record<string, string>
  for (const text of texts) {
    const code = codeOf(text)
    if (code !== null) codes[text] = code
  }
  return codes
}
