import { type KeyboardEvent, useCallback } from 'react'
import type { Point, Size } from '../../domain/projection/mercator.ts'
import { type Box, movedView, screenPoint, type View } from '../../domain/projection/viewport.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'
import { keyCommand } from './keyCommand.ts'
import { MAX_ZOOM, MIN_ZOOM } from './limits.ts'
import { type MapSymbol, placeOfSymbol } from './mapSymbols.ts'
import { type Candidate, type Direction, nearestPlace, nextInDirection } from './neighbourChoice.ts'

const PAN_PIXELS = 120
const PAN: Record<Direction, Point> = {
  left: { x: -PAN_PIXELS, y: 0 },
  right: { x: PAN_PIXELS, y: 0 },
  up: { x: 0, y: -PAN_PIXELS },
  down: { x: 0, y: PAN_PIXELS },
}

export interface KeyTargets {
  readonly view: View
  readonly size: Size
  readonly free: Box
  /** Places of the territories drawn now, in the order of the shapes. */
  readonly places: () => readonly { readonly id: string; readonly place: LonLat }[]
  readonly active: string | null
  readonly symbols: readonly MapSymbol[]
  readonly activeSymbol: MapSymbol | null
}
export interface KeyActions {
  readonly moveTo: (view: View) => void
  readonly wholeRegion: () => void
  readonly reachArea: (id: string) => void
  readonly reachSymbol: (symbol: MapSymbol) => void
  readonly select: (id: string, extend: boolean) => void
  readonly clear: () => void
}

/** Keys of the focused map. Everything a pointer can do can be done with them. */
export function useMapKeys(targets: KeyTargets, actions: KeyActions): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      const command = keyCommand(event)
      if (!command) return
      event.preventDefault()
      const { view, size } = targets
      switch (command.do) {
        case 'pan':
          return actions.moveTo(movedView(view, PAN[command.direction]))
        case 'zoom':
          return actions.moveTo({ ...view, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, view.zoom + command.by)) })
        case 'whole-region':
          return actions.wholeRegion()
        case 'clear':
          return actions.clear()
        case 'select':
          return targets.active === null ? undefined : actions.select(targets.active, command.extend)
        case 'walk': {
          const places = targets.places()
          const candidates = places.map(({ id, place }): Candidate => ({ id, at: screenPoint(view, size, place) }))
          const next = nextArea(targets, candidates, command.direction)
          if (next === null) return
          const at = candidates.find(({ id }) => id === next)?.at
          if (at) bringIntoView(at, targets, actions)
          return actions.reachArea(next)
        }
        case 'next-symbol': {
          const next = nextSymbol(targets, command.back)
          if (!next) return
          bringIntoView(screenPoint(view, size, placeOfSymbol(next)), targets, actions)
          return actions.reachSymbol(next)
        }
      }
    },
    [targets, actions],
  )
}

/** The first step of a walk reaches the area in the middle of the free part; the following ones its neighbours. */
function nextArea({ active, free }: KeyTargets, candidates: readonly Candidate[], direction: Direction): string | null {
  const from = candidates.find(({ id }) => id === active)
  if (!from) return nearestPlace({ x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 }, candidates)
  return nextInDirection(from.at, direction, candidates)
}

function nextSymbol({ symbols, activeSymbol }: KeyTargets, back: boolean): MapSymbol | undefined {
  const now = symbols.findIndex(({ row }) => row === activeSymbol?.row)
  if (now < 0) return back ? symbols.at(-1) : symbols[0]
  return symbols[(now + (back ? -1 : 1) + symbols.length) % symbols.length]
}

/** Moves the map just enough to show a pixel with some room around it. */
function bringIntoView(at: Point, { view, free }: KeyTargets, { moveTo }: KeyActions): void {
  const room = 48
  const x = at.x < free.left + room ? at.x - free.left - room : Math.max(0, at.x - (free.right - room))
  const y = at.y < free.top + room ? at.y - free.top - room : Math.max(0, at.y - (free.bottom - room))
  if (x !== 0 || y !== 0) moveTo(movedView(view, { x, y }))
}
