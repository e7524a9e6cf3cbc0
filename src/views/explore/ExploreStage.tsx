import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { programmePlacesQuery, servicePointsQuery, sourcesQuery } from '../../catalog/gazetteer-queries.ts'
import { noteIn } from '../../catalog/note.ts'
import { mapQuery, NO_FILTERS } from '../../catalog/observation-queries.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import { formatValue } from '../../domain/formatting/number.ts'
import type { Bounds } from '../../domain/projection/mercator.ts'
import { LOCALES } from '../../i18n/languages.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import { Legend } from '../../ui/legend/Legend.tsx'
import { TerritoryMap } from '../../ui/map/TerritoryMap.tsx'
import type { MapProblem } from '../../ui/map/TerritoryMapProps.ts'
import { useMediaQuery } from '../../ui/preferences/useMediaQuery.ts'
import { useQuery } from '../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import type { Explore } from './useExplore.ts'
import { HoverCard } from './HoverCard.tsx'
import { useMapPadding } from './useMapPadding.ts'
import { Waiting } from './Waiting.tsx'

/** Phones and narrow windows, as in the style sheet of this view. */
export const NARROW = '(max-width: 860px)'

/** The map with its legend. */
export function ExploreStage(props: {
  state: AppState
  explore: Explore
  open: OpenRelease
  theme: 'light' | 'dark'
  fitTo: { readonly bounds: Bounds; readonly key: string } | null
  dispatch: Dispatch
  onProblem: (problem: MapProblem) => void
  children?: ReactNode
}) {
  const { state, explore, open, dispatch } = props
  const { indicator, byTerritory, classification, names } = explore
  const t = useTranslations('panel')
  const codes = useTranslations('codes')
  const narrow = useMediaQuery(NARROW)
  const padding = useMapPadding(narrow)
  const locale = LOCALES[state.language]
  const [hovered, setHovered] = useState<string | null>(null)
  const [highlight, setHighlight] = useState<readonly [number, number] | null>(null)
  const places = useQuery(open.connector, programmePlacesQuery())
  const points = useQuery(open.connector, state.overlays.servicePoints ? servicePointsQuery() : null)
  const population = usePopulation(open, explore.state)
  const sources = useQuery(open.connector, indicator.kind === 'published' ? sourcesQuery(indicator.observations.table) : null)
  const programmePlaces = useMemo(
    // A programme that names whole departments gives no place: a symbol at their centre would claim one.
    () =>
      places.rows
        .filter((row) => (open.territories.get(row.territory_id)?.level ?? 0) >= 2)
        .map((row) => ({
          ...row,
          programme: noteIn(row.programme, state.language),
          note: row.note && noteIn(row.note, state.language),
        })),
    [places.rows, open.territories, state.language],
  )
  const servicePoints = useMemo(
    () =>
      points.rows.map((row) => ({
        ...row,
        type: codes(`pointType.${row.type}` as 'pointType.shelter'),
        note: row.note && noteIn(row.note, state.language),
      })),
    // Codes change with the language, of which `codes` is a function.
    // eslint-disable-next-line react/exhaustive-deps
    [points.rows, state.language],
  )
  const areas = useMemo(() => {
    if (!highlight) return explore.areas
    const inside = (value: number | null | undefined) => value !== null && value !== undefined && value >= highlight[0] && value <= highlight[1]
    return new Map([...explore.areas].map(([id, area]) => [id, { ...area, dimmed: area.dimmed || !inside(byTerritory.get(id)?.value) }]))
  }, [explore.areas, highlight, byTerritory])
  const onHover = useCallback((id: string | null) => setHovered(id), [])
  const onSelect = useCallback((territory: string, extend: boolean) => dispatch({ type: 'select', territory, extend }), [dispatch])
  const onClearSelection = useCallback(() => dispatch({ type: 'clear-selection' }), [dispatch])
  const onCameraChange = useCallback((camera: AppState['camera']) => dispatch({ type: 'move-camera', camera }), [dispatch])
  const coloured = explore.classification.classes.length > 0
  useEffect(() => {
    if (coloured) requestAnimationFrame(() => performance.mark('arraigo:first-map'))
  }, [coloured])
  const { shapes } = open.release.manifest
  const credit = shapes.credit[state.language]
  return (
    <>
      <div className="explore__map">
        <TerritoryMap
          topology={open.topology}
          land={open.land}
          level={explore.state.level}
          areas={areas}
          territories={open.territories}
          population={population}
          selection={state.selection}
          hovered={hovered}
          onHover={onHover}
          onSelect={onSelect}
          onClearSelection={onClearSelection}
          camera={state.camera}
          onCameraChange={onCameraChange}
          fitTo={props.fitTo}
          overlays={state.overlays}
          programmePlaces={programmePlaces}
          servicePoints={servicePoints}
          language={state.language}
          theme={props.theme}
          renderHoverCard={(id) => (
            <HoverCard
              name={names(id).name}
              within={names(id).around}
              indicator={indicator}
              row={byTerritory.get(id)}
              source={sourceOf(byTerritory.get(id))}
              language={state.language}
            />
          )}
          renderAnnouncement={announcement}
          padding={padding}
          credit={credit}
          label={t('mapLabel', {
            indicator: indicator.title[state.language],
            level: codes(`level.${explore.state.level}`).toLowerCase(),
            period: formatPeriod(explore.state.period, locale),
          })}
          onProblem={props.onProblem}
        />
        {props.children}
      </div>
      <div className="explore__legend">
        {!explore.combination.published ? null : !explore.rows.current ? (
          <Waiting />
        ) : (
          <Legend
            classification={classification}
            indicator={indicator}
            language={state.language}
            schematic={shapes.kind === 'schematic'}
            synthetic={indicator.kind === 'synthetic'}
            compact={narrow}
            onHighlight={setHighlight}
          />
        )}
      </div>
    </>
  )

  /** Who published the figure; a synthetic one has nobody to name. */
  function sourceOf(row: ObservationRow | undefined): string {
    const source = sources.rows.find((candidate) => candidate.source_id === row?.source_id)
    if (indicator.kind === 'synthetic' || !source) return codes(`kind.${indicator.kind}`)
    return [source.publisher, source.year].filter((part) => part !== null).join(', ')
  }

  function announcement(id: string): string {
    const row = byTerritory.get(id)
    const { name, around } = names(id)
    const said = row && row.value !== null ? formatValue(row.value, indicator.unit, locale) : row ? codes(`status.${row.status}`) : ''
    return [name, around, said].filter((part) => part !== '').join(', ')
  }
}

/** Persons per territory of the level, which decides whose label stays; the release holds the answer ready. */
function usePopulation(open: OpenRelease, state: AppState): ReadonlyMap<string, number> {
  const { defaults, indicators } = open.release.catalog
  const indicator = indicators.find((candidate) => candidate.id === 'population')
  const query = indicator ? mapQuery(indicator, { level: state.level, period: defaults.period, filters: NO_FILTERS, target: 1 }) : null
  const rows = useQuery(open.connector, query).rows
  return useMemo(() => new Map(rows.flatMap((row) => (row.value === null ? [] : [[row.territory, row.value] as const]))), [rows])
}
