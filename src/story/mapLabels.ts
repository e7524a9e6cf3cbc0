/** A name beside its point, in pixels of the drawing. */
export interface MapLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}
interface Wanted {
  readonly text: string
  readonly at: readonly [number, number]
}
type Box = readonly [number, number, number, number]

/** Width of a letter of Inter, of its size; names are measured roughly, a little too wide. */
const LETTER = 0.58

/**
 * Names for points of a drawing in letters of `size` pixels, each on the first free side: right, left, above, below. A name
 * that would meet another one or a point, or leave the view, is left out. Same points, same names.
 */
export function mapLabels(wanted: readonly Wanted[], size: number, view: Box, taken: readonly Box[] = []): readonly MapLabel[] {
  const gap = size * 0.7
  const boxes: Box[] = [...taken, ...wanted.map(({ at: [x, y] }): Box => [x - gap * 0.6, y - gap * 0.6, x + gap * 0.6, y + gap * 0.6])]
  const placed: MapLabel[] = []
  for (const { text, at: [x, y] } of wanted) {
    const width = text.length * size * LETTER
    const sides: readonly MapLabel[] = [
      { text, x: x + gap, y: y + size * 0.35, anchor: 'start' },
      { text, x: x - gap, y: y + size * 0.35, anchor: 'end' },
      { text, x, y: y - gap, anchor: 'middle' },
      { text, x, y: y + gap + size * 0.8, anchor: 'middle' },
    ]
    const free = sides.find((side) => {
      const own = boxOf(side, width, size)
      return within(own, view) && !boxes.some((box) => meetBoxes(box, own))
    })
    if (!free) continue
    boxes.push(boxOf(free, width, size))
    placed.push(free)
  }
  return placed.map((label) => ({ ...label, x: Math.round(label.x * 10) / 10, y: Math.round(label.y * 10) / 10 }))
}

/** The box a name takes, in letters of `size`. */
export function labelBox(label: MapLabel, size: number): Box {
  return boxOf(label, label.text.length * size * LETTER, size)
}

function boxOf({ x, y, anchor }: MapLabel, width: number, size: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [left, y - size * 0.85, left + width, y + size * 0.25]
}

/** Whether two boxes share any pixel. */
export function meetBoxes(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

function within(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}
