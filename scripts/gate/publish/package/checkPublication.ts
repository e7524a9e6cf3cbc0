import type { IndicatorDefinition } from '../../../../src/catalog/indicator.ts'
import type { MappingRecord } from '../../../../src/intake/package/packageRecords.ts'
import { LEAST_THRESHOLD } from '../../../../src/intake/package/publication.ts'
import { PUBLISHED_COLUMNS } from '../../../../src/intake/package/publishedFiles.ts'
import type { PublishedPackage } from '../../../catalog/datasetPackage.ts'
import type { GatedPackage } from '../../../catalog/gatedPackage.ts'
import type { Report } from '../../../catalog/problem.ts'
import type { RawPackage } from '../../checks/rawPackage.ts'
import { type Protection, thresholdOf } from '../../rules/protection.ts'

type Told = (file: string) => Report
const REPORT_COLUMNS = ['territory_id', 'period', 'reported']
const sameSet = (one: readonly string[], other: readonly string[]) => one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n')

/**
 * What the schemas leave open and a package must not use: rules weaker than the page writes them, anything published as it is but
 * who reported, other files, other tables.
 */
export function checkGated(id: string, description: GatedPackage, raw: RawPackage, rules: Protection, told: Told): void {
  const report = told('datapackage.json')
  const protection = told('protection.json')
  if (description.name !== id) report(null, 'name', `no es el nombre de la carpeta: ${id}`, `not the name of the folder: ${id}`)
  if (description.openTables.length > 0 || description.marks.length > 0) report(null, 'openTables', 'un paquete no las lleva', 'a package has none')
  for (const [place, { table }] of description.measures.entries()) {
    if (table !== id) report(null, `measures.${place}.table`, `debe ser ${id}`, `must be ${id}`)
  }
  if (!sameSet(raw.resources.map(({ name, path }) => `${name} ${path}`), ['counts raw/counts.csv', 'reports raw/reports.csv', 'sources sources.csv'])) {
    report(null, 'resources', 'deben ser counts, reports y sources, con sus archivos', 'must be counts, reports and sources, with their files')
  }
  const reports = raw.resources.find(({ name }) => name === 'reports')
  if (!sameSet(reports?.schema?.fields.map(({ name }) => name) ?? [], REPORT_COLUMNS)) {
    report(null, 'resources', `reports se publica como está: solo puede llevar ${REPORT_COLUMNS.join(', ')}`, `reports is published as it is: it may have ${REPORT_COLUMNS.join(', ')} only`)
  }
  if (rules.method !== 'suppression') protection(null, 'method', 'debe ser suppression', 'must be suppression')
  if (!sameSet(rules.raw, ['counts'])) protection(null, 'raw', 'debe ser counts', 'must be counts')
  if (!sameSet(rules.open, ['reports'])) protection(null, 'open', 'solo reports se publica como está', 'reports alone is published as it is')
  if (rules.memberships.length > 0 || rules.amounts.length > 0 || rules.printed !== undefined || rules.hxl !== undefined) {
    protection(null, 'memberships', 'un paquete no lleva memberships, amounts, printed ni hxl', 'a package has no memberships, amounts, printed or hxl')
  }
  if (!rules.reports || rules.reports.resource !== 'reports' || !sameSet(rules.reports.counts, Object.keys(rules.counts))) {
    protection(null, 'reports', 'debe nombrar reports y todos los conteos', 'must name reports and all counts')
  }
  for (const count of Object.keys(rules.counts)) {
    if (thresholdOf(rules, count) >= LEAST_THRESHOLD) continue
    protection(null, `counts.${count}.threshold`, `no puede ser menor que ${LEAST_THRESHOLD}`, `cannot be below ${LEAST_THRESHOLD}`)
  }
  for (const [place, { threshold }] of rules.complements.entries()) {
    if (threshold !== undefined && threshold < LEAST_THRESHOLD) protection(null, `complements.${place}.threshold`, `no puede ser menor que ${LEAST_THRESHOLD}`, `cannot be below ${LEAST_THRESHOLD}`)
  }
}

/** As `checkGated`, of a dataset that goes without the gate: it may count nobody and hold no free text. */
export function checkPublished(id: string, description: PublishedPackage, observations: Uint8Array, told: Told): void {
  const report = told('datapackage.json')
  if (description.name !== id) report(null, 'name', `no es el nombre de la carpeta: ${id}`, `not the name of the folder: ${id}`)
  if (description.tables[0] !== id) report(null, 'tables', `debe ser ${id}`, `must be ${id}`)
  if (description.codeSystem !== 'ocha-cod') report(null, 'codeSystem', 'debe ser ocha-cod', 'must be ocha-cod')
  if (!sameSet(description.resources.map(({ table, path }) => `${table} ${path}`), ['observations observations.csv', 'sources sources.csv'])) {
    report(null, 'resources', 'deben ser observations.csv y sources.csv', 'must be observations.csv and sources.csv')
  }
  for (const [place, { constants }] of description.resources.entries()) {
    if (Object.keys(constants).length > 0) report(null, `resources.${place}.constants`, 'un paquete no las lleva', 'a package has none')
  }
  for (const [place, { unit }] of description.measures.entries()) {
    if (unit === 'persons') report(null, `measures.${place}.unit`, 'los conteos de personas pasan por la compuerta', 'counts of people go through the gate')
  }
  const [header = ''] = new TextDecoder().decode(observations.subarray(0, 1000)).split('\n')
  const expected = PUBLISHED_COLUMNS.join(',')
  if (header !== expected) told('observations.csv')(1, null, `las columnas no son ${expected}`, `the columns are not ${expected}`)
}

/** The indicators are those the mapping names, and read nothing but the dataset. */
export function checkIndicators(id: string, mapping: MappingRecord, indicators: ReadonlyMap<string, IndicatorDefinition>, told: Told, record: Report): void {
  if (!sameSet(mapping.indicators, [...indicators.keys()]) || indicators.size === 0) record(null, 'indicators', 'no son los archivos de indicators/', 'are not the files of indicators/')
  for (const [name, indicator] of indicators) {
    const report = told(`${name}.json`)
    if (indicator.id !== name || !name.startsWith(`${id}-`)) report(null, 'id', `debe ser el nombre del archivo y empezar con ${id}-`, `must be the name of the file and begin with ${id}-`)
    if (indicator.observations.table !== id) report(null, 'observations.table', `debe ser ${id}`, `must be ${id}`)
    if (indicator.denominatorObservations) report(null, 'denominatorObservations', 'un paquete no lee otras tablas', 'a package reads no other table')
  }
}
