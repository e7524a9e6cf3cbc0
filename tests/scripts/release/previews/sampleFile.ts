import { COUNTRY_IDS, EXAMPLE_COUNTRIES } from '../../../catalog/exampleCountries.ts'
import { readFileSync } from 'node:fs'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon as Joined, Polygon as Part, Topology } from 'topojson-specification'
import { readProgrammes } from '../../../../scripts/catalog/readProgrammes.ts'
import type { ProgrammeFigure } from '../../../../src/catalog/programme.ts'
import type { ProgrammeReport, ProgrammesFile, ReportedFigure } from '../../../../src/programme/programme-file.ts'


/** The project's own programmes as the pages have them, as far as a preview reads them. */
export function sampleFile(): ProgrammesFile {
  const programmes = readProgrammes().map((programme): ProgrammeReport => ({
    ...programme,
    start: `${programme.period.start}-01-01`,
    end: `${programme.period.end}-12-31`,
    references: [],
    places: programme.places
      .filter(({ publishing }) => publishing === 'open')
      .map((place) => ({ ...place, territory: { id: place.territoryId, level: place.territoryId.length === 4 ? 1 : 2, name: place.name }, municipality: place.territoryId, country: 'HND', at: [place.longitude, place.latitude] })),
    cohorts: [],
    budget: programme.budget.map(reported),
    targets: programme.targets.map((target) => ({ ...reported(target), reached: null, progress: { state: 'unreported' } as never })),
    results: programme.results.map(reported),
    allied: [],
  }))
  return { judged: '2026-03-31', countries: EXAMPLE_COUNTRIES, programmes, sources: {}, portfolio: { overlaps: [], unserved: {} as never, money: [] }, monitoring: {}, shapes: sampleShapes(), shapesCredit: { es: 'Áreas de ejemplo', en: 'Example areas' } }
}

function reported(figure: ProgrammeFigure): ReportedFigure {
  return { ...figure, interval: null, territory: figure.territoryId === null ? null : { id: figure.territoryId, level: 2, name: figure.territoryId } }
}

/** Departments as they are drawn in the sources, and the countries they make. */
function sampleShapes(): Topology {
  const source = JSON.parse(readFileSync(new URL('../../../../data/territories/departments.topojson', import.meta.url), 'utf8')) as Topology
  const object = source.objects['departments'] as GeometryCollection<{ readonly id: string; readonly adm0: string }>
  const department = feature(source, object).features.map((area) => ({ type: 'Feature' as const, id: area.properties.id, properties: {}, geometry: area.geometry as Polygon | MultiPolygon }))
  const country = COUNTRY_IDS.map((id) => {
    const parts = object.geometries.filter(({ properties }) => properties !== undefined && 'adm0' in properties && properties.adm0 === id) as (Part | Joined)[]
    return { type: 'Feature' as const, id, properties: {}, geometry: merge(source, parts) }
  })
  const collection = (features: FeatureCollection['features']): FeatureCollection => ({ type: 'FeatureCollection', features })
  return topology({ department: collection(department), country: collection(country) })
}
