import { ECONOMIC_SERVICES, SERVICES, SERVICE_CODES, SOCIAL_SERVICES } from '../../src/catalog/service.ts'
import type { RandomSource } from '../../src/domain/random/xoshiro.ts'
import { CERTIFYING_SERVICES, VARIABLES } from './countVariables.ts'
import { CELLS, type LeafProfile } from './leafProfile.ts'

const SERVICE_COUNT = SERVICES.length
const SOCIAL = maskOf(SOCIAL_SERVICES)
const ECONOMIC = maskOf(ECONOMIC_SERVICES)
const CERTIFYING = maskOf(CERTIFYING_SERVICES)
/** Numbers in the counts of one place and quarter: variable, then service code, then cell. */
export const COUNTS_PER_LEAF_QUARTER = VARIABLES.length * SERVICE_CODES.length * CELLS

/** What a place offers in the quarter, and whom it takes. */
export interface QuarterSupply {
  readonly offered: number
  readonly reach: number
  /** Share of contacted persons who take up an offered service they need, per service. */
  readonly takeUp: ArrayLike<number>
}

/**
 * Walks every person returned to a place in a quarter along the pathway and counts them: index
 * (variable x 14 + service code) x 12 + cell. Persons are drawn one by one, so that the codes `all`,
 * `social` and `economic` count each of them once, and no stage holds more persons than the one before.
 */
export function simulateLeafQuarter(
  random: RandomSource,
  personsByCell: ArrayLike<number>,
  profile: LeafProfile,
  supply: QuarterSupply,
): Int32Array {
  const counts = new Int32Array(COUNTS_PER_LEAF_QUARTER)
  for (let cell = 0; cell < CELLS; cell += 1) {
    const group = cell >> 1
    for (let person = 0; person < (personsByCell[cell] ?? 0); person += 1) {
      const need = drawNeeds(random, profile, group)
      const served = drawServed(random, need & supply.offered, supply)
      const completed = keep(random, served, profile.completion)
      const eligible = completed & CERTIFYING
      const certified = keep(random, eligible, profile.certification)
      // Work is a person's, not a service's: whoever is placed counts for each service that certified her.
      const placed = certified !== 0 && random.uniform() < (profile.placement[group] ?? 0) ? certified : 0
      const after6 = placed !== 0 && random.uniform() < profile.retentionAfter6 ? placed : 0
      const after12 = after6 !== 0 && random.uniform() < profile.retentionAfter12 ? after6 : 0
      const stages = [need, served, completed, eligible, certified, placed, after6, after12]
      for (let variable = 0; variable < stages.length; variable += 1) tally(counts, variable, cell, stages[variable] ?? 0)
    }
  }
  return counts
}

/** Services a person needs: at least one, else she would not be counted as in need. */
function drawNeeds(random: RandomSource, profile: LeafProfile, group: number): number {
  for (;;) {
    let mask = 0
    for (let service = 0; service < SERVICE_COUNT; service += 1) {
      if (random.uniform() < (profile.need[group * SERVICE_COUNT + service] ?? 0)) mask |= 1 << service
    }
    if (mask !== 0) return mask
  }
}

/** A contacted person takes up each service with its probability, and at least one of those she was contacted for. */
function drawServed(random: RandomSource, within: number, supply: QuarterSupply): number {
  if (within === 0 || random.uniform() >= supply.reach) return 0
  const taken = keep(random, within, supply.takeUp)
  return taken === 0 ? within & -within : taken
}

function keep(random: RandomSource, mask: number, probability: ArrayLike<number>): number {
  let kept = 0
  for (let service = 0; service < SERVICE_COUNT; service += 1) {
    if ((mask >> service) & 1 && random.uniform() < (probability[service] ?? 0)) kept |= 1 << service
  }
  return kept
}

function tally(counts: Int32Array, variable: number, cell: number, mask: number): void {
  if (mask === 0) return
  const first = variable * SERVICE_CODES.length
  add(counts, first * CELLS + cell)
  if (mask & SOCIAL) add(counts, (first + 1) * CELLS + cell)
  if (mask & ECONOMIC) add(counts, (first + 2) * CELLS + cell)
  for (let service = 0; service < SERVICE_COUNT; service += 1) {
    if ((mask >> service) & 1) add(counts, (first + 3 + service) * CELLS + cell)
  }
}

function add(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}

function maskOf(services: readonly string[]): number {
  return services.reduce((mask, service) => mask | (1 << (SERVICES as readonly string[]).indexOf(service)), 0)
}
