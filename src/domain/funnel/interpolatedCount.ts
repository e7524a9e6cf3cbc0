import { type CountDistribution, probabilityUpTo } from '../intervals/countDistribution.ts'

/**
 * The count below which a share `probability` of a distribution of counts lies, interpolated between neighbouring
 * counts, in the unit of the count. It can fall down to one count below the first.
 * Throws a RangeError unless 0 < probability < 1.
 * Method: Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 1185-1202, appendix A.1.1: with r the smallest count that reaches the probability p, the limit is r - alpha, where
 * alpha = (P(R <= r) - p) / (P(R <= r) - P(R <= r - 1)).
 */
export function interpolatedCount(distribution: CountDistribution, probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`no probability between 0 and 1: ${probability}`)
  const { first, cumulative } = distribution
  const found = cumulative.findIndex((upTo) => upTo >= probability)
  const count = first + (found < 0 ? cumulative.length - 1 : found)
  const reached = probabilityUpTo(distribution, count)
  const before = probabilityUpTo(distribution, count - 1)
  return count - (reached - probability) / (reached - before)
}
