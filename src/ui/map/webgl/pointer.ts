import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import type { Point } from '../../../domain/projection/mercator.ts'
import type { PointerReport } from '../surface.ts'

/**
 * Reports where the pointer is, at most once a frame and not while the map moves, and what was clicked.
 * `layer` names the layer to look in. Returns a function that ends the reports.
 */
export function reportPointer(map: MapLibreMap, layer: () => string, report: (report: PointerReport) => void): () => void {
  const target = map.getCanvasContainer()
  let frame = 0
  let touch = false

  const areaAt = (point: Point): string | null => {
    if (!map.getLayer(layer())) return null
    const id = map.queryRenderedFeatures([point.x, point.y], { layers: [layer()] })[0]?.id
    return id === undefined ? null : String(id)
  }
  const down = (event: PointerEvent): void => {
    touch = event.pointerType === 'touch'
  }
  const move = (event: PointerEvent): void => {
    touch = event.pointerType === 'touch'
    if (touch || event.buttons !== 0) return
    const { left, top } = target.getBoundingClientRect()
    const point = { x: event.clientX - left, y: event.clientY - top }
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (!map.isMoving()) report({ kind: 'move', point, area: areaAt(point), touch: false, extend: false })
    })
  }
  const leave = (): void => {
    cancelAnimationFrame(frame)
    report({ kind: 'leave', point: { x: 0, y: 0 }, area: null, touch, extend: false })
  }
  const click = (event: MapMouseEvent): void => {
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent
    const point = { x: event.point.x, y: event.point.y }
    report({ kind: 'click', point, area: areaAt(point), touch, extend: shiftKey || ctrlKey || metaKey })
  }
  target.addEventListener('pointerdown', down)
  target.addEventListener('pointermove', move)
  target.addEventListener('pointerleave', leave)
  map.on('click', click)
  return () => {
    cancelAnimationFrame(frame)
    target.removeEventListener('pointerdown', down)
    target.removeEventListener('pointermove', move)
    target.removeEventListener('pointerleave', leave)
    map.off('click', click)
  }
}
