import { LaterPart } from '../../ui/shell/LaterPart.tsx'
import { laterPart } from '../../ui/shell/laterPart.ts'
import type { AnalysisProps } from './analysis/AnalysisProps.ts'
import { ExplorePanel } from './ExplorePanel.tsx'
import { ExploreStage } from './ExploreStage.tsx'
import { UnpublishedNotice } from './UnpublishedNotice.tsx'
import { Waiting } from './Waiting.tsx'

const OverviewTable = laterPart(async () => (await import('./OverviewTable.tsx')).OverviewTable)

/** The indicator as it is: on the map or in the table, with its charts beside it. */
export function OverviewScreen(props: AnalysisProps) {
  const { state, open, explore, dispatch, onOrigin } = props
  const { asked } = explore
  const { indicator } = asked
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
            {explore.rows.current || !explore.combination.published ? (
              <LaterPart waiting={<Waiting />}>
                <OverviewTable {...props} />
              </LaterPart>
            ) : (
              // A table of no places would say that there are none.
              explore.rows.error === null && <Waiting />
            )}
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
