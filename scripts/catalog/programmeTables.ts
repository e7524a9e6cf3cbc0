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
        source_id: place.source,
      })),
    ),
    figures: programmes.flatMap((programme) => [
      ...programme.budget.map((figure) => figureRow(programme.id, 'budget', figure)),
      ...programme.targets.map((figure) => figureRow(programme.id, 'target', figure)),
      ...programme.results.map((figure) => figureRow(programme.id, 'result', figure)),
    ]),
    sources: sourceRows(programmes),
  }
}

function programmeRow(programme: ProgrammeDefinition) {
  return {
    id: programme.id,
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
    source_id: programme.source,
  }
}

function figureRow(programmeId: string, kind: 'target' | 'result' | 'budget', figure: ProgrammeFigure) {
  return {
    programme_id: programmeId,
    figure_id: figure.id,
    kind,
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
