import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import './brush.css'

interface BrushProps {
  readonly bins: number
  /** Bins that a press and an arrow key take together; dragging takes single ones. One unless said. */
  readonly grain?: number
  /** Edges between bins, 0 to `bins`; null selects nothing. */
  readonly edges: readonly [number, number] | null
  readonly lowLabel: string
  readonly highLabel: string
  /** The value at an edge, in words. */
  readonly say: (edge: number) => string
  readonly onBrush: (edges: readonly [number, number] | null) => void
  /** With every movement of a drag, before it is let go. */
  readonly onDrag?: (edges: readonly [number, number]) => void
  /** The drag was taken away, as by a scrolling finger: what was chosen before holds. */
  readonly onCancel?: () => void
  readonly onHover: (bin: number | null) => void
}

/**
 * A range chosen by dragging, or with the arrow keys on its two ends (sliders); Escape lets go. A press without a
 * drag chooses one bin (or one grain of bins), and the same one again lets go.
 */
export function BrushOfChart({ bins, grain = 1, edges, lowLabel, highLabel, say, onBrush, onDrag, onCancel, onHover }: BrushProps) {
  const area = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  // What was chosen when the drag began: while it lasts, `edges` may follow it.
  const before = useRef(edges)
  const shown = drag ? covered(drag) : edges
  const binAt = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect()
    if (!box || box.width === 0) return 0
    return Math.min(Math.max(Math.floor(((event.clientX - box.left) / box.width) * bins), 0), bins - 1)
  }
  const release = (event: PointerEvent) => {
    if (!drag) return
    const at = binAt(event)
    const chosen = drag[0] === at ? covered([Math.floor(at / grain) * grain, Math.floor(at / grain) * grain + grain - 1]) : covered([drag[0], at])
    setDrag(null)
    const again = before.current !== null && chosen[0] === before.current[0] && chosen[1] === before.current[1]
    onBrush(again ? null : chosen)
  }
  const low = edges?.[0] ?? 0
  const high = edges?.[1] ?? bins
  const move = (end: 'low' | 'high', edge: number) => {
    const moved: readonly [number, number] = end === 'low' ? [Math.min(edge, high - grain), high] : [low, Math.max(edge, low + grain)]
    onBrush(moved[0] === 0 && moved[1] === bins ? null : moved)
  }
  return (
    <div
      ref={area}
      className="chart-brush"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        before.current = edges
        const end = (event.target as HTMLElement).dataset.end
        setDrag([end === 'low' ? high - 1 : end === 'high' ? low : binAt(event), binAt(event)])
      }}
      onPointerMove={(event) => {
        onHover(binAt(event))
        if (!drag || binAt(event) === drag[1]) return
        const moved = [drag[0], binAt(event)] as const
        setDrag(moved)
        onDrag?.(covered(moved))
      }}
      onPointerUp={release}
      onPointerCancel={() => {
        setDrag(null)
        onCancel?.()
      }}
      onPointerLeave={() => onHover(null)}
    >
      {shown && (
        <>
          <span className="chart-brush__shade" style={{ left: 0, width: `${(shown[0] / bins) * 100}%` }} />
          <span className="chart-brush__shade" style={{ right: 0, width: `${(1 - shown[1] / bins) * 100}%` }} />
        </>
      )}
      {(['low', 'high'] as const).map((end) => {
        const at = end === 'low' ? (shown?.[0] ?? 0) : (shown?.[1] ?? bins)
        return (
          <span
            key={end}
            data-end={end}
            className={`chart-brush__end${shown ? ' chart-brush__end--set' : ''}`}
            style={{ left: `${(at / bins) * 100}%` }}
          >
            <input
              type="range"
              className="chart-brush__input"
              min={0}
              max={bins}
              step={grain}
              value={at}
              aria-label={end === 'low' ? lowLabel : highLabel}
              aria-valuetext={say(at)}
              onChange={(event) => move(end, Number(event.target.value))}
              onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && onBrush(null)}
            />
          </span>
        )
      })}
    </div>
  )
}

/** Edges around the bins from one to another, whichever was first. */
function covered([from, to]: readonly [number, number]): readonly [number, number] {
  return [Math.min(from, to), Math.max(from, to) + 1]
}
