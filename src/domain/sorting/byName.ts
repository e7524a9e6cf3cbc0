/** Compares names as a reader of the language expects: accents and case last, `Ñ` after `N`, numbers by size. */
export function nameOrder(locale: string): (one: string, other: string) => number {
  const collator = new Intl.Collator(locale, { sensitivity: 'variant', numeric: true })
  return (one, other) => collator.compare(one, other)
}
