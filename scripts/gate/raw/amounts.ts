import { type CellDimension, type CellSpace, codeIn } from '../cells/cellSpace.ts'
import type { Protection } from '../rules/protection.ts'
import { ancestors } from './loadRaw.ts'

/** A sum of money, in whole units, and the two largest contributions to it. */
export interface AmountSum {
  readonly key: number
  readonly sum: number
  readonly largest: number
  readonly second: number
}

export type AmountRule = Protection['amounts'][number]

/**
 * Sums of money over services and the like are sums, whatever counts of persons do there: totals are made anew from their
 * parts where the raw rows hold any, each part once. `sums` are of single codes.
 */
export function withTotals(sums: readonly AmountSum[], space: CellSpace): AmountSum[] {
  let all = [...sums]
  for (const [at, dimension] of space.dimensions.entries()) {
    if (dimension.kind !== 'union') continue
    const held = new Set(all.map(({ key }) => codeIn(space, key, at)))
    const isMade = (code: number): boolean => partsBelow(dimension, code).some((part) => held.has(part))
    const lines = ancestors(dimension)
    const found = new Map<number, AmountSum>()
    for (const one of all) {
      const code = codeIn(space, one.key, at)
      if (isMade(code)) continue
      for (const total of lines[code] ?? []) {
        const key = one.key + (total - code) * (space.steps[at] ?? 1)
        found.set(key, together(found.get(key), { ...one, key }))
      }
    }
    all = [...found.values()]
  }
  return all
}

/** Whether a sum tells of one of its contributors (Hundepool and others 2012, Statistical Disclosure Control, 4.2). */
export function isSensitiveAmount({ sum, largest, second }: AmountSum, { dominance, precision }: AmountRule): boolean {
  if (sum <= 0) return false
  return largest > dominance * sum || sum - largest - second < precision * largest
}

/** Width that sums up to `sum` need so that the highest possible is above the lowest by `share` of itself. */
export function widthOfAmount(sum: number, share: number): number {
  return Math.ceil((share * sum) / (1 - share))
}

function together(one: AmountSum | undefined, other: AmountSum): AmountSum {
  if (!one) return other
  const [largest = 0, second = 0] = [one.largest, one.second, other.largest, other.second].sort((a, b) => b - a)
  return { key: other.key, sum: one.sum + other.sum, largest, second }
}

function partsBelow(dimension: CellDimension, code: number): number[] {
  return (dimension.parts.get(code) ?? []).flatMap((part) => [part, ...partsBelow(dimension, part)])
}
