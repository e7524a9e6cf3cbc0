import type { FunnelScale } from './funnelScale.ts'
import type { FunnelMark } from './funnelView.ts'

/** Where a name begins or ends, on the middle of its line. */
export interface NameSpot {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const LETTER = 6.8
const LINE = 15
/** From the point to its name, outside the ring. */
const GAP = 13
const SIGN = 4

/**
 * A spot for the name of each of some points, beside, over or under it: the one that hides the fewest points and names.
 * `nameOf` gives the text, of which a letter is taken to be 6.8 pixels wide.
 */
export function nameSpots(
  chosen: readonly FunnelMark[],
  all: readonly FunnelMark[],
  { across, down, frame }: Pick<FunnelScale, 'across' | 'down' | 'frame'>,
  nameOf: (territory: string) => string,
): readonly NameSpot[] {
  const taken: Box[] = []
  const points = all.map(({ row }) => ({ id: row.territory, x: across(row.denominator), y: down(row.value) }))
  return chosen.map(({ row }) => {
    const x = across(row.denominator)
    const y = down(row.value)
    const width = nameOf(row.territory).length * LETTER
    const spots: readonly NameSpot[] = [
      { x: x + GAP, y, anchor: 'start' },
      { x: x - GAP, y, anchor: 'end' },
      { x, y: y - GAP - LINE / 2, anchor: 'middle' },
      { x, y: y + GAP + LINE / 2, anchor: 'middle' },
    ]
    const judged = spots.map((spot) => {
      const box = boxOf(spot, width)
      const outside = box.left < frame.left || box.right > frame.right || box.top < frame.top - LINE || box.bottom > frame.bottom + LINE
      const hidden = points.filter((point) => point.id !== row.territory && overlaps(box, boxAround(point))).length
      return { spot, box, cost: hidden + (outside ? 100 : 0) + taken.filter((other) => overlaps(box, other)).length * 50 }
    })
    const best = judged.reduce((least, each) => (each.cost < least.cost ? each : least))
    taken.push(best.box)
    return best.spot
  })
}

function boxOf({ x, y, anchor }: NameSpot, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 }
}

function boxAround({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { left: x - SIGN, right: x + SIGN, top: y - SIGN, bottom: y + SIGN }
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
