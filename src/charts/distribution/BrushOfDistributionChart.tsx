import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

interface BrushProps {
  readonly bins: number
  /** Edges between bins, 0 to `bins`; null selects nothing. */
  readonly edges: readonly [number, number] | null
  readonly lowLabel: string
  readonly highLabel: string
  /** The value at an edge, in words. */
  readonly say: (edge: number) => string
  readonly onBrush: (edges: readonly [number, number] | null) => void
  readonly onHover: (bin: number | null) => void
}

/**
 * A range chosen by dragging, or with the arrow keys on its two ends (sliders); Escape lets go. A press without a
 * drag chooses one bin, and the same one again lets go.
 */
export function BrushOfDistributionChart({ bins, edges, lowLabel, highLabel, say, onBrush, onHover }: BrushProps) {
  const area = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const shown = drag ? covered(drag) : edges
  const binAt = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect()
    if (!box || box.width === 0) return 0
    return Math.min(Math.max(Math.floor(((event.clientX - box.left) / box.width) * bins), 0), bins - 1)
  }
  const release = (event: PointerEvent) => {
    if (!drag) return
    const chosen = covered([drag[0], binAt(event)])
    setDrag(null)
    const again = edges !== null && chosen[0] === edges[0] && chosen[1] === edges[1]
    onBrush(again ? null : chosen)
  }
  const low = edges?.[0] ?? 0
  const high = edges?.[1] ?? bins
  const move = (end: 'low' | 'high', edge: number) => {
    const moved: readonly [number, number] = end === 'low' ? [Math.min(edge, high - 1), high] : [low, Math.max(edge, low + 1)]
    onBrush(moved[0] === 0 && moved[1] === bins ? null : moved)
  }
  return (
    <div
      ref={area}
      className="chart-brush"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const end = (event.target as HTMLElement).dataset.end
        setDrag([end === 'low' ? high - 1 : end === 'high' ? low : binAt(event), binAt(event)])
      }}
      onPointerMove={(event) => {
        onHover(binAt(event))
        if (drag) setDrag([drag[0], binAt(event)])
      }}
      onPointerUp={release}
      onPointerCancel={() => setDrag(null)}
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
              step={1}
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
