import { EXAMPLE_COUNTRIES } from '../catalog/exampleCountries.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon as Joined, Polygon as Part, Topology } from 'topojson-specification'
import { readProgrammes } from '../../scripts/catalog/readProgrammes.ts'
import { readPublishedDatasets } from '../../scripts/catalog/readPublishedDatasets.ts'
import { readTerritories } from '../../scripts/catalog/readTerritories.ts'
import { type NodeConnector, nodeConnector } from '../../scripts/release/nodeConnector.ts'
import { allSources } from '../../scripts/release/places/loadPlaceContext.ts'
import { programmeReports } from '../../scripts/release/programmes/programmeReports.ts'
import { alliedRows, programmeRows } from '../../scripts/release/programmes/programmeRows.ts'
import { gazetteerTables, programmeContent, publishedTables } from '../../scripts/release/publishedTables.ts'
import { tableFiles } from '../../scripts/release/workFiles.ts'
import { writeDatabase } from '../../scripts/release/writeDatabase.ts'
import { territoryQuery } from '../../src/catalog/gazetteer-queries.ts'
import type { ProgrammesFile } from '../../src/programme/programme-file.ts'

export interface ProjectData {
  readonly connector: NodeConnector
  readonly file: ProgrammesFile
}

/** The project's own published tables, and what pages say of its programmes, as a release has them. Close the connector. */
export async function projectData(): Promise<ProjectData> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-story-'))
  await writeDatabase(join(folder, 'gazetteer.duckdb'), gazetteerTables(readTerritories()))
  for (const dataset of readPublishedDatasets()) {
    if (['returns', 'outcomes'].includes(dataset.table)) await writeDatabase(join(folder, `${dataset.table}.duckdb`), publishedTables(dataset))
  }
  await writeDatabase(join(folder, 'programmes.duckdb'), programmeContent(readProgrammes().filter(({ kind }) => kind === 'published')))
  const connector = await nodeConnector(tableFiles([folder]))
  const territories = new Map((await connector.answer(territoryQuery())).map((row) => [row.id, row]))
  const programmes = programmeReports(await programmeRows(connector, 'programmes'), await alliedRows(connector), territories)
  const sources = Object.fromEntries(await allSources(connector, ['programmes', 'outcomes']))
  const portfolio = { overlaps: [], money: [], unserved: { indicator: 'need', indicatorTitle: { es: 'Necesidad', en: 'Need' }, dataset: { es: 'D', en: 'D' }, kind: 'synthetic', period: '2025', count: 0, known: 0, municipalities: 0, places: [] } } as const
  const close = () => {
    connector.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { connector: { ...connector, close }, file: { judged: '2026-03-31', countries: EXAMPLE_COUNTRIES, programmes, monitoring: {}, sources, portfolio, shapes: projectShapes(), shapesCredit: { es: 'Áreas · X', en: 'Areas · X' } } }
}

function projectShapes(): Topology {
  const source = JSON.parse(readFileSync(new URL('../../data/territories/departments.topojson', import.meta.url), 'utf8')) as Topology
  const object = source.objects['departments'] as GeometryCollection<{ readonly id: string; readonly adm0: string }>
  const departments = feature(source, object).features.map((area) => ({ type: 'Feature' as const, id: area.properties.id, properties: {}, geometry: area.geometry as Polygon | MultiPolygon }))
  const countries = ['GTM', 'HND', 'SLV'].map((id) => {
    const parts = object.geometries.filter(({ properties }) => (properties as { adm0: string } | undefined)?.adm0 === id) as (Part | Joined)[]
    return { type: 'Feature' as const, id, properties: {}, geometry: merge(source, parts) }
  })
  const collection = (features: FeatureCollection<Polygon | MultiPolygon>['features']): FeatureCollection<Polygon | MultiPolygon> => ({ type: 'FeatureCollection', features })
  return topology({ department: collection(departments), country: collection(countries) })
}
