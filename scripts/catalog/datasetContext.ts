import type { PublishedPackage } from './datasetPackage.ts'
import { regionBox } from './regionBox.ts'
import type { Report } from './problem.ts'
import type { TableRow } from './readTable.ts'
import type { SourceRow } from './readSources.ts'
import { territoryCodes } from '../../src/intake/places/territoryCodes.ts'
import type { TerritoryRow } from '../../src/catalog/territory-row.ts'

type Measure = PublishedPackage['measures'][number]

/** What the rows of one dataset refer to. */
export interface DatasetContext {
  readonly measures: ReadonlyMap<string, Measure>
  /** The territory of a row by `territory_id` (and `territory_name`, if there); null and a report where it is unknown. */
  territory(row: TableRow, report: Report): TerritoryRow | null
  /** Whether a place lies in the region at all. */
  isInRegion(longitude: number, latitude: number): boolean
  /** Reports a row without source or with one that `sources.csv` does not hold. */
  source(row: TableRow, report: Report): void
}

export function datasetContext(
  description: PublishedPackage,
  territories: readonly TerritoryRow[],
  sources: readonly SourceRow[],
): DatasetContext {
  const codes = territoryCodes(territories, description.codeSystem)
  const sourceIds = new Set(sources.map((source) => source.source_id))
  return {
    isInRegion: regionBox(territories),
    measures: new Map(description.measures.map((measure) => [measure.id, measure])),
    territory(row, report) {
      const found = codes.find(row.cell('territory_id'), row.cell('territory_name'))
      if ('territory' in found) return found.territory
      report(row.number, 'territory_id', found.problem.es, found.problem.en)
      return null
    },
    source(row, report) {
      const id = row.cell('source_id')
      if (id === '') report(row.number, 'source_id', 'falta la fuente', 'the source is missing')
      else if (!sourceIds.has(id)) {
        report(row.number, 'source_id', `la fuente «${id}» no está en sources.csv`, `the source “${id}” is not in sources.csv`)
      }
    },
  }
}
