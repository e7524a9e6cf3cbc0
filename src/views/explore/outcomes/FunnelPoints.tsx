import { type KeyboardEvent, memo, type MouseEvent, useRef, useState } from 'react'
import { nextFocus } from '../../../charts/parts/roving.ts'
import type { FunnelScale } from './funnelScale.ts'
import type { FunnelMark } from './funnelView.ts'

/**
 * A button for every point, the smallest base first: one tab stop, arrow keys between them, Enter chooses. The pointer
 * belongs to the drawing underneath, which finds the nearest point where many lie on each other.
 */
export const FunnelPoints = memo(function FunnelPoints(props: {
  marks: readonly FunnelMark[]
  scale: FunnelScale
  label: string
  selection: readonly string[]
  spoken: (mark: FunnelMark) => string
  onShow: (index: number | null) => void
  onChoose: (territory: string, extend: boolean) => void
}) {
  const { marks, scale, selection, onShow } = props
  const list = useRef<HTMLOListElement>(null)
  const [stop, setStop] = useState(0)
  const current = Math.min(stop, marks.length - 1)
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onShow(null)
    const next = nextFocus(event.key, current, marks.length, 'columns')
    if (next === null) return
    event.preventDefault()
    setStop(next)
    list.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  return (
    <ol className="funnel__points" aria-label={props.label} ref={list}>
      {marks.map((mark, index) => (
        <li key={mark.row.territory}>
          <button
            type="button"
            className="funnel__point"
            style={{ left: scale.across(mark.row.denominator), top: scale.down(mark.row.value) }}
            data-territory={mark.row.territory}
            aria-label={props.spoken(mark)}
            aria-pressed={selection.includes(mark.row.territory)}
            tabIndex={index === current ? 0 : -1}
            onKeyDown={move}
            onFocus={() => {
              setStop(index)
              onShow(index)
            }}
            onBlur={() => onShow(null)}
            onClick={(event: MouseEvent) => props.onChoose(mark.row.territory, event.shiftKey || event.ctrlKey || event.metaKey)}
          />
        </li>
      ))}
    </ol>
  )
})
