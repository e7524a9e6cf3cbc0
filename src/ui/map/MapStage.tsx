import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Point, Size } from '../../domain/projection/mercator.ts'
import { type Box, screenBox, screenPoint, type View } from '../../domain/projection/viewport.ts'
import type { MapShapes } from '../../layers/areas/mapShapes.ts'
import type { MapPalette } from '../../layers/style/palette.ts'
import { MAX_ZOOM, MIN_ZOOM } from './limits.ts'
import { MapCard } from './MapCard.tsx'
import { MapControls } from './MapControls.tsx'
import { type MapSymbol, placeOfSymbol, radiusOfSymbol, shownSymbols, symbolAt } from './mapSymbols.ts'
import { StaticMap } from './static/StaticMap.tsx'
import type { PointerReport } from './surface.ts'
import { SymbolCard } from './SymbolCard.tsx'
import type { MapPicture, TerritoryMapProps } from './TerritoryMapProps.ts'
import { placeOfTerritory, useMapContent } from './useMapContent.ts'
import { useMapKeys } from './useMapKeys.ts'
import { useMapView } from './useMapView.ts'
import { useReducedMotion } from './useReducedMotion.ts'
import { useWebgl } from './useWebgl.ts'

const FADE_MILLISECONDS = 220
const MOVE_MILLISECONDS = 650
const EDGE = 8

/** What a card stands beside: what was reached last, and how. */
type Reached =
  | { readonly kind: 'area'; readonly id: string; readonly focus: Point | null }
  | { readonly kind: 'symbol'; readonly symbol: MapSymbol }

/** The map in a box of known size. */
export function MapStage(
  props: TerritoryMapProps & { size: Size; shapes: MapShapes; palette: MapPalette; help: string },
) {
  const t = useTranslations('map')
  const { size, shapes, palette, padding, territories, level, onCameraChange, onHover, onSelect, onClearSelection } = props
  const reducedMotion = useReducedMotion()
  const { content, symbols } = useMapContent(props, shapes, palette)
  const view = useMapView({ camera: props.camera, region: shapes.region(), fitTo: props.fitTo, padding, size, onCameraChange })
  const webgl = useWebgl(props.onProblem)
  const ownPicture = useRef<MapPicture | null>(null)
  const picture = props.picture ?? ownPicture

  const live = useRef<View>(view)
  const [settled, setSettled] = useState<View | null>(view)
  const [reached, setReached] = useState<Reached | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const shown = useMemo(() => shownSymbols(symbols.programmePlaces, symbols.servicePoints), [symbols])
  const free = useMemo<Box>(
    () => ({
      left: padding.left + EDGE,
      top: padding.top + EDGE,
      right: size.width - padding.right - EDGE,
      bottom: size.height - padding.bottom - EDGE,
    }),
    [padding, size],
  )

  return null
}
