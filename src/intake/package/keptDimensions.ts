import { partsOfKey } from '../gather/gatherer.ts'
import { type RawRows, SUM_DIMENSIONS, type SumDimension, withoutDimension } from './rawRows.ts'

/** Rows split by as many dimensions as the file splits everywhere, and those dimensions. */
export interface KeptRows {
  readonly rows: RawRows
  readonly kept: readonly SumDimension[]
  /** In the file, but not for every place, period and service: published as totals only. */
  readonly dropped: readonly SumDimension[]
}

/**
 * The gate makes totals of their parts, so what has a total and no parts would be lost: a dimension is kept only where every
 * place, period and service is split by it, together with the others that are kept. The most dimensions win, sex before age before route.
 */
export function keptDimensions(rows: RawRows): KeptRows {
  const present = SUM_DIMENSIONS.filter((dimension) => [...rows.keys()].some((key) => partsOfKey(key)[dimension] > 0))
  for (const kept of choices(present)) {
    const dropped = present.filter((dimension) => !kept.includes(dimension))
    const left = dropped.reduce(withoutDimension, rows)
    if (isSplitEverywhere(left, kept)) return { rows: left, kept, dropped }
  }
  return { rows, kept: [], dropped: present }
}

/** All choices of the dimensions, the largest first. */
function choices(present: readonly SumDimension[]): SumDimension[][] {
  const all = present.reduce<SumDimension[][]>((found, dimension) => [...found.map((choice) => [...choice, dimension]), ...found], [[]])
  return all.sort((one, other) => other.length - one.length)
}

function isSplitEverywhere(rows: RawRows, kept: readonly SumDimension[]): boolean {
  const groups = new Map<string, boolean>()
  for (const key of rows.keys()) {
    const parts = partsOfKey(key)
    const group = `${parts.territory} ${parts.period} ${parts.service}`
    groups.set(group, (groups.get(group) ?? false) || kept.every((dimension) => parts[dimension] > 0))
  }
  return [...groups.values()].every(Boolean)
}
