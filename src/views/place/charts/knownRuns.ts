export interface KnownPoint {
  readonly index: number
  readonly value: number
}

/** Runs of values that follow each other without one missing, in their order: what a line may join. */
export function knownRuns(values: readonly (number | null)[]): readonly (readonly KnownPoint[])[] {
  const runs: KnownPoint[][] = []
  for (const [index, value] of values.entries()) {
    if (value === null) continue
    const current = runs.at(-1)
    if (current && current.at(-1)?.index === index - 1) current.push({ index, value })
    else runs.push([{ index, value }])
  }
  return runs
}
