import './outcomes.css'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { UnpublishedNotice } from '../UnpublishedNotice.tsx'
import { Waiting } from '../Waiting.tsx'
import { comparability } from './comparable.ts'
import { ComparedPlaces } from './ComparedPlaces.tsx'
import { NotComparable } from './NotComparable.tsx'

/** Comparing the shares of places honestly: what chance explains, and what stands out beyond it. */
export function OutcomesScreen(screen: AnalysisProps) {
  const { state, explore, dispatch } = screen
  const { indicator, combination } = explore.asked
  const why = comparability(indicator)
  if (why !== 'comparable') return <NotComparable screen={screen} why={why} />
  if (!combination.published) {
    const notice = (
      <div className="explore__unpublished">
        <UnpublishedNotice state={state} indicator={indicator} combination={combination} dispatch={dispatch} />
      </div>
    )
    return <AnalysisLayout tabs={screen.tabs} status={screen.status} stage={notice} panel={null} />
  }
  // The indicator before may still be on screen, which need not be one that can be compared.
  if (!explore.rows.current || comparability(explore.indicator) !== 'comparable') {
    return <AnalysisLayout tabs={screen.tabs} status={screen.status} paper stage={<Waiting />} panel={<Waiting />} busy />
  }
  return <ComparedPlaces screen={screen} />
}
