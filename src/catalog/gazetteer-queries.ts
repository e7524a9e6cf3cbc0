import { databaseName, type Query } from '../database/query.ts'
import type { Territory } from './territory.ts'
import type { TerritoryRow } from './territory-row.ts'

/** The whole gazetteer, in the order of ids. */
export function territoryQuery(): Query<Territory> {
  return {
    name: 'territories',
    sql: `
SELECT id, level::INTEGER AS level, name, country, parent_id, department_id, is_leaf, cod_pcode, national_code, longitude, latitude
FROM gazetteer.territories ORDER BY id`,
    parameters: [],
    tables: ['gazetteer'],
    shelf: 'first',
  }
}

/** The gazetteer with the codes of every system, to find the places of a table somebody brings. */
export function territoryCodesQuery(): Query<TerritoryRow> {
  return {
    name: 'territory-codes',
    sql: `
SELECT id, level::INTEGER AS level, name, country, parent_id, department_id, is_leaf, cod_pcode, national_code, national_code_system, iso_3166_2, geonames_id,
  longitude, latitude, seat_source, valid_from::VARCHAR AS valid_from, valid_to::VARCHAR AS valid_to, NULL::VARCHAR AS note
FROM gazetteer.territories ORDER BY id`,
    parameters: [],
    tables: ['gazetteer'],
    shelf: 'codes',
  }
}

/** A place of a programme. Texts in both languages stand as `noteIn` of note.ts reads them. */
export interface ProgrammePlaceRow {
  readonly id: string
  readonly name: string
  readonly territory_id: string
  readonly longitude: number
  readonly latitude: number
  readonly programme_id: string
  /** Title of the programme, in both languages. */
  readonly programme: string
  /** Publisher and title of the publication that names the place. */
  readonly source: string
  readonly source_url: string | null
  /** Where and how the publication itself names it, misprints included. */
  readonly published_name: string
  readonly published_longitude: number | null
  readonly published_latitude: number | null
  /** Why it is shown elsewhere than published, in both languages. */
  readonly note: string | null
}

/** All places of all programmes. */
export function programmePlacesQuery(): Query<ProgrammePlaceRow> {
  return {
    name: 'programme-places',
    sql: `
SELECT p.programme_id || '/' || p.territory_id AS id, p.name AS name, p.territory_id AS territory_id, p.longitude AS longitude, p.latitude AS latitude, p.programme_id AS programme_id,
  g.title_es || ' | ' || g.title_en AS programme, s.publisher || ', ' || s.title AS source, s.url AS source_url,
  p.published_name AS published_name, p.published_longitude AS published_longitude, p.published_latitude AS published_latitude, p.correction_es || ' | ' || p.correction_en AS note
FROM programmes.places p
LEFT JOIN programmes.programmes g ON g.id = p.programme_id
LEFT JOIN programmes.sources s ON s.source_id = p.source_id
ORDER BY p.programme_id, p.territory_id, p.name`,
    parameters: [],
    tables: ['programmes'],
    shelf: 'first',
  }
}

/** A point where a service is offered. */
export interface ServicePointRow {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Ids of services joined by semicolons; empty where no source says which. */
  readonly services: string
  readonly territory_id: string
  readonly longitude: number
  readonly latitude: number
  /** `municipal-seat` where no source publishes the position itself. */
  readonly position_source: string
  readonly status: string
  readonly source: string
  readonly source_url: string | null
  readonly note: string | null
}

/** All service points. */
export function servicePointsQuery(): Query<ServicePointRow> {
  return {
    name: 'service-points',
    sql: `
SELECT p.point_id AS id, p.name AS name, p.type AS type, p.services AS services, p.territory_id AS territory_id,
  p.longitude AS longitude, p.latitude AS latitude, p.position_source AS position_source, p.status AS status,
  s.publisher || ', ' || s.title AS source, s.url AS source_url, p.note AS note
FROM service_points.service_points p
LEFT JOIN service_points.sources s ON s.source_id = p.source_id
ORDER BY p.point_id`,
    parameters: [],
    tables: ['service-points'],
    shelf: 'service-points',
  }
}

/** A source as every table file lists it. */
export interface SourceRow {
  readonly source_id: string
  readonly publisher: string
  readonly title: string
  readonly year: number | null
  readonly url: string | null
  readonly licence: string | null
  readonly verification: string | null
}

/** All sources of a released table file; `table` is one of the ids of the manifest. */
export function sourcesQuery(table: string): Query<SourceRow> {
  return {
    name: 'sources',
    sql: `
SELECT source_id, publisher, title, year::INTEGER AS year, url, licence, verification
FROM ${databaseName(table)}.sources ORDER BY publisher, title, source_id`,
    parameters: [],
    tables: [table],
    shelf: 'sources',
  }
}
