/** How often a candidate is chosen when the need is another that fits its counts as well. */
export interface ChoiceShare {
  readonly candidate: number
  /** Share of the draws that choose it, 0 to 1. */
  readonly share: number
}

/**
 * Chooses again for each of `draws` needs and tells how often each candidate is among the chosen, most often first; candidates never
 * chosen are left out. `choose` gives the set for a need, null where none is allowed; such draws choose nobody. `onDraw` hears the
 * share done and says whether to go on. Throws a RangeError on draws that are no count above 0.
 * Method: Monte Carlo; needs come from `drawnPersons`.
 */
export function choiceStability(
  need: () => readonly number[],
  choose: (need: readonly number[]) => readonly number[] | null,
  { draws, onDraw = () => true }: { readonly draws: number; readonly onDraw?: (share: number) => boolean },
): { readonly shares: readonly ChoiceShare[]; readonly draws: number } {
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`no number of draws: ${draws}`)
  const chosen = new Map<number, number>()
  let done = 0
  while (done < draws) {
    for (const candidate of choose(need()) ?? []) chosen.set(candidate, (chosen.get(candidate) ?? 0) + 1)
    done += 1
    if (!onDraw(done / draws)) break
  }
  const shares = Array.from(chosen, ([candidate, times]) => ({ candidate, share: times / done }))
  return { shares: shares.toSorted((one, other) => other.share - one.share || one.candidate - other.candidate), draws: done }
}
