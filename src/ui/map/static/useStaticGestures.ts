import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Point, Size } from '../../../domain/projection/mercator.ts'
import { movedView, type View, zoomedAround } from '../../../domain/projection/viewport.ts'
import { MAX_ZOOM } from '../limits.ts'

/** A pointer that moved less than this, in pixels, has clicked. */
const CLICK_REACH = 4
const WHEEL_REST_MILLISECONDS = 160
const WHEEL_STEP = 1 / 400

/**
 * Dragging and the wheel on a map without WebGL. Returns the view to draw now, and whether the last press was a drag.
 * `onRest` hears of a finished movement.
 */
export function useStaticGestures(
  element: RefObject<SVGSVGElement | null>,
  given: View,
  size: Size,
  minZoom: number,
  onMove: (view: View) => void,
  onRest: (view: View, byPerson: boolean) => void,
): { view: View; wasDragged: () => boolean } {
  const [moved, setMoved] = useState<{ from: View; to: View } | null>(null)
  // A movement counts until another view is given, be it the answer to this movement.
  const view = moved && moved.from === given ? moved.to : given
  const latest = useRef({ given, view, size, minZoom, onMove, onRest })
  useEffect(() => {
    latest.current = { given, view, size, minZoom, onMove, onRest }
  })
  const dragged = useRef(false)

  useEffect(() => {
    const target = element.current
    if (!target) return
    let from: { point: Point; view: View } | null = null
    let rest: ReturnType<typeof setTimeout> | undefined

    const show = (view: View): void => {
      latest.current.view = view
      setMoved({ from: latest.current.given, to: view })
      latest.current.onMove(view)
    }
    const down = (event: PointerEvent): void => {
      if (!event.isPrimary) return
      from = { point: { x: event.clientX, y: event.clientY }, view: latest.current.view }
      dragged.current = false
    }
    const move = (event: PointerEvent): void => {
      if (!from || event.buttons === 0) return
      const by = { x: from.point.x - event.clientX, y: from.point.y - event.clientY }
      if (!dragged.current && Math.hypot(by.x, by.y) < CLICK_REACH) return
      if (!dragged.current) target.setPointerCapture(event.pointerId)
      dragged.current = true
      show(movedView(from.view, by))
    }
    const up = (): void => {
      if (from && dragged.current) latest.current.onRest(latest.current.view, true)
      from = null
    }
    const wheel = (event: WheelEvent): void => {
      event.preventDefault()
      const { left, top } = target.getBoundingClientRect()
      const { view, size, minZoom } = latest.current
      const zoom = Math.max(minZoom, Math.min(MAX_ZOOM, view.zoom - event.deltaY * WHEEL_STEP))
      const next = zoomedAround(view, size, { x: event.clientX - left, y: event.clientY - top }, zoom)
      show(next)
      clearTimeout(rest)
      rest = setTimeout(() => latest.current.onRest(next, true), WHEEL_REST_MILLISECONDS)
    }
    target.addEventListener('pointerdown', down)
    target.addEventListener('pointermove', move)
    target.addEventListener('pointerup', up)
    target.addEventListener('pointercancel', up)
    target.addEventListener('wheel', wheel, { passive: false })
    return () => {
      clearTimeout(rest)
      target.removeEventListener('pointerdown', down)
      target.removeEventListener('pointermove', move)
      target.removeEventListener('pointerup', up)
      target.removeEventListener('pointercancel', up)
      target.removeEventListener('wheel', wheel)
    }
  }, [element])
  return { view, wasDragged: () => dragged.current }
}
