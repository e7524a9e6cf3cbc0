import './ExploreView.css'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Bounds } from '../../domain/projection/mercator.ts'
import { mapShapes } from '../../layers/areas/mapShapes.ts'
import type { Query } from '../../database/query.ts'
import type { Dispatch } from '../../state/action.ts'
import { activeFilters } from '../../state/activeFilters.ts'
import type { AppState } from '../../state/app-state.ts'
import { EngineConsent } from '../../ui/controls/EngineConsent.tsx'
import { EngineProgress } from '../../ui/controls/EngineProgress.tsx'
import { ErrorNotice } from '../../ui/controls/ErrorNotice.tsx'
import { FilterChips } from '../../ui/controls/FilterChips.tsx'
import { DownloadCsv } from '../../ui/export/DownloadCsv.tsx'
import type { MapProblem } from '../../ui/map/TerritoryMapProps.ts'
import { useMediaQuery } from '../../ui/preferences/useMediaQuery.ts'
import { ProvenanceDialog } from '../../ui/provenance/ProvenanceDialog.tsx'
import { useSettled } from '../../ui/query/useSettled.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { TerritoryTable } from '../../ui/table/TerritoryTable.tsx'
import { ControlsPanel } from './ControlsPanel.tsx'
import { errorCode } from './errorCode.ts'
import { ExplorePanel } from './ExplorePanel.tsx'
import { ExploreStage, NARROW } from './ExploreStage.tsx'
import { FiltersSheet } from './FiltersSheet.tsx'
import { UnpublishedNotice } from './UnpublishedNotice.tsx'
import { useExplore } from './useExplore.ts'
import { useOriginWords } from './useOriginWords.ts'
import { useProvenance } from './useProvenance.ts'

/** The map first, questions on its left, the place in focus with its charts on its right. */
export function ExploreView(props: { state: AppState; open: OpenRelease; theme: 'light' | 'dark'; fitKey: string | null; dispatch: Dispatch }) {
  const { state, open, theme, dispatch } = props
  const asked = useExplore(state, open, theme)
  const explore = useSettled(asked, !asked.rows.loading)
  const { rows, shown, names } = explore
  const { indicator, classification } = asked
  const [origin, askOrigin] = useProvenance(open, state.language)
  const [mapProblem, setMapProblem] = useState<MapProblem | null>(null)
  const narrow = useMediaQuery(NARROW)
  const progress = useSyncExternalStore(open.engine.progress.subscribe, open.engine.progress.current)
  const originWords = useOriginWords(explore.state, explore.indicator)
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
  const ask = (row: ObservationRow, query: Query<ObservationRow>, about = explore.indicator, target = state.target ?? about.target ?? 1) =>
    askOrigin({ row, indicator: about, query, target, territory: { name: names(row.territory).name, within: names(row.territory).around }, filters: originWords(row) })
  const controls = (
    <ControlsPanel state={state} indicator={indicator} catalog={open.release.catalog} classification={classification} combination={asked.combination} dispatch={dispatch} />
  )
  const error = asked.rows.error === null ? null : errorCode(asked.rows.error)
  const dataset = open.release.catalog.datasets.find((candidate) => candidate.tables.includes(explore.indicator.observations.table))
  return (
    <main className={`explore explore--${explore.indicator.ramp}${state.display === 'table' ? ' explore--table' : ''}`}>
      {!narrow && <div className="explore__controls">{controls}</div>}
      <div className="explore__stage">
        {state.display === 'map' ? (
          <ExploreStage state={state} explore={explore} open={open} theme={theme} fitTo={fitTo} dispatch={dispatch} onProblem={setMapProblem}>
            <div className="explore__chips">
              <FilterChips filters={activeFilters(state)} unit={indicator.unit} onAction={dispatch} />
            </div>
          </ExploreStage>
        ) : (
          <div className="explore__table">
            <FilterChips filters={activeFilters(state)} unit={indicator.unit} onAction={dispatch} />
            <TerritoryTable
              rows={shown}
              indicator={explore.indicator}
              territories={open.territories}
              period={explore.state.period}
              language={state.language}
              selection={state.selection}
              range={state.range}
              onSelect={(territory, extend) => dispatch({ type: 'select', territory, extend })}
              onOrigin={(row) => ask(row, rows.questions.map)}
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
        <div className="explore__progress">
          {progress.stage === 'asking' ? <EngineConsent onAllow={open.engine.allow} /> : <EngineProgress progress={progress} />}
          {error && <ErrorNotice code={error.code} file={error.file} />}
          {mapProblem === 'no-webgl' && <ErrorNotice code="no-webgl" />}
        </div>
      </div>
      <div className="explore__panel" aria-busy={asked.rows.loading}>
        <ExplorePanel
          state={explore.state}
          explore={explore}
          open={open}
          dispatch={dispatch}
          onOrigin={ask}
          onZoom={() => setZoomed(zoomed + 1)}
        />
      </div>
      {narrow && (
        <FiltersSheet display={state.display} onDisplay={(display) => dispatch({ type: 'display', display })}>
          {controls}
        </FiltersSheet>
      )}
      <ProvenanceDialog value={origin} onClose={() => askOrigin(null)} />
    </main>
  )
}

/** A place is read among its neighbours: as much again on every side. */
function withSurroundings([west, south, east, north]: Bounds): Bounds {
  const width = east - west
  const height = north - south
  return [west - width, south - height, east + width, north + height]
}
