import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IndicatorDefinition } from '../../src/catalog/indicator.ts'
import { PROJECT_DATA } from '../catalog/sourceFolder.ts'
import { figuresOfYear, LAST_YEAR, servicesOf } from './inventedFigures.ts'
import { type InventedRegion, inventedRegion } from './inventedRegion.ts'
import type { ScaleOptions } from './options.ts'
import { packDescription, pointsDescription, TABLE, TITLE } from './packDescription.ts'

/** Indicators of the project that two counts of one table can answer. */
const INDICATORS = ['need', 'served', 'coverage', 'gap']
const SOURCES = 'source_id,publisher,title,year,url,licence,verification\ngenerated,Arraigo,Invented numbers of npm run scale,2025,,CC0-1.0,derived\n'

/** Writes an invented region to `to/data`, in the place of what was there. Same options, same bytes. Throws what `inventedRegion` throws. */
export async function writePack(options: ScaleOptions, log: (line: string) => void): Promise<void> {
  const region = inventedRegion(options)
  const data = join(options.to, 'data')
  rmSync(data, { recursive: true, force: true })
  for (const folder of ['territories', 'indicators', `datasets/${TABLE}`, 'datasets/service-points']) mkdirSync(join(data, folder), { recursive: true })
  writeFileSync(join(data, 'territories/territories.csv'), territoriesCsv(region))
  writeFileSync(join(data, 'territories/departments.topojson'), departmentsTopology(region))
  writeFileSync(join(data, 'territories/region.json'), json(TITLE))
  log(`${region.territories.length} territories`)
  const services = servicesOf(options.services)
  const years = Array.from({ length: options.years }, (_, index) => LAST_YEAR - options.years + 1 + index)
  let rows = 0
  for (const year of years) {
    const lines = ['measure,territory_id,period,service,numerator,denominator,source_id']
    for (const [territory, service, served, need] of figuresOfYear(region, year, services)) lines.push(`coverage,${territory},${year},${service},${served},${need},generated`)
    rows += lines.length - 1
    writeFileSync(join(data, `datasets/${TABLE}/${year}.csv`), `${lines.join('\n')}\n`)
  }
  log(`${rows} rows of figures`)
  writeFileSync(join(data, `datasets/${TABLE}/sources.csv`), SOURCES)
  writeFileSync(join(data, `datasets/${TABLE}/datapackage.json`), json(packDescription(years)))
  writeFileSync(join(data, 'datasets/service-points/service-points.csv'), servicePointsCsv(region))
  writeFileSync(join(data, 'datasets/service-points/sources.csv'), SOURCES)
  writeFileSync(join(data, 'datasets/service-points/datapackage.json'), json(pointsDescription()))
  for (const id of INDICATORS) writeFileSync(join(data, `indicators/${id}.json`), json(indicatorOf(id)))
}

/** An indicator of the project over the invented table. */
function indicatorOf(id: string): unknown {
  const definition = JSON.parse(readFileSync(join(PROJECT_DATA, `indicators/${id}.json`), 'utf8')) as IndicatorDefinition
  const text = { es: 'Números inventados para medir tamaños; no dicen nada de ningún lugar.', en: 'Numbers invented to measure sizes; they say nothing of any place.' }
  return { ...definition, observations: { table: TABLE, measure: 'coverage' }, source: { text, url: null } }
}

/** One point in the first municipality of each country. */
function servicePointsCsv({ territories }: InventedRegion): string {
  const first = new Map(territories.filter(({ level }) => level === 2).toReversed().map((territory) => [territory.country, territory]))
  const lines = [...first.values()].toReversed().map(({ id, name }) => [`p-${id.toLowerCase()}`, name, 'municipal-office', '', id, 'municipal-seat', 'mentioned', 'generated'].join(','))
  return `${['point_id,name,type,services,territory_id,position_source,status,source_id', ...lines].join('\n')}\n`
}

function territoriesCsv({ territories }: InventedRegion): string {
  const header = 'id,id_system,level,name,iso3,parent_id,cod_pcode,national_code,national_code_system,iso_3166_2,geonames_id,seat_lon,seat_lat,seat_source,valid_from,valid_to,note'
  const lines = territories.map(({ id, level, name, country, parent, code, seat }) => {
    const cells = [id, 'invented', level, name, country, parent ?? '', code, '', '', '', '', seat?.[0] ?? '', seat?.[1] ?? '', seat ? 'invented' : '', '', '', 'synthetic']
    return cells.join(',')
  })
  return `${[header, ...lines].join('\n')}\n`
}

/** Departments as their file has them: quantised TopoJSON, here with an arc of its own for each, which the build joins. */
function departmentsTopology({ departments, grid }: InventedRegion): string {
  const arcs = departments.map(({ ring }) => ring.map(([x, y], index) => (index === 0 ? [x, y] : [x - ring[index - 1]![0], y - ring[index - 1]![1]])))
  const geometries = departments.map(({ id }, index) => ({ type: 'Polygon', arcs: [[index]], properties: { id } }))
  return JSON.stringify({ type: 'Topology', arcs, transform: grid, objects: { departments: { type: 'GeometryCollection', geometries } } })
}

function json(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}
