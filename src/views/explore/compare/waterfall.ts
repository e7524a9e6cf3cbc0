import type { Decomposition } from '../../../domain/decomposition/waterfall.ts'

/** One line of a waterfall: the value before and after it, in the unit of the rate. */
export interface WaterfallStep {
  readonly name: string
  readonly before: number
  readonly after: number
  readonly effect: number
}

export interface Waterfall {
  readonly start: number
  readonly end: number
  readonly steps: readonly WaterfallStep[]
  /** Ends of the axis: it need not begin at 0, for no length from its edge is drawn. */
  readonly axis: readonly [number, number]
}

/** Parts of these sizes and smaller are rounding of the machine, not effects. */
const NOTHING = 1e-9

/** The lines of a decomposition one after the other, from `start` to `end`; effects keep their full precision. */
export function waterfallOf(decomposition: Decomposition): Waterfall {
  let level = decomposition.start
  const steps = decomposition.parts.map(({ name, effect }) => {
    const step = { name, before: level, after: level + effect, effect }
    level = step.after
    return step
  })
  const levels = [decomposition.start, decomposition.end, ...steps.flatMap(({ before, after }) => [before, after])]
  const [low, high] = [Math.min(...levels), Math.max(...levels)]
  const margin = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high) * 0.1, NOTHING)
  return { start: decomposition.start, end: decomposition.end, steps, axis: [low - margin, high + margin] }
}

/** The part that moves the rate most, and whether it moves it the way of the whole difference; null where nothing differs, or two parts move it alike. */
export function leadingPart(decomposition: Decomposition): { readonly name: string; readonly effect: number; readonly along: boolean } | null {
  const [first, second] = decomposition.parts.toSorted((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
  const whole = decomposition.end - decomposition.start
  if (!first || Math.abs(first.effect) <= NOTHING || Math.abs(whole) <= NOTHING) return null
  if (second && Math.abs(first.effect) - Math.abs(second.effect) <= NOTHING) return null
  return { name: first.name, effect: first.effect, along: first.effect > 0 === whole > 0 }
}
