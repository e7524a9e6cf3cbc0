import type { CountryId } from '../../src/catalog/level.ts'
import { SERVICES } from '../../src/catalog/service.ts'
import { gamma } from '../../src/domain/random/gamma.ts'
import { namedStream } from '../../src/domain/random/namedStream.ts'
import { normal } from '../../src/domain/random/normal.ts'
import { AGE_CODES, type DemonstrationParameters, SEX_CODES } from './parameters.ts'

/** Sex x age x route in the order sex, age, route: cell = (sex x 3 + age) x 2 + route. */
export const CELLS = 12

/** How persons of one place differ from the country's, as probabilities. */
export interface LeafProfile {
  /** Probability that a person of sex-age group g (sex x 3 + age) needs service s: `need[g * 11 + s]`. */
  readonly need: Float64Array
  readonly completion: Float64Array
  readonly certification: Float64Array
  /** Probability that a certified person of sex-age group g is placed or in business. */
  readonly placement: Float64Array
  readonly retentionAfter6: number
  readonly retentionAfter12: number
  /** Multiplies the share of each sex-age group, and the odds of having come by land. */
  readonly groupFactors: Float64Array
  readonly landFactor: number
}

/** Standard deviations of the places' effects on the logit scale (composition: shape of a gamma). */
const SPREAD = { need: 0.3, completion: 0.3, certification: 0.25, placement: 0.35, retention: 0.25, land: 0.4 }
const GROUP_SHAPE = 25
/** Effects on placement, logit scale: women and the under-age find work less often. Assumed. */
const PLACEMENT_OF_WOMEN = -0.35
const PLACEMENT_OF_AGE = [-0.6, 0, 0.05]

export function leafProfile(parameters: DemonstrationParameters, leaf: string, country: CountryId): LeafProfile {
  const random = namedStream(parameters.seed, `profile ${leaf}`)
  const needShift = SERVICES.map(() => normal(random, 0, SPREAD.need))
  const shift = (spread: number): number => normal(random, 0, spread)
  const completionShift = shift(SPREAD.completion)
  const certificationShift = shift(SPREAD.certification)
  const placementShift = shift(SPREAD.placement)
  const services = SERVICES.map((service) => parameters.services[service])
  const need: number[] = []
  const placement: number[] = []
  const inCountry = parameters.placement[country]
  for (const [sexPlace, sex] of SEX_CODES.entries()) {
    for (const [agePlace, age] of AGE_CODES.entries()) {
      for (const [place, service] of services.entries()) need.push(shifted(service?.need[sex][age] ?? 0, needShift[place] ?? 0))
      const group = (sexPlace === 0 ? PLACEMENT_OF_WOMEN : 0.05) + (PLACEMENT_OF_AGE[agePlace] ?? 0)
      placement.push(shifted(inCountry?.share ?? 0, placementShift + group))
    }
  }
  return {
    need: Float64Array.from(need),
    completion: Float64Array.from(services, (service) => shifted(service?.completion ?? 0, completionShift)),
    certification: Float64Array.from(services, (service) => shifted(service?.certification ?? 0, certificationShift)),
    placement: Float64Array.from(placement),
    retentionAfter6: shifted(parameters.retention.after_6_months, shift(SPREAD.retention)),
    retentionAfter12: shifted(parameters.retention.after_12_months_of_those, shift(SPREAD.retention)),
    groupFactors: Float64Array.from({ length: CELLS / 2 }, () => gamma(random, GROUP_SHAPE) / GROUP_SHAPE),
    landFactor: Math.exp(shift(SPREAD.land)),
  }
}

/** A probability moved on the logit scale; 0 and 1 stay. */
function shifted(probability: number, logit: number): number {
  if (probability <= 0 || probability >= 1) return probability
  return 1 / (1 + Math.exp(-(Math.log(probability / (1 - probability)) + logit)))
}

/** Expected shares of the 12 cells among persons returned to a place in a year; they sum to 1. */
export function cellShares(
  parameters: DemonstrationParameters,
  profile: LeafProfile,
  country: CountryId,
  year: number,
): Float64Array {
  const entries = parameters.composition.filter((entry) => entry.country === country)
  const entry = entries.find((candidate) => candidate.year === year) ?? entries.at(-1)
  const girls = parameters.girls_among_children[country]
  if (!entry || !girls) throw new Error(`parameters name no composition for ${country}`)
  const children = share(entry.children)
  const women = share(entry.women_among_adults)
  const young = parameters.young_among_adults
  const bySex = [
    { child: children * share(girls), adult: (1 - children) * women },
    { child: children * (1 - share(girls)), adult: (1 - children) * (1 - women) },
  ]
  const groups = bySex.flatMap(({ child, adult }) => [child, adult * young, adult * (1 - young)])
  const air = share(entry.by_air)
  const land = (1 - air) * profile.landFactor
  const cells = groups.flatMap((group, place) => {
    const weight = group * (profile.groupFactors[place] ?? 1)
    return [(weight * air) / (air + land), (weight * land) / (air + land)]
  })
  const sum = cells.reduce((left, right) => left + right, 0)
  return Float64Array.from(cells, (cell) => cell / sum)
}

function share([part, whole]: readonly [number, number]): number {
  return part / whole
}
