/** A small sample of the pattern that stands for an absence; the word always stands beside it. */
export function AbsenceSwatchOfChart({ absence }: { readonly absence: string | null }) {
  const kind = absence === 'suppressed' || absence === 'not-applicable' ? absence : 'not-reported'
  return <span className={`chart-absence chart-absence--${kind}`} aria-hidden="true" />
}
