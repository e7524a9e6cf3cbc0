import type { Dataset } from '../../catalog/dataset.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { DownloadCsv } from '../../ui/export/DownloadCsv.tsx'
import { TerritoryTable } from '../../ui/table/TerritoryTable.tsx'
import type { AnalysisProps } from './analysis/AnalysisProps.ts'

/** The places of the map as a table, with what takes it away as a file. */
export function OverviewTable({ state, open, explore, dispatch, onOrigin }: AnalysisProps) {
  const { rows, shown } = explore
  const dataset: Dataset | undefined = open.release.catalog.datasets.find((candidate) => candidate.tables.includes(explore.indicator.observations.table))
  const askTable = (row: ObservationRow) => onOrigin(row, rows.questions.map)
  return (
    <TerritoryTable
      rows={shown}
      indicator={explore.indicator}
      territories={open.territories}
      period={explore.state.period}
      language={state.language}
      selection={state.selection}
      range={state.range}
      onSelect={(territory, extend) => dispatch({ type: 'select', territory, extend })}
      onOrigin={askTable}
      controls={
        <DownloadCsv
          rows={shown}
          indicator={explore.indicator}
          territories={open.territories}
          level={explore.state.level}
          period={explore.state.period}
          language={state.language}
          release={open.release.manifest.release}
          link={() => document.location.href}
          source={dataset?.credit[state.language] ?? ''}
        />
      }
    />
  )
}
