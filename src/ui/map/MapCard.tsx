import './MapCard.css'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from '../../domain/projection/mercator.ts'
import type { Box } from '../../domain/projection/viewport.ts'
import { cardPlacement } from './cardPlacement.ts'

/** A card about what lies in `subject`, placed so that it does not cover it. Everything in pixels of the map. */
export function MapCard(props: { subject: Box; focus: Point; free: Box; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  const [corner, setCorner] = useState<Point | null>(null)
  const { subject, focus, free } = props
  useLayoutEffect(() => {
    const card = element.current
    if (!card) return
    const place = () => {
      const next = cardPlacement({ width: card.offsetWidth, height: card.offsetHeight }, subject, focus, free)
      const rounded = { x: Math.round(next.x), y: Math.round(next.y) }
      setCorner((before) => (before && before.x === rounded.x && before.y === rounded.y ? before : rounded))
    }
    place()
    // The text of a card may come later than the card.
    const observer = new ResizeObserver(place)
    observer.observe(card)
    return () => observer.disconnect()
  }, [subject, focus, free])
  return (
    <div
      ref={element}
      className={corner ? 'map-card' : 'map-card map-card--unplaced'}
      style={corner ? { transform: `translate(${corner.x}px, ${corner.y}px)` } : undefined}
      data-testid="map-card"
    >
      {props.children}
    </div>
  )
}
