import { databaseName } from '../../../src/database/query.ts'
import type { NodeConnector } from '../nodeConnector.ts'

/** A released figure of a programme, or of `data/datasets/outcomes`. */
export interface FigureRow {
  readonly programme_id: string
  readonly figure_id: string
  readonly kind: 'budget' | 'target' | 'result'
  readonly label_es: string
  readonly label_en: string
  readonly value: number
  readonly qualifier: string
  readonly unit: string
  readonly period: string
  readonly denominator: number | null
  readonly denominator_es: string | null
  readonly denominator_en: string | null
  readonly territory_id: string | null
  readonly source_id: string
  readonly note_es: string | null
  readonly note_en: string | null
  /** Ids joined by semicolons. */
  readonly measured_by: string
}
export interface ProgrammeRow {
  readonly id: string
  readonly kind: 'published' | 'synthetic'
  readonly title_es: string
  readonly title_en: string
  readonly summary_es: string
  readonly summary_en: string
  readonly countries: string
  readonly funder: string
  readonly implementer: string
  readonly partners: string
  readonly period_start: string
  readonly period_end: string
  readonly status: string
  readonly services: string
  readonly promised_places: number | null
  readonly promised_source_id: string | null
  readonly allied: string
  readonly source_id: string
}
export interface PlaceRow {
  readonly programme_id: string
  readonly name: string
  readonly published_name: string
  readonly territory_id: string
  readonly longitude: number
  readonly latitude: number
  readonly exactness: string
  readonly correction_es: string | null
  readonly correction_en: string | null
  readonly source_id: string
}
export interface StatementRow {
  readonly programme_id: string
  readonly part: string
  readonly statement_id: string
  readonly text_es: string
  readonly text_en: string
  readonly source_id: string | null
}
export interface CohortRow {
  readonly programme_id: string
  readonly cohort_id: string
  readonly label_es: string
  readonly label_en: string
  readonly stage: string
  readonly figure_id: string
}
export interface AlliedRow extends FigureRow {
  readonly programme: string
  readonly operator: string
}

/** Everything the released tables say of programmes of one kind. */
export interface ProgrammeRows {
  /** The table file they come from; sources are named by it. */
  readonly table: string
  readonly programmes: readonly ProgrammeRow[]
  readonly places: readonly PlaceRow[]
  readonly figures: readonly FigureRow[]
  readonly statements: readonly StatementRow[]
  readonly cohorts: readonly CohortRow[]
  readonly milestones: readonly { readonly figure_id: string; readonly date: string; readonly value: number }[]
  readonly references: readonly { readonly programme_id: string; readonly scheme: string; readonly code: string; readonly source_id: string }[]
  readonly contradictions: readonly {
    readonly programme_id: string
    readonly contradiction_id: string
    readonly text_es: string
    readonly text_en: string
    readonly figures: string
    readonly sources: string
  }[]
}

/** All rows of a table file of programmes, in the order in which pages show them. */
export async function programmeRows(connector: NodeConnector, table: string): Promise<ProgrammeRows> {
  const ask = <Row>(name: string, order: string): Promise<Row[]> =>
    connector.answer<Row>({ name: `${table}-${name}`, sql: `SELECT * FROM ${databaseName(table)}."${name}" ORDER BY ${order}`, parameters: [], tables: [table], shelf: null })
  return {
    table,
    programmes: await ask('programmes', 'period_start DESC, id'),
    places: await ask('places', 'programme_id, territory_id, name'),
    figures: await ask('figures', 'programme_id, kind, position'),
    statements: await ask('statements', 'programme_id, part, position'),
    cohorts: await ask('cohorts', 'programme_id, position'),
    milestones: await ask('milestones', 'figure_id, date'),
    references: await ask('references', 'programme_id, code'),
    contradictions: await ask('contradictions', 'programme_id, position'),
  }
}

/** Results that others published and that a programme names as reached together with it, in their order. */
export function alliedRows(connector: NodeConnector): Promise<AlliedRow[]> {
  return connector.answer<AlliedRow>({
    name: 'allied-results',
    sql: `SELECT coalesce(programme_id, '') AS programme_id, result_id AS figure_id, kind, label_es, label_en, value, qualifier, unit, period, denominator,
      denominator_es, denominator_en, territory_id, source_id, trim(split_part(note, ' | ', 1)) AS note_es,
      trim(split_part(note, ' | ', -1)) AS note_en, '' AS measured_by, programme, operator
      FROM outcomes.results ORDER BY result_id`,
    parameters: [],
    tables: ['outcomes'],
    shelf: null,
  })
}
