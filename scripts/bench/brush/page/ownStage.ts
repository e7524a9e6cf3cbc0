import { type BrushScale, slotsOf } from '../../../../src/domain/cross/brushScale.ts'
import type { Brush } from '../../../../src/domain/cross/crossCube.ts'
import type { BrushCounts } from '../countsHash.ts'
import type { BrushEngine, Work } from './engine.ts'
import type { Stage } from './stage.ts'
import { type AreaPaths, histogramView, mapView, SLOT_WIDTH } from './views.ts'

/** Pixels around an edge in which a press takes hold of it. */
const HOLD = 6

/** Four histograms and a map drawn by the page, brushed by its own pointer events: a frame counts and draws the newest brush alone. */
export async function ownStage(root: Element, areas: AreaPaths, scales: readonly BrushScale[], engine: BrushEngine, work: Work): Promise<Stage> {
  const plots = root.appendChild(document.createElement('div'))
  plots.className = 'plots'
  const views = scales.map((scale) => histogramView(plots, scale))
  const map = mapView(root, areas)
  let brushes: readonly Brush[] = scales.map(() => null)
  let active = -1
  let asked = false
  let counts: BrushCounts | null = null
  let held: { readonly other: number } | null = null

  const draw = () => {
    asked = false
    counts = engine.counts(active, brushes)
    views.forEach((view, axis) => view.draw(counts?.bars[axis] ?? [], brushes[axis] ?? null))
    map.draw(counts.places)
  }
  const activate = async (axis: number) => {
    if (active === axis) return
    await work.run(() => engine.activate(axis, brushes))
    active = axis
  }
  const brush = (axis: number, next: Brush) => {
    brushes = brushes.map((one, at) => (at === axis ? next : one))
    if (asked) return
    asked = true
    requestAnimationFrame(draw)
  }
  const edgeAt = (axis: number, event: PointerEvent) => {
    const { left } = views[axis]!.svg.getBoundingClientRect()
    return Math.min(Math.max(Math.round((event.clientX - left) / SLOT_WIDTH), 0), slotsOf(scales[axis]!))
  }
  views.forEach(({ svg }, axis) => {
    svg.addEventListener('pointerenter', () => void activate(axis))
    svg.addEventListener('pointerdown', (event) => {
      const edge = edgeAt(axis, event)
      const now = brushes[axis] ?? null
      const near = now?.findIndex((one) => Math.abs(one - edge) * SLOT_WIDTH <= HOLD) ?? -1
      held = { other: now && near >= 0 ? now[1 - near]! : edge }
      svg.setPointerCapture(event.pointerId)
    })
    svg.addEventListener('pointermove', (event) => {
      if (!held || active !== axis) return
      const edge = edgeAt(axis, event)
      if (edge !== held.other) brush(axis, [Math.min(edge, held.other), Math.max(edge, held.other)])
    })
    svg.addEventListener('pointerup', () => (held = null))
  })
  await activate(0)
  draw()
  return {
    left: (axis) => views[axis]!.svg.getBoundingClientRect().left,
    middle: (axis) => views[axis]!.svg.getBoundingClientRect().top + 80,
    async set(next, axis) {
      brushes = next
      active = -1
      await activate(axis)
      draw()
      // The pointer comes to an axis that was not made ready.
      active = -1
      return counts!
    },
  }
}
