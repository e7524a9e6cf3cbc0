import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { LonLat, Point, Size } from '../../../domain/projection/mercator.ts'
import { geodesicCircle } from '../../../domain/projection/geodesic.ts'
import { screenPoint, type View } from '../../../domain/projection/viewport.ts'
import { nearestPlace, nextInDirection } from '../../../ui/map/neighbourChoice.ts'
import type { LocatePlace } from './question.ts'
import { withMoved, withoutPoint } from './planEdits.ts'

/** A pointer that moved less than this, in pixels, has clicked. */
const CLICK_REACH = 4
const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const

/** New points on the map with their reach: dragged, moved with arrows, taken away; and the round of a mobile team. */
export function PlanMarkers(props: {
  view: View
  size: Size
  places: readonly LocatePlace[]
  /** Ids of the plan, in its own order. */
  ids: readonly string[]
  /** Number of a point in the order in which they add most. */
  rankOf: (id: string) => number
  nameOf: (id: string) => string
  /** Kilometres; null where reach is not a distance on the map. */
  reach: number | null
  round: readonly LonLat[] | null
  /** Where the service is offered already. */
  standing: readonly LonLat[]
  selected: string | null
  onSelect: (id: string) => void
  /** While a point is dragged; null when it is let go where it was. */
  onDraft: (ids: readonly string[] | null) => void
  onPlan: (ids: readonly string[]) => void
}) {
  const t = useTranslations('analysis.locate.points')
  const { view, size, places, ids } = props
  const drag = useRef<{ readonly at: number; readonly from: Point; readonly start: readonly string[]; moved: boolean; ids: readonly string[] } | null>(null)
  const atOf = new Map(places.map(({ id, at }) => [id, at]))
  const onScreen = (at: LonLat) => screenPoint(view, size, at)
  const seats = () => places.map(({ id, at }) => ({ id, at: onScreen(at) }))
  const rings = props.reach === null ? [] : ids.flatMap((id) => (atOf.has(id) ? [pathOf(geodesicCircle(atOf.get(id) ?? [0, 0], (props.reach ?? 0) * 1000, 64))] : []))
  return (
    <>
      <svg className="locate-rings" width={size.width} height={size.height} aria-hidden="true">
        {rings.map((path, at) => (
          <path key={ids[at]} d={`${path}Z`} className="locate-rings__ring" />
        ))}
        {props.standing.map((at) => (
          <circle key={at.join()} cx={onScreen(at).x} cy={onScreen(at).y} r={3} className="locate-rings__standing" />
        ))}
        {props.round && props.round.length > 1 && <path d={pathOf(props.round)} className="locate-rings__round" />}
      </svg>
      {ids.map((id, at) => {
        const place = atOf.get(id)
        if (!place) return null
        const { x, y } = onScreen(place)
        return (
          <button
            // A point that is moved stays the same button, so that the focus stays with it.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            type="button"
            className="locate-marker"
            data-point={id}
            aria-label={t('marker', { number: props.rankOf(id), place: props.nameOf(id) })}
            aria-pressed={props.selected === id}
            style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}
            onPointerDown={(event) => begin(event, at)}
            onPointerMove={move}
            onPointerUp={(event) => end(event, true)}
            onPointerCancel={(event) => end(event, false)}
            onKeyDown={(event) => press(event, at, id)}
            // A press of the pointer is judged when it is let go, that of a key here.
            onClick={(event) => event.detail === 0 && props.onSelect(id)}
          >
            {props.rankOf(id)}
          </button>
        )
      })}
    </>
  )

  function pathOf(line: readonly LonLat[]): string {
    return line.map((at, index) => `${index === 0 ? 'M' : 'L'}${onScreen(at).x.toFixed(1)} ${onScreen(at).y.toFixed(1)}`).join('')
  }

  function begin(event: PointerEvent<HTMLButtonElement>, at: number): void {
    if (!event.isPrimary || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { at, from: { x: event.clientX, y: event.clientY }, start: ids, moved: false, ids }
  }

  function move(event: PointerEvent<HTMLButtonElement>): void {
    const now = drag.current
    if (!now) return
    if (!now.moved && Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y) < CLICK_REACH) return
    now.moved = true
    const box = event.currentTarget.offsetParent?.getBoundingClientRect()
    if (!box) return
    const nearest = nearestPlace({ x: event.clientX - box.left, y: event.clientY - box.top }, seats())
    if (nearest === null || nearest === now.ids[now.at]) return
    now.ids = withMoved(now.start, now.at, nearest)
    props.onDraft(now.ids)
  }

  function end(event: PointerEvent<HTMLButtonElement>, kept: boolean): void {
    const now = drag.current
    drag.current = null
    if (!now) return
    event.currentTarget.releasePointerCapture(event.pointerId)
    props.onDraft(null)
    if (!now.moved) props.onSelect(now.start[now.at] ?? '')
    else if (kept && now.ids !== now.start) props.onPlan(now.ids)
  }

  function press(event: KeyboardEvent<HTMLButtonElement>, at: number, id: string): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      return props.onPlan(withoutPoint(ids, id))
    }
    const direction = event.key in ARROWS ? ARROWS[event.key as keyof typeof ARROWS] : null
    const from = atOf.get(id)
    if (!direction || !from) return
    event.preventDefault()
    const next = nextInDirection(onScreen(from), direction, seats().filter((seat) => !ids.includes(seat.id)))
    if (next !== null) props.onPlan(withMoved(ids, at, next))
  }
}
