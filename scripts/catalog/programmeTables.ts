import type { ProgrammeDefinition, ProgrammeFigure } from '../../src/catalog/programme.ts'
import type { SourceRow } from './readSources.ts'

/** Rows of the released table file `programmes`, by table. Lists stand as ids joined by semicolons. */
export function programmeTables(programmes: readonly ProgrammeDefinition[]) {
  return {
    programmes: programmes.map(programmeRow),
    places: programmes.flatMap((programme) =>
      programme.places.map((place) => ({
        programme_id: programme.id,
        name: place.name,
        published_name: place.publishedName,
        territory_id: place.territoryId,
        published_longitude: place.publishedLongitude,
        published_latitude: place.publishedLatitude,
        longitude: place.longitude,
        latitude: place.latitude,
        correction_es: place.correction?.es ?? null,
        correction_en: place.correction?.en ?? null,
        exactness: place.exactness,
        source_id: place.source,
      })),
    ),
    figures: programmes.flatMap((programme) => [
      ...programme.budget.map((figure, position) => ({ ...figureRow(programme.id, 'budget', figure, position), measured_by: figure.reached ?? '' })),
      ...programme.targets.map((figure, position) => ({ ...figureRow(programme.id, 'target', figure, position), measured_by: figure.measuredBy.join(';') })),
      ...programme.results.map((figure, position) => figureRow(programme.id, 'result', figure, position)),
    ]),
    references: programmes.flatMap(({ id, references }) => references.map(({ scheme, code, source }) => ({ programme_id: id, scheme, code, source_id: source }))),
    statements: programmes.flatMap(statementRows),
    cohorts: programmes.flatMap(({ id, cohorts }) =>
      cohorts.flatMap((cohort, first) =>
        cohort.steps.map(({ stage, figure }, step) => ({ programme_id: id, cohort_id: cohort.id, label_es: cohort.label.es, label_en: cohort.label.en, position: first * 100 + step, stage, figure_id: figure })),
      ),
    ),
    milestones: programmes.flatMap(({ id, targets }) =>
      targets.flatMap((target) => target.milestones.map(({ date, value, source }) => ({ programme_id: id, figure_id: target.id, date, value, source_id: source }))),
    ),
    contradictions: programmes.flatMap(({ id, contradictions }) =>
      contradictions.map((each, position) => ({
        programme_id: id,
        contradiction_id: each.id,
        position,
        text_es: each.text.es,
        text_en: each.text.en,
        figures: each.figures.join(';'),
        sources: each.sources.join(';'),
      })),
    ),
    sources: sourceRows(programmes),
  }
}

/** What a programme says of itself in sentences, in the order of its file; `part` says which list. */
function statementRows(programme: ProgrammeDefinition) {
  const { id, fields, outcomes, outputs, pathway, notPublished } = programme
  const rows = (part: string, list: readonly { readonly id: string; readonly text: { readonly es: string; readonly en: string }; readonly source?: string }[]) =>
    list.map(({ id: statement, text, source }, position) => ({
      programme_id: id,
      part,
      position,
      statement_id: statement,
      text_es: text.es,
      text_en: text.en,
      source_id: source ?? null,
    }))
  return [
    ...rows('field', fields),
    ...rows('outcome', outcomes),
    ...rows('output', outputs),
    ...rows('pathway', pathway.map((step) => ({ ...step, id: step.stage }))),
    ...rows('not-published', notPublished),
  ]
}

function programmeRow(programme: ProgrammeDefinition) {
  return {
    id: programme.id,
    kind: programme.kind,
    title_es: programme.title.es,
    title_en: programme.title.en,
    summary_es: programme.summary.es,
    summary_en: programme.summary.en,
    countries: programme.countries.join(';'),
    funder: programme.funders.join('; '),
    implementer: programme.implementers.join('; '),
    partners: programme.partners.join('; '),
    period_start: `${programme.period.start}-01-01`,
    period_end: `${programme.period.end}-12-31`,
    status: programme.status,
    services: programme.services.join(';'),
    promised_places: programme.promisedPlaces?.count ?? null,
    listed_places: programme.places.length,
    promised_source_id: programme.promisedPlaces?.source ?? null,
    allied: programme.allied.join(';'),
    source_id: programme.source,
  }
}

function figureRow(programmeId: string, kind: 'target' | 'result' | 'budget', figure: ProgrammeFigure, position: number) {
  return {
    programme_id: programmeId,
    figure_id: figure.id,
    kind,
    position,
    label_es: figure.label.es,
    label_en: figure.label.en,
    value: figure.value,
    qualifier: figure.qualifier,
    unit: figure.unit,
    period: figure.period,
    denominator: figure.denominator?.value ?? null,
    denominator_es: figure.denominator?.label.es ?? null,
    denominator_en: figure.denominator?.label.en ?? null,
    territory_id: figure.territoryId,
    source_id: figure.source,
    note_es: figure.note?.es ?? null,
    note_en: figure.note?.en ?? null,
    measured_by: '',
  }
}

/** Every source once; programmes that share one name it by the same id. */
function sourceRows(programmes: readonly ProgrammeDefinition[]): SourceRow[] {
  const rows = new Map<string, SourceRow>()
  for (const { id, publisher, title, year, url, verification } of programmes.flatMap((programme) => programme.sources)) {
    rows.set(id, { source_id: id, publisher, title, year, url, licence: null, verification })
  }
  return [...rows.values()]
}
