/** A distribution of whole-number noise: `probabilities[i]` is that of adding `noises[i]` persons. */
export interface NoiseDistribution {
  /** Ascending. */
  readonly noises: readonly number[]
  readonly probabilities: Float64Array
  /** In persons squared. */
  readonly variance: number
}

const STEPS = 500
const PRECISE = 1e-13
/** Closer to a bound of the variance than this share of the range, the distribution is that of the bound. */
const AT_BOUND = 1e-9

/**
 * Of all distributions over some noises (ascending, on both sides of zero or only zero) that have mean 0 and the given
 * variance, the one of maximum entropy: probabilities exp(a d + b d^2), where a and b minimise a convex function (Marley and
 * Leaver 2011; Giessing 2016, Privacy in Statistical Databases, LNCS 9867). Noises with a gap around zero cannot have a small
 * variance, and few ones not a large one: then the nearest variance there is. Throws a RangeError where no mean of 0 is possible.
 */
export function evenestNoise(noises: readonly number[], variance: number): NoiseDistribution {
  const [least, most] = [noises[0] ?? 0, noises.at(-1) ?? 0]
  if (least === 0 && most === 0) return { noises: [0], probabilities: Float64Array.of(1), variance: 0 }
  if (least >= 0 || most <= 0) throw new RangeError(`noises of ${least} to ${most} persons have no mean of 0`)
  const below = noises.findLast((noise) => noise < 0) ?? 0
  const above = noises.find((noise) => noise > 0) ?? 0
  // (d - below)(d - above) is nowhere negative on noises, (d - least)(d - most) nowhere positive: these bound the mean of d^2.
  const smallest = noises.includes(0) ? 0 : -below * above
  const largest = -least * most
  const slack = AT_BOUND * (largest - smallest)
  if (variance <= smallest + slack) return noises.includes(0) ? twoPoints(noises, 0, 0) : twoPoints(noises, below, above)
  if (variance >= largest - slack) return twoPoints(noises, least, most)
  return { noises, probabilities: solveDual(noises, variance), variance }
}

/** Mean 0 on two noises, or no noise at all. */
function twoPoints(noises: readonly number[], below: number, above: number): NoiseDistribution {
  const span = above - below
  const probabilities = Float64Array.from(noises, (noise) => {
    if (span === 0) return noise === 0 ? 1 : 0
    return noise === below ? above / span : noise === above ? -below / span : 0
  })
  return { noises, probabilities, variance: -below * above + 0 }
}

/** Newton steps on log(sum of exp(a d + b d^2)) - b variance, with d in units of the largest noise; halved where they go too far. */
function solveDual(noises: readonly number[], variance: number): Float64Array {
  const unit = Math.max(...noises.map(Math.abs))
  const scaled = noises.map((noise) => noise / unit)
  const target = variance / unit ** 2
  let [a, b] = [0, 0]
  let value = dual(scaled, a, b, target)
  for (let step = 0; step < STEPS; step += 1) {
    const { mean, square, cube, fourth } = moments(scaled, a, b)
    const [slopeA, slopeB] = [mean, square - target]
    if (Math.abs(slopeA) < PRECISE && Math.abs(slopeB) < PRECISE) break
    const [aa, ab, bb] = [square - mean ** 2, cube - mean * square, fourth - square ** 2]
    const determinant = aa * bb - ab ** 2
    const moveA = (-slopeA * bb + slopeB * ab) / determinant
    const moveB = (-slopeB * aa + slopeA * ab) / determinant
    let share = 1
    let next = dual(scaled, a + moveA, b + moveB, target)
    while (!(next <= value + PRECISE) && share > PRECISE) {
      share /= 2
      next = dual(scaled, a + share * moveA, b + share * moveB, target)
    }
    a += share * moveA
    b += share * moveB
    value = next
  }
  return weights(scaled, a, b)
}

function dual(noises: readonly number[], a: number, b: number, target: number): number {
  const exponents = noises.map((noise) => a * noise + b * noise ** 2)
  const top = Math.max(...exponents)
  return top + Math.log(exponents.reduce((sum, exponent) => sum + Math.exp(exponent - top), 0)) - b * target
}

function weights(noises: readonly number[], a: number, b: number): Float64Array {
  const exponents = Float64Array.from(noises, (noise) => a * noise + b * noise ** 2)
  const top = Math.max(...exponents)
  const raw = exponents.map((exponent) => Math.exp(exponent - top))
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return raw.map((weight) => weight / sum)
}

function moments(noises: readonly number[], a: number, b: number): Record<'mean' | 'square' | 'cube' | 'fourth', number> {
  const probabilities = weights(noises, a, b)
  const power = (exponent: number): number => noises.reduce((sum, noise, at) => sum + (probabilities[at] ?? 0) * noise ** exponent, 0)
  return { mean: power(1), square: power(2), cube: power(3), fourth: power(4) }
}
