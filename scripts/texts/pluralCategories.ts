/**
 * Counts that are said in plurals: whole numbers under a million. Above, Spanish and French have a form for exact millions only
 * (`1,000,000 de personas`) that no count of this product comes to.
 */
const COUNTS: readonly number[] = [...Array.from({ length: 201 }, (_, count) => count), 1_000, 1_001, 1_002, 1_005, 1_011, 10_000, 100_000, 999_999]

/**
 * Categories of plural a language needs in a message about counts, by the rules of CLDR that Intl holds: those of its
 * `pluralCategories` that some count under a million takes, and always `other`, which every message must have.
 */
export function neededCategories(language: string, type: Intl.PluralRuleType = 'cardinal'): readonly string[] {
  const rules = new Intl.PluralRules(language, { type })
  const taken = new Set(COUNTS.map((count) => rules.select(count)))
  return rules.resolvedOptions().pluralCategories.filter((category) => category === 'other' || taken.has(category)).sort()
}

/** Categories the language has no use for: a branch nobody would ever read. */
export function unknownCategories(language: string, type: Intl.PluralRuleType, branches: readonly string[]): readonly string[] {
  const known = new Set<string>(new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories)
  return branches.filter((branch) => !branch.startsWith('=') && branch !== 'other' && !known.has(branch))
}
