import type { Dataset } from '../../catalog/dataset.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { DownloadCsv } from '../../ui/export/DownloadCsv.tsx'
import { TerritoryTable } from '../../ui/table/TerritoryTable.tsx'
import type { AnalysisProps } from './analysis/AnalysisProps.ts'
import { ExplorePanel } from './ExplorePanel.tsx'
import { ExploreStage } from './ExploreStage.tsx'
import { UnpublishedNotice } from './UnpublishedNotice.tsx'

/** The indicator as it is: on the map or in the table, with its charts beside it. */
export function OverviewScreen(props: AnalysisProps) {
  const { state, open, explore, dispatch, onOrigin } = props
  const { rows, shown, asked } = explore
  const { indicator } = asked
  const dataset: Dataset | undefined = open.release.catalog.datasets.find((candidate) => candidate.tables.includes(explore.indicator.observations.table))
  const askTable = (row: ObservationRow) => onOrigin(row, rows.questions.map)
  return (
    <>
      <div className="explore__stage">
        {props.tabs}
        {state.display === 'map' ? (
          <ExploreStage state={state} explore={explore} open={open} theme={props.theme} fitTo={props.fitTo} dispatch={dispatch} onProblem={props.onMapProblem}>
            <div className="explore__chips">{props.chips}</div>
          </ExploreStage>
        ) : (
          <div className="explore__table">
            {props.chips}
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
          </div>
        )}
        {!asked.combination.published && (
          <div className="explore__unpublished">
            <UnpublishedNotice state={state} indicator={indicator} combination={asked.combination} dispatch={dispatch} />
          </div>
        )}
        <div className="explore__progress">{props.status}</div>
      </div>
      <div className="explore__panel" aria-busy={asked.loading}>
        <ExplorePanel state={explore.state} explore={explore} open={open} dispatch={dispatch} onOrigin={onOrigin} onZoom={props.onZoom} />
      </div>
    </>
  )
}
