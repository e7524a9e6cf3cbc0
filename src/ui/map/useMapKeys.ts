import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LonLat, Size } from '../../domain/projection/mercator.ts'
import { type Box, movedView, screenPoint, type View } from '../../domain/projection/viewport.ts'
import type { MapShapes } from '../../layers/areas/mapShapes.ts'
import { keyCommand, PAN } from './keyCommand.ts'
import { leastZoom, MAX_ZOOM } from './limits.ts'
import { type MapSymbol, placeOfSymbol } from './mapSymbols.ts'
import { type Candidate, type Direction, nearestPlace, nextInDirection } from './neighbourChoice.ts'
import { placeOfTerritory } from './placeOfTerritory.ts'
import type { TerritoryMapProps } from './TerritoryMapProps.ts'
import type { Reached } from './useReached.ts'

/** Pixels around a place that was reached by key: less, and the map moves to show it. */
const ROOM = 64

/** Keys of the focused map: everything a pointer can do. Says what was reached in `announcement`. */
export function useMapKeys(on: {
  readonly map: TerritoryMapProps
  readonly shapes: MapShapes
  readonly size: Size
  readonly free: Box
  /** Where the map is or is going. */
  readonly view: View
  readonly symbols: readonly MapSymbol[]
  readonly reached: Reached | null
  readonly reach: (next: Reached | null) => void
}) {
  const t = useTranslations('map')
  const { map, shapes, size, free, view, symbols, reached, reach } = on
  const [announcement, setAnnouncement] = useState('')
  const places = useMemo(
    () =>
      shapes.areas(map.level).features.flatMap(({ properties: { id } }): { id: string; place: LonLat }[] => {
        const territory = map.territories.get(id)
        const place = territory ? placeOfTerritory(territory, shapes) : shapes.inside(id)
        return place ? [{ id, place }] : []
      }),
    [shapes, map.level, map.territories],
  )

  const zoom = (by: 1 | -1): void => map.onCameraChange({ ...view, zoom: Math.max(leastZoom(shapes.region()), Math.min(MAX_ZOOM, view.zoom + by)) })

  const bringIntoView = (place: LonLat): void => {
    const at = screenPoint(view, size, place)
    const x = Math.min(0, at.x - free.left - ROOM) + Math.max(0, at.x - free.right + ROOM)
    const y = Math.min(0, at.y - free.top - ROOM) + Math.max(0, at.y - free.bottom + ROOM)
    if (x !== 0 || y !== 0) map.onCameraChange(movedView(view, { x, y }))
  }

  const walk = (direction: Direction): void => {
    const candidates = places.map(({ id, place }): Candidate => ({ id, at: screenPoint(view, size, place) }))
    const active = reached?.kind === 'area' ? reached.id : map.hovered
    const from = candidates.find(({ id }) => id === active)
    // The first step reaches the area in the middle of what is free; the following ones its neighbours.
    const middle = { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 }
    const next = from ? nextInDirection(from.at, direction, candidates) : nearestPlace(middle, candidates)
    const place = places.find(({ id }) => id === next)?.place
    if (next === null || !place) return
    bringIntoView(place)
    reach({ kind: 'area', id: next, focus: null })
    setAnnouncement(map.renderAnnouncement(next))
  }

  const walkSymbols = (back: boolean): void => {
    const now = reached?.kind === 'symbol' ? symbols.findIndex(({ row }) => row === reached.symbol.row) : -1
    const symbol = now < 0 ? symbols.at(back ? -1 : 0) : symbols[(now + (back ? -1 : 1) + symbols.length) % symbols.length]
    if (!symbol) return setAnnouncement(t('noSymbols'))
    bringIntoView(placeOfSymbol(symbol))
    reach({ kind: 'symbol', symbol, focus: null })
    const kind = symbol.kind === 'programme-place' ? t('symbol.programmePlace', { programme: symbol.row.programme }) : symbol.row.type
    setAnnouncement([symbol.row.name, kind, t('symbol.source', { source: symbol.row.source })].join('. '))
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const command = keyCommand(event)
    if (!command) return
    event.preventDefault()
    switch (command.do) {
      case 'pan':
        return map.onCameraChange(movedView(view, PAN[command.direction]))
      case 'zoom':
        return zoom(command.by)
      case 'whole-region':
        return map.onCameraChange(null)
      case 'walk':
        return walk(command.direction)
      case 'next-symbol':
        return walkSymbols(command.back)
      case 'select':
        return reached?.kind === 'area' ? map.onSelect(reached.id, command.extend) : undefined
      case 'clear':
        reach(null)
        return map.onClearSelection()
    }
  }
  return { onKeyDown, zoom, announcement }
}
