import type { ServiceId } from '../../../src/catalog/service.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import type { PathwayStage, ProgrammePlaceReport, ProgrammeReport, ProgrammeStatement } from '../../../src/programme/programme-file.ts'
import { placeName } from '../places/placeContext.ts'
import { cohortsOf } from './cohortsOf.ts'
import type { AlliedRow, PlaceRow, ProgrammeRow, ProgrammeRows, StatementRow } from './programmeRows.ts'
import { bothLanguages, reportedFigure } from './reportedFigure.ts'
import { targetOf } from './targetOf.ts'

/** The report of every programme of a table file. Throws an Error where a row names what is not released. */
export function programmeReports(rows: ProgrammeRows, allied: readonly AlliedRow[], territories: ReadonlyMap<string, Territory>): ProgrammeReport[] {
  return rows.programmes.map((programme) => reportOf(programme, rows, allied, territories))
}

function reportOf(programme: ProgrammeRow, rows: ProgrammeRows, allied: readonly AlliedRow[], territories: ReadonlyMap<string, Territory>): ProgrammeReport {
  const named = (source: string) => `${rows.table}/${source}`
  const own = <Row extends { readonly programme_id: string }>(list: readonly Row[]) => list.filter(({ programme_id }) => programme_id === programme.id)
  const figures = own(rows.figures).map((row) => ({ row, figure: reportedFigure(row, rows.table, territories) }))
  const ofKind = (kind: 'budget' | 'target' | 'result') => figures.filter(({ row }) => row.kind === kind)
  const results = new Map(ofKind('result').map(({ figure }) => [figure.id, figure]))
  const statements = own(rows.statements)
  const part = (name: string): ProgrammeStatement[] => statements.filter((row) => row.part === name).map((row) => statementOf(row, named))
  return {
    id: programme.id,
    kind: programme.kind,
    title: { es: programme.title_es, en: programme.title_en },
    summary: { es: programme.summary_es, en: programme.summary_en },
    references: own(rows.references).map(({ scheme, code, source_id }) => ({ scheme, code, source: named(source_id) })),
    countries: listOf(programme.countries),
    funders: listOf(programme.funder),
    implementers: listOf(programme.implementer),
    partners: listOf(programme.partners),
    start: programme.period_start,
    end: programme.period_end,
    status: programme.status as ProgrammeReport['status'],
    source: named(programme.source_id),
    promisedPlaces: programme.promised_places === null ? null : { count: programme.promised_places, source: named(programme.promised_source_id ?? programme.source_id) },
    places: own(rows.places).map((row) => placeOf(row, territories, named)),
    services: listOf(programme.services) as ServiceId[],
    fields: part('field'),
    outcomes: part('outcome'),
    outputs: part('output'),
    pathway: part('pathway').map(({ id, ...step }) => ({ ...step, stage: id as PathwayStage })),
    cohorts: cohortsOf(own(rows.cohorts), results),
    budget: ofKind('budget').map(({ figure }) => figure),
    targets: ofKind('target').map(({ row, figure }) => targetOf(row, figure, results, rows.milestones)),
    results: [...results.values()],
    allied: listOf(programme.allied).flatMap((id) =>
      allied.filter(({ figure_id }) => figure_id === id).map((row) => ({ ...reportedFigure(row, 'outcomes', territories), programme: row.programme, operator: row.operator })),
    ),
    contradictions: own(rows.contradictions).map((row) => ({
      id: row.contradiction_id,
      text: { es: row.text_es, en: row.text_en },
      figures: listOf(row.figures),
      sources: listOf(row.sources).map(named),
    })),
    notPublished: part('not-published').map(({ id, text }) => ({ id, text })),
  }
}

function statementOf(row: StatementRow, named: (source: string) => string): ProgrammeStatement {
  return { id: row.statement_id, text: { es: row.text_es, en: row.text_en }, source: row.source_id === null ? '' : named(row.source_id) }
}

function placeOf(row: PlaceRow, territories: ReadonlyMap<string, Territory>, named: (source: string) => string): ProgrammePlaceReport {
  const territory = territories.get(row.territory_id)
  if (!territory) throw new Error(`${row.name}: unknown territory ${row.territory_id}`)
  return {
    name: row.name,
    publishedName: row.published_name,
    territory: placeName(territory, territories),
    municipality: territory.level === 2 ? territory.id : territory.level === 3 ? territory.parent_id : null,
    country: territory.country,
    at: [row.longitude, row.latitude],
    exactness: row.exactness as ProgrammePlaceReport['exactness'],
    correction: bothLanguages(row.correction_es, row.correction_en),
    source: named(row.source_id),
  }
}

function listOf(text: string): string[] {
  return text.split(';').map((each) => each.trim()).filter((each) => each !== '')
}
