import './ExploreView.css'
import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { mapShapes } from '../../layers/areas/mapShapes.ts'
import type { Bounds } from '../../domain/projection/mercator.ts'
import type { Dispatch } from '../../state/action.ts'
import { activeFilters } from '../../state/activeFilters.ts'
import type { Analysis, AppState } from '../../state/app-state.ts'
import { EngineConsent } from '../../ui/controls/EngineConsent.tsx'
import { EngineProgress } from '../../ui/controls/EngineProgress.tsx'
import { ErrorNotice } from '../../ui/controls/ErrorNotice.tsx'
import { MapNotice } from './MapNotice.tsx'
import { FilterChips } from '../../ui/controls/FilterChips.tsx'
import type { MapProblem } from '../../ui/map/TerritoryMapProps.ts'
import { useMediaQuery } from '../../ui/preferences/useMediaQuery.ts'
import { useSettled } from '../../ui/query/useSettled.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { LaterPart } from '../../ui/shell/LaterPart.tsx'
import { laterPart } from '../../ui/shell/laterPart.ts'
import { leaveFirstPicture } from '../../ui/shell/leaveFirstPicture.ts'
import type { AnalysisProps, AskOrigin } from './analysis/AnalysisProps.ts'
import { AnalysisTabs } from './AnalysisTabs.tsx'
import { ControlsPanel } from './ControlsPanel.tsx'
import { errorCode } from './errorCode.ts'
import { FiltersSheet } from './FiltersSheet.tsx'
import { NARROW } from './MapOfPlaces.tsx'
import { OverviewScreen } from './OverviewScreen.tsx'
import { useChoices } from './useChoices.ts'
import { useExplore } from './useExplore.ts'
import { useOriginWords } from './useOriginWords.ts'
import { useProvenance } from './useProvenance.ts'
import { Waiting } from './Waiting.tsx'

/** Analyses are read when they are first opened: the first screen does not wait for them. */
const ANALYSIS_SCREENS: Readonly<Record<Exclude<Analysis, 'overview'>, React.ComponentType<AnalysisProps>>> = {
  gap: laterPart(async () => (await import('./gap/GapScreen.tsx')).GapScreen),
  outcomes: laterPart(async () => (await import('./outcomes/OutcomesScreen.tsx')).OutcomesScreen),
  clusters: laterPart(async () => (await import('./clusters/ClustersScreen.tsx')).ClustersScreen),
  index: laterPart(async () => (await import('./index/IndexScreen.tsx')).IndexScreen),
  cross: laterPart(async () => (await import('./cross/CrossScreen.tsx')).CrossScreen),
  locate: laterPart(async () => (await import('./locate/LocateScreen.tsx')).LocateScreen),
  compare: laterPart(async () => (await import('./compare/CompareScreen.tsx')).CompareScreen),
}

/** What one analysis asks is asked in place of the controls of the others. */
const QuestionBuilder = laterPart(async () => (await import('./locate/QuestionBuilder.tsx')).QuestionBuilder)

/** Windows are read when the first one is opened. */
const ProvenanceDialog = laterPart(async () => (await import('../../ui/provenance/ProvenanceDialog.tsx')).ProvenanceDialog)

/** The map first, questions on its left, the place in focus with its charts on its right. */
export function ExploreView(props: { state: AppState; open: OpenRelease; theme: 'light' | 'dark'; fitKey: string | null; dispatch: Dispatch }) {
  const { state, open, theme, dispatch } = props
  const asked = useExplore(state, open, theme)
  const settled = useSettled(asked, !asked.rows.loading)
  const { names } = settled
  const { indicator, classification } = asked
  const [origin, askOrigin] = useProvenance(open, state.language)
  // It stays once it was there, so that it can close in its own time and give the focus back.
  const [wasAsked, setWasAsked] = useState(false)
  const [mapProblem, setMapProblem] = useState<MapProblem | null>(null)
  const narrow = useMediaQuery(NARROW)
  const words = useTranslations('analysis')
  const progress = useSyncExternalStore(open.engine.progress.subscribe, open.engine.progress.current)
  const originWords = useOriginWords(settled.state, open.release.catalog)
  const [zoomed, setZoomed] = useState(0)
  const focus = state.selection.at(-1) ?? null
  const shapes = useMemo(() => mapShapes(open.topology, open.land), [open])
  const fitTo = useMemo(() => {
    const bounds = focus ? shapes.bounds(focus) : null
    const key = zoomed > 0 || props.fitKey ? `${props.fitKey ?? ''} ${zoomed}` : null
    return bounds && key ? { bounds: withSurroundings(bounds), key } : null
    // A selection alone must not move the map; only a wish to see it does.
    // eslint-disable-next-line react/exhaustive-deps
  }, [zoomed, props.fitKey, shapes])
  const onOrigin: AskOrigin = (row, query, about = settled.indicator, target = state.target ?? about.target ?? 1) => {
    setWasAsked(true)
    askOrigin({ row, indicator: about, query, target, territory: { name: names(row.territory).name, within: names(row.territory).around }, filters: originWords(row, about) })
  }
  const choices = useChoices(state)
  const controls = state.analysis === 'locate' ? (
    <LaterPart waiting={<Waiting />}>
      <QuestionBuilder state={state} open={open} names={names} dispatch={dispatch} />
    </LaterPart>
  ) : (
    <ControlsPanel state={choices} indicator={indicator} catalog={open.release.catalog} classification={classification} combination={asked.combination} dispatch={dispatch} />
  )
  const error = asked.rows.error === null ? null : errorCode(asked.rows.error)
  const screen: AnalysisProps = {
    state,
    open,
    theme,
    dispatch,
    explore: { ...settled, asked: { indicator, combination: asked.combination, loading: asked.rows.loading } },
    fitTo,
    onOrigin,
    onMapProblem: setMapProblem,
    onZoom: () => setZoomed(zoomed + 1),
    tabs: (
      <>
        <AnalysisTabs value={state.analysis} onChange={(analysis) => dispatch({ type: 'analyse', analysis })} />
        {mapProblem && <MapNotice problem={mapProblem} />}
      </>
    ),
    chips: <FilterChips filters={activeFilters(state.analysis === 'overview' ? state : { ...state, range: null })} countries={open.release.catalog.countries} unit={indicator.unit} onAction={dispatch} />,
    status: (
      <>
        {progress.stage === 'asking' ? <EngineConsent onAllow={open.engine.allow} /> : <EngineProgress progress={progress} />}
        {error && <ErrorNotice code={error.code} file={error.file} />}
      </>
    ),
  }
  // The map takes the place of the first picture by itself; anything else must not stay hidden beneath it.
  const isMapComing = state.analysis === 'overview' && state.display === 'map' && error === null && progress.stage === 'idle' && (asked.rows.loading || classification.classes.length > 0)
  useLayoutEffect(() => {
    if (!isMapComing) leaveFirstPicture()
  }, [isMapComing])
  const Screen = state.analysis === 'overview' ? OverviewScreen : ANALYSIS_SCREENS[state.analysis]
  return (
    <main className={`explore explore--${settled.indicator.ramp}${state.display === 'table' ? ' explore--table' : ''}`}>
      {!narrow && <div className="explore__controls">{controls}</div>}
      <LaterPart key={state.analysis} waiting={<Opening tabs={screen.tabs} />} around={besideTabs(screen.tabs)}>
        <Screen {...screen} />
      </LaterPart>
      {narrow && (
        <FiltersSheet title={state.analysis === 'locate' ? words('locate.question.title') : undefined} display={state.display} hasMap={state.display === 'map' && state.analysis !== 'compare'} hasTable={state.analysis === 'overview'} onDisplay={(display) => dispatch({ type: 'display', display })}>
          {controls}
        </FiltersSheet>
      )}
      {wasAsked && (
        <LaterPart>
          <ProvenanceDialog value={origin} onClose={() => askOrigin(null)} />
        </LaterPart>
      )}
    </main>
  )
}

/** While an analysis is being read. */
function Opening({ tabs }: { tabs: React.ReactNode }) {
  return (
    <>
      <div className="explore__stage">
        {tabs}
        <div className="explore__map" />
      </div>
      <div className="explore__panel" aria-busy="true">
        <Waiting />
      </div>
    </>
  )
}

/** The way to the other analyses beside what is said of one that did not come. */
function besideTabs(tabs: React.ReactNode) {
  return (message: React.ReactNode) => (
    <div className="explore__stage">
      {tabs}
      <div className="explore__missing">{message}</div>
    </div>
  )
}

/** A place is read among its neighbours: as much again on every side. */
function withSurroundings([west, south, east, north]: Bounds): Bounds {
  const width = east - west
  const height = north - south
  return [west - width, south - height, east + width, north + height]
}
