import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import type { ObservationContext } from '../../../src/intake/doctor/judgeObservations.ts'
import { tableScan } from '../../../src/intake/doctor/tableScan.ts'
import type { Finding } from '../../../src/intake/finding.ts'
import type { Gathered } from '../../../src/intake/gather/gathered.ts'
import type { Mapping } from '../../../src/intake/mapping/mapping.ts'
import type { ColumnFacts, ReadSettings } from '../../../src/intake/read/opened-file.ts'
import { gatherLines } from '../gather/gatherTable.ts'

function territory(id: string, level: number, parent: string | null, name: string, country: TerritoryRow['country'] = 'HND'): TerritoryRow {
  return {
    id, level, name, country, parent_id: parent, department_id: level === 0 ? null : id.slice(0, 4), is_leaf: level === 2, cod_pcode: null, national_code: null, national_code_system: null, iso_3166_2: null,
    geonames_id: null, longitude: null, latitude: null, seat_source: null, valid_from: null, valid_to: null, note: null,
  }
}

/** Two departments of Honduras with three municipalities each, and a country beside it that the tables do not speak of. */
export const TERRITORIES: readonly TerritoryRow[] = [
  territory('HND', 0, null, 'Honduras'),
  territory('HN07', 1, 'HND', 'El Paraíso'),
  territory('HN08', 1, 'HND', 'Francisco Morazán'),
  territory('HN0701', 2, 'HN07', 'Yuscarán'),
  territory('HN0702', 2, 'HN07', 'Alauca'),
  territory('HN0703', 2, 'HN07', 'Danlí'),
  territory('HN0801', 2, 'HN08', 'Distrito Central'),
  territory('HN0802', 2, 'HN08', 'Alubarén'),
  territory('HN0803', 2, 'HN08', 'Cedros'),
  territory('GTM', 0, null, 'Guatemala', 'GTM'),
  territory('GT01', 1, 'GTM', 'Guatemala', 'GTM'),
  territory('GT0101', 2, 'GT01', 'Guatemala', 'GTM'),
]
export const MUNICIPALITIES = ['HN0701', 'HN0702', 'HN0703', 'HN0801', 'HN0802', 'HN0803'] as const

/** Municipalities that do not touch one another, with counts below five protected. */
export const CONTEXT: ObservationContext = { territories: TERRITORIES, neighbours: new Map(), threshold: 5 }

/** Lines of a table as observations over these territories. */
export function gatherHere(lines: readonly string[], mapping: Mapping): Gathered {
  const known = new Set(TERRITORIES.map(({ id }) => id))
  return gatherLines(lines, mapping, { placeOf: (text) => (known.has(text) ? text : null) }, TERRITORIES).gathered
}

const SETTINGS: ReadSettings = { delimiter: ',', encoding: 'utf-8', decimal: '.', headerRow: 1, hxlRow: 0, dateStyle: 'day-first' }
export const NO_FACTS: ColumnFacts = { hxl: null, title: null, unit: null, severity: null, group: null }

/** What the doctor says of a table as its rows stream by; `titles` are what the file itself says its columns measure. */
export function scanLines(lines: readonly string[], mapping: Mapping, titles: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const [header = '', ...body] = lines
  const columns = header.split(',')
  const facts = columns.map((name) => ({ ...NO_FACTS, title: titles[name] ?? null }))
  const scan = tableScan({ columns, facts, settings: SETTINGS }, mapping, { territories: TERRITORIES, year: 2026 })
  for (const [index, line] of body.entries()) scan.take(line.split(','), index + 2)
  return scan.end()
}

/** Findings without their words. */
export function withoutWords(findings: readonly Finding[]): readonly Omit<Finding, 'words'>[] {
  return findings.map(({ code, severity, row, column, count, fix }) => ({ code, severity, row, column, count, fix }))
}
