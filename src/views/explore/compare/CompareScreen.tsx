import './compare.css'
import './cells.css'
import './suggestions.css'
import './waterfall.css'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useMediaQuery } from '../../../ui/preferences/useMediaQuery.ts'
import { useSettled } from '../../../ui/query/useSettled.ts'
import { SearchBox } from '../../../ui/search/SearchBox.tsx'
import { searchIndex } from '../../../ui/search/searchIndex.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { StatusOfAnalysis } from '../analysis/StatusOfAnalysis.tsx'
import { NARROW } from '../MapOfPlaces.tsx'
import { Waiting } from '../Waiting.tsx'
import { CompareBlocks } from './CompareBlocks.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { CompareTable } from './CompareTable.tsx'
import { comparedPlaces } from './places.ts'
import { StartHere } from './StartHere.tsx'
import { NotesOfComparison } from './NotesOfComparison.tsx'
import { useComparing } from './useComparing.ts'
import { useComparison } from './useComparison.ts'
import { usePeers } from './usePeers.ts'

/** Two to four places side by side, with the differences that chance cannot explain told from those it can. */
export function CompareScreen(props: AnalysisProps) {
  const { state, open } = props
  const t = useTranslations('analysis.compare')
  const narrow = useMediaQuery(NARROW)
  const places = useMemo(() => comparedPlaces(state.selection, open.territories), [state.selection, open.territories])
  const asked = useComparison(state, open)
  const compared = useSettled(asked, !asked.loading)
  const peers = usePeers(state, open, places)
  const comparing = useComparing(props, compared.comparison, places)
  const index = useMemo(() => searchIndex(open.territories.values()), [open])
  const enough = places.length > 1
  // While places change, names and figures stay those of one answer.
  const shown = enough && compared.comparison.places.length > 1 ? compared.comparison.places : places
  const Picture = narrow ? CompareBlocks : CompareTable
  const stage = (
    <div className="compare">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section className="compare__scroller" tabIndex={0} aria-label={t('region')} aria-busy={asked.loading}>
        <div className="compare__add">
          {comparing.onAdd ? (
            <SearchBox index={index} label={t('add.label')} placeholder={t('add.placeholder')} onChoose={({ territory }) => comparing.onAdd?.(territory.id)} />
          ) : (
            <p className="analysis__note">{t('add.full')}</p>
          )}
        </div>
        {enough ? (
          <>
            <NotesOfComparison comparing={comparing} places={shown} chosen={state.selection.length} territories={open.territories} />
            {compared.comparison.rows.length === 0 && asked.loading ? <Waiting /> : <Picture comparing={comparing} state={state} />}
          </>
        ) : (
          <StartHere place={places[0] ? comparing.label(places[0].id) : null} comparing={comparing} peers={peers} />
        )}
      </section>
    </div>
  )
  return (
    <AnalysisLayout
      tabs={props.tabs}
      paper
      status={<StatusOfAnalysis screen={props.status} error={asked.error} />}
      stage={stage}
      panel={<ComparePanel compared={compared} comparing={comparing} peers={peers} places={shown} state={state} open={open} />}
      busy={asked.loading}
    />
  )
}
