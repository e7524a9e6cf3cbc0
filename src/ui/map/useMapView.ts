import { useEffect, useMemo, useRef } from 'react'
import type { Bounds, Size } from '../../domain/projection/mercator.ts'
import { type Padding, sameView, type View, viewForBounds } from '../../domain/projection/viewport.ts'
import type { Camera } from '../../state/app-state.ts'
import { ANYWHERE, FIT_MARGIN, leastZoom, MAX_FIT_ZOOM, MAX_ZOOM } from './limits.ts'

/**
 * Where the map should look: the camera of the state, or the whole region fitted into what panels leave free.
 * A new key in `fitTo` asks the state for a camera; the map itself never decides.
 */
export function useMapView(asked: {
  readonly camera: Camera | null
  readonly region: Bounds | null
  readonly fitTo: { readonly bounds: Bounds; readonly key: string } | null
  readonly padding: Padding
  readonly size: Size
  readonly onCameraChange: (camera: Camera | null) => void
}): View {
  const { camera, region, fitTo, size, onCameraChange } = asked
  const { top, right, bottom, left } = asked.padding
  const padding = useMemo(
    () => ({ top: top + FIT_MARGIN, right: right + FIT_MARGIN, bottom: bottom + FIT_MARGIN, left: left + FIT_MARGIN }),
    [top, right, bottom, left],
  )
  const whole = useMemo(
    () => viewForBounds(region ?? ANYWHERE, size, padding, { minZoom: leastZoom(region), maxZoom: MAX_ZOOM }),
    [region, size, padding],
  )
  const fittedKey = useRef<string | null>(null)
  useEffect(() => {
    if (!fitTo || fittedKey.current === fitTo.key) return
    fittedKey.current = fitTo.key
    onCameraChange(viewForBounds(fitTo.bounds, size, padding, { minZoom: leastZoom(region), maxZoom: MAX_FIT_ZOOM }))
  }, [fitTo, region, size, padding, onCameraChange])

  // A link rounds its camera; a view that looks the same keeps its identity, so nothing moves.
  const kept = useRef<View>(whole)
  const wanted = camera ?? whole
  if (!sameView(kept.current, wanted)) kept.current = wanted
  return kept.current
}
