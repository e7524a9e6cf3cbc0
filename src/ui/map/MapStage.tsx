import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Size } from '../../domain/projection/mercator.ts'
import type { Box, View } from '../../domain/projection/viewport.ts'
import type { MapShapes } from '../../layers/areas/mapShapes.ts'
import type { MapPalette } from '../../layers/style/palette.ts'
import { MapControls } from './MapControls.tsx'
import { OverlayOfMap } from './OverlayOfMap.tsx'
import { shownSymbols } from './mapSymbols.ts'
import { ReachedCard } from './ReachedCard.tsx'
import { StaticMap } from './static/StaticMap.tsx'
import type { TerritoryMapProps } from './TerritoryMapProps.ts'
import { useMapContent } from './useMapContent.ts'
import { useMapKeys } from './useMapKeys.ts'
import { useMapView } from './useMapView.ts'
import { usePictures } from './usePictures.ts'
import { useReached } from './useReached.ts'
import { useReducedMotion } from './useReducedMotion.ts'
import { useWebgl } from './useWebgl.ts'

const FADE_MILLISECONDS = 220
const MOVE_MILLISECONDS = 650
/** Pixels that cards keep from the edge, and buttons too. */
const EDGE = 12

/** The map in a box of known size: surface, card, buttons, keys, announcements. */
export function MapStage(props: { map: TerritoryMapProps; size: Size; shapes: MapShapes; palette: MapPalette; help: string }) {
  const t = useTranslations('map')
  const { map, size, shapes } = props
  const { padding, onCameraChange } = map
  const still = useReducedMotion()
  const webgl = useWebgl(map.onProblem, { still: map.still === true, answered: map.answered !== false })
  const { content, symbols } = useMapContent(map, shapes, props.palette)
  const view = useMapView({ camera: map.camera, region: shapes.region(), fitTo: map.fitTo, padding, size, onCameraChange })
  // Where MapLibre is in this frame; the SVG is always at `view`.
  const live = useRef<View | null>(null)
  const follow = useRef<((view: View) => void) | null>(null)
  const onFollow = useCallback((listener: ((view: View) => void) | null) => {
    follow.current = listener
  }, [])
  const [moving, setMoving] = useState(false)
  const [rested, setRested] = useState<View | null>(null)
  const { drawn } = webgl
  const onMove = useCallback((moved: View) => {
    live.current = moved
    follow.current?.(moved)
    setMoving(true)
  }, [])
  const onRest = useCallback(
    (reachedView: View, byPerson: boolean) => {
      live.current = reachedView
      follow.current?.(reachedView)
      setMoving(false)
      setRested(reachedView)
      if (byPerson) onCameraChange(reachedView)
    },
    [onCameraChange],
  )
  const rebuilt = (then: () => void) => () => {
    live.current = null
    setMoving(false)
    setRested(null)
    then()
  }
  const pictures = usePictures(map.picture, drawn)
  const resting = moving ? null : drawn ? (rested ?? view) : view

  const shown = useMemo(() => shownSymbols(symbols.programmePlaces, symbols.servicePoints), [symbols])
  const { reached, reach, onPointer } = useReached({
    symbols: shown,
    view: () => (drawn ? (live.current ?? view) : view),
    size,
    onHover: map.onHover,
    onSelect: map.onSelect,
  })
  const free = useMemo<Box>(
    () => ({
      left: padding.left + EDGE,
      top: padding.top + EDGE,
      right: size.width - padding.right - EDGE,
      bottom: size.height - padding.bottom - EDGE,
    }),
    [padding, size],
  )
  const keys = useMapKeys({ map, shapes, size, free, view, symbols: shown, reached, reach })
  const surface = { content, symbols, view, size, onPointer, onMove, onRest }

  return (
    <>
      {/* The arrows belong to the map while it is focused, and there is no text in it to read with them: an application. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="map__stage"
        role="application"
        aria-label={map.label}
        aria-roledescription={t('role')}
        aria-describedby={props.help}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
        onBlur={() => reach(null)}
        data-surface={drawn ? 'webgl' : 'static'}
      >
        {webgl.Map && (
          <webgl.Map
            key={webgl.attempt}
            {...surface}
            onPicture={pictures.ofWebgl}
            shown={drawn}
            fadeMilliseconds={still || map.swift === true ? 0 : FADE_MILLISECONDS}
            moveMilliseconds={still ? 0 : MOVE_MILLISECONDS}
            onDrawn={webgl.onDrawn}
            onContextLost={rebuilt(webgl.onContextLost)}
            onWorkerMissing={webgl.onWorkerMissing}
            onSymbolsFailed={() => map.onProblem('symbols-not-loaded')}
            onRefused={webgl.onRefused}
          />
        )}
        {!drawn && <StaticMap {...surface} onPicture={pictures.ofStatic} />}
        {reached && resting && (
          <ReachedCard reached={reached} view={resting} size={size} free={free} shapes={shapes} renderArea={map.renderHoverCard} />
        )}
      </div>
      {map.overlay && <OverlayOfMap render={map.overlay} view={drawn ? (rested ?? view) : view} size={size} follow={onFollow} />}
      <div className="map__corner" style={{ top: padding.top + EDGE, right: padding.right + EDGE }}>
        <MapControls onZoom={keys.zoom} onWholeRegion={() => onCameraChange(null)}>
          {map.controls}
        </MapControls>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {keys.announcement}
      </p>
    </>
  )
}
