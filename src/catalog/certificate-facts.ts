import type { AttackRecord, Certificate } from './certificate.ts'

/** What a certificate comes down to, for whoever shows it. */
export interface CertificateFacts {
  /** No attack found anything, at least one had what is hidden to look at, and no interval is narrower than its rule asks for. */
  readonly holds: boolean
  /** Attacks that had something to check: before the second release there is none to compare with. */
  readonly tried: number
  /** Attacks that found something. */
  readonly failed: readonly AttackRecord[]
  /** Cells disclosed, over all attacks. */
  readonly disclosed: number
  /** Values that remain possible of every hidden or rounded count by the laxest of the rules: 1, the true one, without rules. */
  readonly leastValues: number
  /** Whether every hidden count may still be as large as its threshold, so that of none it is known that it is small. */
  readonly noneKnownSmall: boolean
  /** Values that remain possible of the most exposed count, and how many its rule asks for; null without such a count. */
  readonly weakest: { readonly values: number; readonly required: number; readonly count: string } | null
  /** Hidden cells among all different cells, 0 to 1. */
  readonly shareSuppressed: number
}

/** Sums a certificate up. An interval of `width` persons, both ends counted, holds one value more. */
export function certificateFacts(certificate: Certificate): CertificateFacts {
  const { attacks, totals, weakest, rules, method } = certificate
  const failed = attacks.filter((attack) => attack.found > 0)
  const counts = Object.values(rules.counts)
  // Of a published 0 the sums may leave no more than the counts that round to it.
  const rounded = method === 'rounding' && rules.base !== null ? [rules.base] : []
  const tried = attacks.filter((attack) => attack.checked > 0).length
  const isTested = tried > 0 || (attacks.length > 0 && method === 'suppression' && totals.suppressed === 0)
  return {
    holds: isTested && failed.length === 0 && (weakest === null || weakest.width >= weakest.required),
    tried,
    failed,
    disclosed: failed.reduce((sum, attack) => sum + attack.found, 0),
    leastValues: counts.length === 0 ? 1 : Math.min(...counts.map((rule) => rule.width + 1), ...rounded),
    // Where zeros are published a hidden count is 1 at least, so its interval begins there.
    noneKnownSmall: counts.every(({ threshold, width, zeros }) => (zeros === 'publish' ? 1 : 0) + width >= threshold),
    weakest: weakest && { values: weakest.width + 1, required: weakest.required + 1, count: weakest.count },
    shareSuppressed: totals.cells === 0 ? 0 : totals.suppressed / totals.cells,
  }
}

/** Whether cells were hidden, as suppression does; the other methods change them, and hide what they cannot change. */
export function hidesCells({ method, totals }: Certificate): boolean {
  return method === 'suppression' || totals.suppressed > 0
}

/** Whether what was lost was rounded to nothing: cells are hidden, with less than half a hundredth of all persons. */
export function losesLessThanOne({ totals }: Certificate): boolean {
  return totals.suppressed > 0 && totals.personsLostPercent === 0
}

/** Which sentence says what nobody can tell from the tables: by method, and whether a hidden count may be known to be small. */
export function promiseOf({ method }: Certificate, { noneKnownSmall }: CertificateFacts): 'suppression' | 'zeros' | 'rounding' | 'cell-key' {
  return method === 'suppression' && !noneKnownSmall ? 'zeros' : method
}
