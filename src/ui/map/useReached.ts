import { useCallback, useRef, useState } from 'react'
import type { Point, Size } from '../../domain/projection/mercator.ts'
import type { View } from '../../domain/projection/viewport.ts'
import { type MapSymbol, symbolAt } from './mapSymbols.ts'
import type { PointerReport } from './surface.ts'

/** What pointer or keyboard reached last: a card explains it. `focus` is null where the keyboard did. */
export type Reached =
  | { readonly kind: 'area'; readonly id: string; readonly focus: Point | null }
  | { readonly kind: 'symbol'; readonly symbol: MapSymbol; readonly focus: Point | null }

/** A card follows the pointer inside one area only after this many pixels: it should rest while it is read. */
const FOLLOW_PIXELS = 96

/** Follows what is reached; `onHover` and `onSelect` hear of territories. */
export function useReached(on: {
  readonly symbols: readonly MapSymbol[]
  readonly view: () => View
  readonly size: Size
  readonly onHover: (id: string | null, point: Point | null) => void
  readonly onSelect: (id: string, extend: boolean) => void
}) {
  const [reached, setReached] = useState<Reached | null>(null)
  const latest = useRef({ ...on, reached })
  latest.current = { ...on, reached }

  const reach = useCallback((next: Reached | null) => {
    const before = latest.current.reached
    if (sameReach(before, next)) return
    latest.current.reached = next
    setReached(next)
    const earlier = before?.kind === 'area' ? before.id : null
    const area = next?.kind === 'area' ? next.id : null
    if (earlier !== area) latest.current.onHover(area, next?.focus ?? null)
  }, [])

  const onPointer = useCallback(
    ({ kind, point, area, touch, extend }: PointerReport) => {
      if (kind === 'leave') return reach(null)
      const { symbols, view, size, onSelect } = latest.current
      const symbol = symbolAt(symbols, view(), size, point, touch)
      const onArea: Reached | null = area !== null && !touch ? { kind: 'area', id: area, focus: point } : null
      reach(symbol ? { kind: 'symbol', symbol, focus: point } : onArea)
      if (kind === 'click' && area !== null) onSelect(area, extend)
    },
    [reach],
  )
  return { reached, reach, onPointer }
}

function sameReach(one: Reached | null, other: Reached | null): boolean {
  if (one === null || other === null) return one === other
  if (one.kind === 'symbol') return other.kind === 'symbol' && one.symbol.row === other.symbol.row
  if (other.kind !== 'area' || one.id !== other.id) return false
  return !one.focus || !other.focus || Math.hypot(one.focus.x - other.focus.x, one.focus.y - other.focus.y) < FOLLOW_PIXELS
}
