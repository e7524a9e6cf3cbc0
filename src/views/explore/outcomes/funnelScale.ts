import type { FunnelView } from './funnelView.ts'

/** A number of the axis, and where it stands in pixels. */
export interface Tick {
  readonly value: number
  readonly at: number
}

/** Where things stand in the drawing, in its pixels. */
export interface FunnelScale {
  readonly across: (denominator: number) => number
  readonly down: (share: number) => number
  readonly baseTicks: readonly Tick[]
  readonly shareTicks: readonly Tick[]
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

const MARGIN = { left: 46, right: 58, top: 12, bottom: 50 }
/** Room beside the smallest and the largest base, as a ratio. */
const ROOM = 1.18
const PIXELS_BETWEEN_BASES = 46
const SHARE_STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2]
const MOST_SHARE_TICKS = 6

/** Bases stand on a logarithmic scale, since most places are small; shares on an even one around those there are. */
export function funnelScale({ marks, target, funnel }: Pick<FunnelView, 'marks' | 'target' | 'funnel'>, size: { readonly width: number; readonly height: number }): FunnelScale {
  const frame = { left: MARGIN.left, right: size.width - MARGIN.right, top: MARGIN.top, bottom: size.height - MARGIN.bottom }
  const bases = marks.map(({ row }) => row.denominator)
  const smallest = bases.reduce((least, each) => Math.min(least, each), Infinity) / ROOM
  const largest = bases.reduce((most, each) => Math.max(most, each), 0) * ROOM
  const across = (denominator: number) =>
    frame.left + ((Math.log(denominator) - Math.log(smallest)) / (Math.log(largest) - Math.log(smallest))) * (frame.right - frame.left)
  // The limits of the largest place are the narrowest: they are always in sight.
  const ends = funnel.limits.at(-1)
  const shares = shareRange([target, ends?.outerLow ?? target, ends?.outerHigh ?? target, ...marks.map(({ row }) => row.value)])
  const bottom = shares[0] ?? 0
  const top = shares.at(-1) ?? 1
  const down = (share: number) => frame.bottom - ((share - bottom) / (top - bottom)) * (frame.bottom - frame.top)
  const most = Math.max(Math.floor((frame.right - frame.left) / PIXELS_BETWEEN_BASES), 2)
  return {
    across,
    down,
    baseTicks: baseTicks(smallest, largest, most).map((value) => ({ value, at: across(value) })),
    shareTicks: shares.map((value) => ({ value, at: down(value) })),
    frame,
  }
}

/** Round numbers between two bases: 1, 2 and 5 times powers of ten where they fit, else the powers alone, at most `most`. */
export function baseTicks(smallest: number, largest: number, most: number): readonly number[] {
  const round = (multiples: readonly number[]) => {
    const decades = Array.from({ length: 12 }, (_, power) => 10 ** power)
    return decades.flatMap((decade) => multiples.map((multiple) => multiple * decade)).filter((value) => value >= smallest && value <= largest)
  }
  const choices = [round([1, 2, 5]), round([1, 3]), round([1])]
  return choices.find((ticks) => ticks.length <= most) ?? choices.at(-1) ?? []
}

/** Readable shares from just under the lowest to just over the highest, at most 1 and at least 0. */
export function shareRange(shares: readonly number[]): readonly number[] {
  const lowest = shares.reduce((least, each) => Math.min(least, each), 1)
  const highest = shares.reduce((most, each) => Math.max(most, each), 0)
  const steps = (step: number) => [Math.floor(lowest / step + 1e-9), Math.min(Math.ceil(highest / step + 0.25), Math.round(1 / step))] as const
  const step = SHARE_STEPS.find((each) => steps(each)[1] - steps(each)[0] <= MOST_SHARE_TICKS) ?? 0.2
  const [first, last] = steps(step)
  const from = Math.min(first, last - 1)
  return Array.from({ length: last - from + 1 }, (_, index) => Number(((from + index) * step).toFixed(6)))
}
