import type { CompositeChoices, CompositeInput } from './compositeIndex.ts'
import { normalise } from './normalise.ts'
import { MEAN_SCALES, normaliseWeights } from './weightedMean.ts'

/** What one component does to the index of one place. */
export interface IndexPart {
  readonly component: string
  /** 0 for the lowest normalised value of all components and places, 100 for the highest; null where it is absent. */
  readonly score: number | null
  /** Share of its weight in all weights, 0 to 1. */
  readonly share: number
  /** Points of the index that come from it; the points of a place sum to its index. Null where a place has no index. */
  readonly points: number | null
}

/** The index as a number from 0 to 100, where 100 is the most urgent. */
export interface IndexParts {
  /** The index for a score of `PreparedComposite.weigh`; NaN stays NaN. */
  toIndex(score: number): number
  /** One a component, in their order. Throws a RangeError on bad weights. */
  partsOf(place: number, weights: readonly number[]): readonly IndexPart[]
}

/** The same as in `compositeIndex`, where the geometric and the harmonic mean leave 0; a test holds the two together. */
const LOWEST_POSITIVE = 1 / 199

/**
 * Scores of a composite on one scale from 0 to 100, the same for every normalisation and mean and for any weights: 0 is
 * the lowest normalised value of all components, 100 the highest. It is a straight line of the score, so ranks are those
 * of the score.
 * Points share out the index in proportion to weight times height above the bottom of the scale, both on the scale on
 * which the mean adds (itself, logarithm, reciprocal). For the arithmetic mean they are weight share times score; for
 * the geometric one they are the additive LMDI decomposition from the bottom of the scale (Ang, B.W. 2005, The LMDI
 * approach to decomposition analysis, Energy Policy 33, 867-871). Throws a RangeError on a value that is no finite number.
 */
export function indexParts({ components }: CompositeInput, { normalisation, mean }: CompositeChoices): IndexParts {
  const columns = components.map(({ values, direction }) => normalise(values, normalisation, direction).values)
  const known = columns.flat().filter((value) => value !== null)
  const lowest = known.reduce((least, value) => Math.min(least, value), Infinity)
  const range = known.reduce((most, value) => Math.max(most, value), -Infinity) - lowest
  const unit = (value: number) => (range > 0 ? (value - lowest) / range : value * 0 + 0.5)
  const bottom = mean === 'arithmetic' ? 0 : LOWEST_POSITIVE
  const lift = (share: number) => bottom + (1 - bottom) * share
  const drop = (score: number) => (score - bottom) / (1 - bottom)
  const { into, back } = MEAN_SCALES[mean]

  return {
    toIndex: (score) => 100 * (mean === 'arithmetic' ? unit(score) : drop(score)),
    partsOf(place, weights) {
      const shares = normaliseWeights(weights)
      const heights = columns.map((column) => {
        const value = column[place] ?? null
        return value === null ? null : unit(value)
      })
      const whole = heights.every((height, at) => height !== null || shares[at] === 0)
      const added = heights.map((height, at) => (height === null || shares[at] === 0 ? 0 : (shares[at] ?? 0) * into(lift(height))))
      const index = whole ? 100 * drop(back(added.reduce((sum, one) => sum + one, 0))) : null
      const climbs = added.map((one, at) => (shares[at] === 0 ? 0 : one - (shares[at] ?? 0) * into(bottom)))
      const climb = climbs.reduce((sum, one) => sum + one, 0)
      return components.map(({ id }, at) => {
        const height = heights[at] ?? null
        return {
          component: id,
          score: height === null ? null : 100 * height,
          share: shares[at] ?? 0,
          // At the very bottom nothing has been climbed, and there is nothing to share out.
          points: index === null ? null : climb === 0 ? 0 : index * Math.abs((climbs[at] ?? 0) / climb),
        }
      })
    },
  }
}
