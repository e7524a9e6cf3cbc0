import type { LocalizedText } from '../../catalog/indicator.ts'
import type { DraftBudget, DraftFigure, DraftProgramme, DraftTarget } from '../draft.ts'

type Cell = string | number | null
export type TableRow = Readonly<Record<string, Cell>>

/**
 * The tables and their columns, in order; `#` marks a number. The order of rows is that of the lists of a programme, and every
 * row names its programme.
 */
export const TABLES = {
  programmes: 'id kind title_es title_en summary_es summary_en period_start period_end status source promised_places# promised_places_source',
  lists: 'programme list value',
  references: 'programme scheme code source',
  places:
    'programme name published_name published_longitude# published_latitude# territory_id longitude# latitude# exactness publishing correction_es correction_en source',
  figures:
    'programme list id label_es label_en value# qualifier unit period denominator_es denominator_en denominator_value# territory_id reached source note_es note_en',
  measured_by: 'programme target result',
  milestones: 'programme target date value# source',
  statements: 'programme list id stage text_es text_en source',
  cohorts: 'programme id label_es label_en',
  cohort_steps: 'programme cohort stage figure',
  contradictions: 'programme id text_es text_en',
  contradiction_links: 'programme contradiction kind id',
  sources: 'programme id publisher title year# url verification',
} as const
export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]
/** Lists of plain values in the table `lists`. */
export const VALUE_LISTS = ['countries', 'funders', 'implementers', 'partners', 'services', 'allied'] as const
export const FIGURE_LISTS = ['budget', 'targets', 'results'] as const

export interface Column {
  readonly name: string
  readonly isNumber: boolean
}
export function columnsOf(table: TableName): readonly Column[] {
  return TABLES[table].split(' ').map((text) => ({ name: text.replace('#', ''), isNumber: text.endsWith('#') }))
}

/** All rows of the programmes, by table. Texts that are absent, and only they, are null. */
export function tableRows(programmes: readonly DraftProgramme[]): Readonly<Record<TableName, readonly TableRow[]>> {
  const rows = (of: (programme: DraftProgramme) => readonly TableRow[]) => programmes.flatMap((programme) => of(programme).map((row) => ({ programme: programme.id, ...row })))
  return {
    programmes: programmes.map(programmeRow),
    lists: rows((one) => VALUE_LISTS.flatMap((list) => one[list].map((value) => ({ list, value })))),
    references: rows((one) => one.references),
    places: rows((one) => one.places.map(placeRow)),
    figures: rows((one) => FIGURE_LISTS.flatMap((list) => one[list].map((figure) => figureRow(list, figure)))),
    measured_by: rows((one) => one.targets.flatMap(({ id, measuredBy }) => measuredBy.map((result) => ({ target: id, result })))),
    milestones: rows((one) => one.targets.flatMap(({ id, milestones }) => milestones.map((each) => ({ target: id, ...each })))),
    statements: rows(statementRows),
    cohorts: rows((one) => one.cohorts.map(({ id, label }) => ({ id, ...inTwo('label', label) }))),
    cohort_steps: rows((one) => one.cohorts.flatMap(({ id, steps }) => steps.map((step) => ({ cohort: id, ...step })))),
    contradictions: rows((one) => one.contradictions.map(({ id, text }) => ({ id, ...inTwo('text', text) }))),
    contradiction_links: rows((one) =>
      one.contradictions.flatMap(({ id, figures, sources }) => [
        ...figures.map((figure) => ({ contradiction: id, kind: 'figure', id: figure })),
        ...sources.map((source) => ({ contradiction: id, kind: 'source', id: source })),
      ]),
    ),
    sources: rows((one) => one.sources),
  }
}

function inTwo(name: string, text: LocalizedText | null): TableRow {
  return { [`${name}_es`]: text?.es ?? null, [`${name}_en`]: text?.en ?? null }
}

function programmeRow({ id, kind, title, summary, period, status, source, promisedPlaces }: DraftProgramme): TableRow {
  return {
    id,
    kind,
    ...inTwo('title', title),
    ...inTwo('summary', summary),
    period_start: period.start,
    period_end: period.end,
    status,
    source,
    promised_places: promisedPlaces?.count ?? null,
    promised_places_source: promisedPlaces?.source ?? null,
  }
}

function placeRow(place: DraftProgramme['places'][number]): TableRow {
  return {
    name: place.name,
    published_name: place.publishedName,
    published_longitude: place.publishedLongitude,
    published_latitude: place.publishedLatitude,
    territory_id: place.territoryId,
    longitude: place.longitude,
    latitude: place.latitude,
    exactness: place.exactness,
    publishing: place.publishing,
    ...inTwo('correction', place.correction),
    source: place.source,
  }
}

function figureRow(list: string, figure: DraftFigure | DraftTarget | DraftBudget): TableRow {
  const { id, label, value, qualifier, unit, period, denominator, territoryId, source, note } = figure
  return {
    list,
    id,
    ...inTwo('label', label),
    value,
    qualifier,
    unit,
    period,
    ...inTwo('denominator', denominator?.label ?? null),
    denominator_value: denominator?.value ?? null,
    territory_id: territoryId,
    reached: 'reached' in figure ? figure.reached : null,
    source,
    ...inTwo('note', note),
  }
}

function statementRows({ fields, pathway, outcomes, outputs, notPublished }: DraftProgramme): readonly TableRow[] {
  const row = (list: string, id: string | null, stage: string | null, text: LocalizedText, source: string | null) => ({ list, id, stage, ...inTwo('text', text), source })
  return [
    ...fields.map(({ id, text, source }) => row('fields', id, null, text, source)),
    ...pathway.map(({ stage, text, source }) => row('pathway', null, stage, text, source)),
    ...outcomes.map(({ id, text, source }) => row('outcomes', id, null, text, source)),
    ...outputs.map(({ id, text, source }) => row('outputs', id, null, text, source)),
    ...notPublished.map(({ id, text }) => row('notPublished', id, null, text, null)),
  ]
}
