import { type ReactNode, type RefObject, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { programmePlacesQuery, servicePointsQuery } from '../../catalog/gazetteer-queries.ts'
import { noteIn } from '../../catalog/note.ts'
import { mapQuery, NO_FILTERS } from '../../catalog/observation-queries.ts'
import type { Bounds } from '../../domain/projection/mercator.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import { TerritoryMap } from '../../ui/map/TerritoryMap.tsx'
import type { AreaPaint, MapOverlay, MapPicture, MapProblem } from '../../ui/map/TerritoryMapProps.ts'
import { useMediaQuery } from '../../ui/preferences/useMediaQuery.ts'
import { useQuery } from '../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { useMapPadding } from './useMapPadding.ts'

/** Phones and narrow windows, as in the style sheet of this view. */
export const NARROW = '(max-width: 860px)'

/** Nothing lies over a still map but its own buttons. */
const NOTHING_COVERED = { top: 0, right: 0, bottom: 0, left: 0 }

/** The map of the state's level with programme places and service points; what the areas mean is up to the caller. */
export function MapOfPlaces(props: {
  /** Its level, selection, camera, overlays and language are drawn. */
  state: AppState
  open: OpenRelease
  theme: 'light' | 'dark'
  areas: ReadonlyMap<string, AreaPaint>
  renderHoverCard: (id: string) => ReactNode
  /** One sentence for screen readers when the keyboard reaches a territory. */
  announcement: (id: string) => string
  /** What the map shows, for screen readers. */
  label: string
  fitTo: { readonly bounds: Bounds; readonly key: string } | null
  dispatch: Dispatch
  onProblem: (problem: MapProblem) => void
  /** Set to what makes a picture of the map. */
  picture?: RefObject<MapPicture | null>
  /** Buttons under those of the map. */
  controls?: ReactNode
  /** One of several side by side: the region is fitted closer, as on a phone. */
  small?: boolean
  /** Drawn as SVG for good, without WebGL. */
  still?: boolean
  /** Whether the question behind `areas` is done with. */
  answered?: boolean
  /** Drawn over the map. */
  overlay?: MapOverlay | undefined
  /** Colours follow a brush and do not fade. */
  swift?: boolean
}) {
  const { state, open, dispatch } = props
  const codes = useTranslations('codes')
  const covered = useMapPadding(useMediaQuery(NARROW) || props.small === true)
  const padding = props.still === true ? NOTHING_COVERED : covered
  const [hovered, setHovered] = useState<string | null>(null)
  const places = useQuery(open.connector, programmePlacesQuery())
  const points = useQuery(open.connector, state.overlays.servicePoints ? servicePointsQuery() : null)
  // A still map names no places beside countries, so nobody's label has to give way.
  const population = usePopulation(open, state, props.still !== true)
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
  const onHover = useCallback((id: string | null) => setHovered(id), [])
  const onSelect = useCallback((territory: string, extend: boolean) => dispatch({ type: 'select', territory, extend }), [dispatch])
  const onClearSelection = useCallback(() => dispatch({ type: 'clear-selection' }), [dispatch])
  const onCameraChange = useCallback((camera: AppState['camera']) => dispatch({ type: 'move-camera', camera }), [dispatch])
  return (
    <TerritoryMap
      topology={open.topology}
      land={open.land}
      level={state.level}
      areas={props.areas}
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
      theme={props.theme}
      renderHoverCard={props.renderHoverCard}
      renderAnnouncement={props.announcement}
      padding={padding}
      credit={open.release.manifest.shapes.credit[state.language]}
      label={props.label}
      onProblem={props.onProblem}
      picture={props.picture}
      controls={props.controls}
      overlay={props.overlay}
      still={props.still}
      answered={props.answered}
      swift={props.swift}
    />
  )
}

/** Persons per territory of the level, which decides whose label stays; the release holds the answer ready. */
function usePopulation(open: OpenRelease, state: AppState, wanted: boolean): ReadonlyMap<string, number> {
  const { defaults, indicators } = open.release.catalog
  const indicator = indicators.find((candidate) => candidate.id === 'population')
  const query = indicator && wanted ? mapQuery(indicator, { level: state.level, period: defaults.period, filters: NO_FILTERS, target: 1 }) : null
  const rows = useQuery(open.connector, query).rows
  return useMemo(() => new Map(rows.flatMap((row) => (row.value === null ? [] : [[row.territory, row.value] as const]))), [rows])
}
