import { useEffect, useState } from 'react'
import type { Size } from '../../domain/projection/mercator.ts'
import type { View } from '../../domain/projection/viewport.ts'
import type { MapOverlay } from './TerritoryMapProps.ts'

/** Draws an overlay and moves it with the map, alone: the map itself is not drawn anew for it. `follow` is given what hears every view of a movement, and null at the end. */
export function OverlayOfMap(props: { render: MapOverlay; view: View; size: Size; follow: (listener: ((view: View) => void) | null) => void }) {
  const { render, view, size, follow } = props
  const [moved, setMoved] = useState<{ readonly from: View; readonly to: View } | null>(null)
  useEffect(() => {
    follow((to) => setMoved({ from: view, to }))
    return () => follow(null)
  }, [follow, view])
  // A movement counts until the map rests at another view.
  return <div className="map__overlay">{render({ view: moved?.from === view ? moved.to : view, size })}</div>
}
