import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Size } from '../../domain/projection/mercator.ts'
import { type Box, screenBox, screenPoint, type View } from '../../domain/projection/viewport.ts'
import type { MapShapes } from '../../layers/areas/mapShapes.ts'
import { MapCard } from './MapCard.tsx'
import { placeOfSymbol, radiusOfSymbol } from './mapSymbols.ts'
import { SymbolCard } from './SymbolCard.tsx'
import type { Reached } from './useReached.ts'

/** The card of what was reached, beside it. Nothing where there is nothing to say. */
export function ReachedCard(props: {
  reached: Reached
  view: View
  size: Size
  free: Box
  shapes: MapShapes
  renderArea: (id: string) => ReactNode
}) {
  const { reached, view, size, shapes } = props
  const subject = useMemo(() => subjectBox(reached, view, size, shapes), [reached, view, size, shapes])
  const focus = useMemo(
    () =>
      reached.focus ??
      (subject ? { x: (subject.left + subject.right) / 2, y: (subject.top + subject.bottom) / 2 } : { x: 0, y: 0 }),
    [reached, subject],
  )
  const text = reached.kind === 'area' ? props.renderArea(reached.id) : <SymbolCard symbol={reached.symbol} />
  if (!subject || text === null || text === undefined || text === false) return null
  return (
    <MapCard subject={subject} focus={focus} free={props.free}>
      {text}
    </MapCard>
  )
}

function subjectBox(reached: Reached, view: View, size: Size, shapes: MapShapes): Box | null {
  if (reached.kind === 'symbol') {
    const { x, y } = screenPoint(view, size, placeOfSymbol(reached.symbol))
    const radius = radiusOfSymbol(reached.symbol)
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
  }
  const bounds = shapes.bounds(reached.id)
  return bounds ? screenBox(view, size, bounds) : null
}
