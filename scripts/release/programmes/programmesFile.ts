import type { Topology } from 'topojson-specification'
import { territoryQuery } from '../../../src/catalog/gazetteer-queries.ts'
import type { LocalizedText } from '../../../src/catalog/indicator.ts'
import { mapQuery, NO_FILTERS } from '../../../src/catalog/observation-queries.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import type { ProgrammeMonitoring } from '../../../src/programme/monitoring/monitoring-file.ts'
import type { ProgrammeReport, ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { publishedPeriod } from '../../catalog/publishedPeriod.ts'
import type { NodeConnector } from '../nodeConnector.ts'
import { allSources } from '../places/loadPlaceContext.ts'
import { indicatorIn } from '../places/placeContext.ts'
import { MONITORING, monitoringOf } from './monitoringOf.ts'
import { portfolioOf } from './portfolioOf.ts'
import { programmeReports } from './programmeReports.ts'
import { alliedRows, programmeRows } from './programmeRows.ts'
import { regionShapes } from './regionShapes.ts'

/** The table file of programmes that show how something works. */
export const SYNTHETIC_PROGRAMMES = 'demonstration-programmes'
/** What a municipality without a programme is judged by. */
const NEED = 'need'

/** Everything the pages of programmes say, asked of the released tables. `tables` are the ids of those there are. */
export async function programmesFile(
  connector: NodeConnector,
  catalog: Catalog,
  tables: readonly string[],
  shapes: { readonly areas: Topology; readonly credit: LocalizedText },
): Promise<ProgrammesFile> {
  const territories = new Map((await connector.answer(territoryQuery())).map((row) => [row.id, row]))
  const allied = tables.includes('outcomes') ? await alliedRows(connector) : []
  const published = await programmeRows(connector, 'programmes')
  const reports = programmeReports(published, allied, territories)
  const synthetic = tables.includes(SYNTHETIC_PROGRAMMES) ? programmeReports(await programmeRows(connector, SYNTHETIC_PROGRAMMES), allied, territories) : []
  const indicator = indicatorIn(catalog, NEED)
  const { period } = catalog.defaults
  const rows = await connector.answer(mapQuery(indicator, { level: 'municipality', period, filters: NO_FILTERS, target: indicator.target ?? 1 }))
  const dataset = catalog.datasets.find(({ tables: fed }) => fed.includes(indicator.observations.table))
  if (!dataset) throw new Error(`no dataset holds ${indicator.observations.table}`)
  const programmes = [...reports, ...synthetic]
  const sources = await allSources(connector, ['outcomes', 'programmes', SYNTHETIC_PROGRAMMES].filter((table) => tables.includes(table)))
  const used = JSON.stringify(programmes)
  return {
    judged: newestDay(reports) ?? dataset.updated,
    countries: catalog.countries,
    programmes,
    sources: Object.fromEntries([...sources].filter(([id]) => used.includes(JSON.stringify(id)))),
    portfolio: portfolioOf(reports, published.figures, { indicator, period, dataset: dataset.title, rows }, territories),
    monitoring: await allMonitoring(connector, catalog, territories),
    shapes: regionShapes(shapes.areas),
    shapesCredit: shapes.credit,
  }
}

/** What every programme with a dataset of its own reports, by id of the programme. */
async function allMonitoring(connector: NodeConnector, catalog: Catalog, territories: ReadonlyMap<string, Territory>): Promise<ProgrammesFile['monitoring']> {
  const found: [string, ProgrammeMonitoring][] = []
  for (const dataset of catalog.datasets.filter(({ id }) => id.startsWith(MONITORING))) {
    const monitoring = await monitoringOf(connector, dataset, territories)
    found.push([monitoring.programme, monitoring])
  }
  return Object.fromEntries(found)
}

/** The last day any figure of the programmes covers; undefined where none has one. */
function newestDay(programmes: readonly ProgrammeReport[]): string | undefined {
  const days = programmes.flatMap(({ results, budget }) => [...results, ...budget].flatMap(({ period }) => publishedPeriod(period, true)?.period_end ?? []))
  return days.sort().at(-1)
}
