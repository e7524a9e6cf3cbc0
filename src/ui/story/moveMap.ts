/** Milliseconds a map takes from one view to the next. */
const DURATION = 600
/** Pixels on the screen, whatever the view. */
const MARK = 6
const LETTERS = 13

type View = readonly [number, number, number, number]

export interface MovingMap {
  /** Goes to a view: over `DURATION`, or at once where motion is not wanted. */
  readonly go: (view: View, still: boolean) => void
  /** Fits marks and letters to the size the map has now. */
  readonly fit: () => void
}

/** Moves the view box of a map; marks and letters keep their size on the screen while it moves. */
export function movingMap(map: SVGSVGElement): MovingMap {
  const circles = [...map.querySelectorAll('circle')]
  const labels = [...map.querySelectorAll('[data-labels]')]
  let now = viewOf(map)
  let frame = 0
  const show = (view: View) => {
    now = view
    map.setAttribute('viewBox', view.map((each) => each.toFixed(2)).join(' '))
    const { width, height } = map.getBoundingClientRect()
    if (width === 0 || height === 0) return
    const unit = Math.max(view[2] / width, view[3] / height)
    for (const circle of circles) circle.setAttribute('r', (MARK * unit).toFixed(2))
    for (const label of labels) label.setAttribute('font-size', (LETTERS * unit).toFixed(2))
  }
  return {
    fit: () => show(now),
    go(view, still) {
      cancelAnimationFrame(frame)
      if (still) {
        show(view)
        return
      }
      const from = now
      const start = performance.now()
      const tick = (time: number) => {
        const part = eased(Math.min(1, Math.max(0, (time - start) / DURATION)))
        show(between(from, view, part))
        if (part < 1) frame = requestAnimationFrame(tick)
      }
      frame = requestAnimationFrame(tick)
    },
  }
}

/** Slow at both ends. */
function eased(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2
}

function between(from: View, to: View, part: number): View {
  const at = (axis: 0 | 1 | 2 | 3) => from[axis] + (to[axis] - from[axis]) * part
  return [at(0), at(1), at(2), at(3)]
}

function viewOf(map: SVGSVGElement): View {
  return numbersOf(map.getAttribute('viewBox') ?? '')
}

/** Four numbers of an attribute. Throws a RangeError for anything else. */
export function numbersOf(text: string): View {
  const [x, y, width, height] = text.split(' ').map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined || Number.isNaN(x + y + width + height)) throw new RangeError(`not a view: ${text}`)
  return [x, y, width, height]
}
