import { gamma } from '../random/gamma.ts'
import type { RandomSource } from '../random/xoshiro.ts'

/** How often a candidate is chosen when the need is another that fits its counts as well. */
export interface ChoiceShare {
  readonly candidate: number
  /** Share of the draws that choose it, 0 to 1. */
  readonly share: number
}

/** A count that nobody knows exactly could as well have been this: the posterior of a Poisson mean under Jeffreys' prior is a gamma of shape count + 1/2. */
export function drawnNeed(random: RandomSource, weights: readonly number[]): readonly number[] {
  return weights.map((weight) => gamma(random, weight + 0.5))
}

/**
 * Chooses again for `draws` needs drawn around the counts and tells how often each candidate is among the chosen, most often first;
 * candidates never chosen are left out. `choose` gives the set for a need; `onDraw` hears the share done after each draw.
 * Method: Monte Carlo over the posterior of each count (Jeffreys, H. (1946), Proceedings of the Royal Society A 186, 453-461);
 * places are drawn independently, so errors that all of them share are not in it. Throws a RangeError on draws that are no count above 0.
 */
export function choiceStability(
  weights: readonly number[],
  choose: (need: readonly number[]) => readonly number[],
  { draws, random, onDraw }: { readonly draws: number; readonly random: RandomSource; readonly onDraw?: (share: number) => void },
): readonly ChoiceShare[] {
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`no number of draws: ${draws}`)
  const chosen = new Map<number, number>()
  for (let draw = 1; draw <= draws; draw += 1) {
    for (const candidate of choose(drawnNeed(random, weights))) chosen.set(candidate, (chosen.get(candidate) ?? 0) + 1)
    onDraw?.(draw / draws)
  }
  return Array.from(chosen, ([candidate, times]) => ({ candidate, share: times / draws })).toSorted((one, other) => other.share - one.share || one.candidate - other.candidate)
}
