/**
 * A set without the points that add nothing to it, in the order given: an optimum of at most so many points may hold more than it
 * needs. Those that must be taken stay. `worth` is more for better; differences below a billionth of it are rounding.
 */
export function withoutIdle(taken: readonly number[], must: readonly number[], worth: (taken: readonly number[]) => number): readonly number[] {
  const whole = worth(taken)
  const least = whole - 1e-9 * Math.max(1, Math.abs(whole))
  return taken.reduce<readonly number[]>((kept, candidate) => {
    const without = kept.filter((other) => other !== candidate)
    return !must.includes(candidate) && worth(without) >= least ? without : kept
  }, taken)
}
