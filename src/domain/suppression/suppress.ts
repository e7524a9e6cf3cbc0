import type { AdditiveEquations } from './additiveEquations.ts'
import { hideSmallCounts } from './hideSmallCounts.ts'
import { protectFromSubtraction } from './protectFromSubtraction.ts'

/**
 * 1 for every cell that must not be published, under the one mark `suppressed`: counts of 1 to
 * `threshold` - 1, and what would reveal one of them by a single subtraction.
 */
export function suppress(values: ArrayLike<number>, equations: AdditiveEquations, threshold: number): Uint8Array {
  const hidden = hideSmallCounts(values, threshold)
  protectFromSubtraction(values, hidden, equations)
  return hidden
}
