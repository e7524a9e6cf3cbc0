import type { Knowledge } from '../package/releasedPackage.ts'
import { type Protection, thresholdOf, widthOf } from './protection.ts'

/** Name of the resource that tells the parents of territories, in every package the gate writes. */
export const TERRITORY_RESOURCE = 'territories'

/** What anybody may know who reads the tables of a dataset: its rules in the form in which they are published. */
export function knowledgeOf(rules: Protection): Knowledge {
  return {
    counts: Object.fromEntries([
      ...Object.entries(rules.counts).map(([name, count]) => [
        name,
        { threshold: thresholdOf(rules, name), width: widthOf(rules, name), zeros: count.zeros, ...(count.of ? { of: count.of } : {}) },
      ]),
      // No amount is too small to be told; which ones are hidden only their contributions say.
      ...rules.amounts.map(({ column, precision }) => [column, { threshold: 0, width: 0, zeros: 'publish', share: precision }]),
    ]),
    amounts: rules.amounts.map((amount) => amount.column),
    complements: rules.complements.map(({ part, whole, threshold, full }) => ({ part, whole, threshold: threshold ?? thresholdOf(rules, part), full })),
    atMost: rules.atMost,
    same: rules.same,
    dimensions: Object.fromEntries(
      Object.entries(rules.dimensions).map(([name, dimension]) => {
        if (dimension.kind === 'territory') return [name, { kind: 'tree' as const, resource: TERRITORY_RESOURCE, code: 'code', parent: 'parent' }]
        return [name, dimension]
      }),
    ),
    memberships: rules.memberships,
  }
}
