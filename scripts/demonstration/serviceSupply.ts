import { SERVICES, type ServiceId } from '../../src/catalog/service.ts'
import { namedStream } from '../../src/domain/random/namedStream.ts'
import type { RandomSource } from '../../src/domain/random/xoshiro.ts'
import type { DemonstrationParameters } from './parameters.ts'
import { QUARTERS, YEARS, quartersOfYear } from './quarters.ts'

/** What a place offers and reports, quarter by quarter (place in QUARTERS). */
export interface ServiceSupply {
  /** Bit s is set when service s of SERVICES is offered. */
  readonly offered: Int32Array
  /** Share of persons in need whom the place contacts. */
  readonly reach: Float64Array
  /** 1 when the place's report came in. */
  readonly reported: Uint8Array
}

/** Services a programme place starts with; the others follow over its first six quarters, some never. */
const PROGRAMME_STARTS_WITH = 5
const PROGRAMME_BUILD_UP = 6
const NEVER_STARTED = 0.08

/** Supply of one lowest-level territory, drawn from its own stream. */
export function serviceSupply(parameters: DemonstrationParameters, leaf: string): ServiceSupply {
  const random = namedStream(parameters.seed, `supply ${leaf}`)
  const offered = new Int32Array(QUARTERS.length)
  const reach = new Float64Array(QUARTERS.length)
  const start = parameters.programme_places.starts[leaf]
  const fixed = fixedServices(parameters, leaf)
  if (start !== undefined) openProgramme(parameters, random, QUARTERS.indexOf(start), offered, reach)
  else if (fixed.length > 0) openServices(random, fixed, 0, parameters.reach.office, offered, reach)
  else if (random.uniform() < parameters.elsewhere.share_of_places) {
    const number = 1 + Math.floor(random.uniform() * parameters.elsewhere.most_services)
    const pick = (): ServiceId => SERVICES[Math.floor(random.uniform() * SERVICES.length)] ?? 'soft-skills'
    const services = Array.from({ length: number }, pick)
    openServices(random, services, Math.floor(random.uniform() * 10), parameters.reach.elsewhere, offered, reach)
  }
  // An interrupted quarter offers on paper and reaches nobody: a reported zero, and a real gap.
  for (let quarter = 0; quarter < QUARTERS.length; quarter += 1) {
    if (random.uniform() < parameters.reach.interrupted) reach[quarter] = 0
  }
  return { offered, reach, reported: reportsOf(parameters, random) }
}

function fixedServices({ offices, vocational_centres: centres }: DemonstrationParameters, leaf: string): ServiceId[] {
  return [offices, centres].flatMap((supply) => (supply.places.includes(leaf) ? supply.services : []))
}

function openProgramme(
  { reach: { programme } }: DemonstrationParameters,
  random: RandomSource,
  start: number,
  offered: Int32Array,
  reach: Float64Array,
): void {
  const strength = 0.8 + 0.4 * random.uniform()
  const opening = SERVICES.map((_, order) => {
    if (random.uniform() < NEVER_STARTED) return Infinity
    const early = (order * 7) % SERVICES.length < PROGRAMME_STARTS_WITH
    return start + (early ? 0 : 1 + Math.floor(random.uniform() * PROGRAMME_BUILD_UP))
  })
  for (let quarter = start; quarter < QUARTERS.length; quarter += 1) {
    offered[quarter] = opening.reduce((mask, first, service) => (quarter >= first ? mask | (1 << service) : mask), 0)
    const climbed = (quarter - start) / (QUARTERS.length - 1 - start)
    const level = (programme.from + (programme.to - programme.from) * climbed) * strength
    reach[quarter] = Math.min(level * (0.9 + 0.2 * random.uniform()), 1)
  }
}

function openServices(
  random: RandomSource,
  services: readonly ServiceId[],
  start: number,
  bounds: { from: number; to: number },
  offered: Int32Array,
  reach: Float64Array,
): void {
  const level = bounds.from + (bounds.to - bounds.from) * random.uniform()
  const mask = services.reduce((bits, service) => bits | (1 << SERVICES.indexOf(service)), 0)
  for (let quarter = start; quarter < QUARTERS.length; quarter += 1) {
    offered[quarter] = mask
    reach[quarter] = level * (0.8 + 0.4 * random.uniform())
  }
}

function reportsOf({ missing_reports: missing }: DemonstrationParameters, random: RandomSource): Uint8Array {
  const reported = new Uint8Array(QUARTERS.length).fill(1)
  for (const year of YEARS) {
    const silentYear = random.uniform() < missing.whole_years
    for (const quarter of quartersOfYear(year)) {
      if (random.uniform() < missing.single_quarters || silentYear) reported[quarter] = 0
    }
  }
  return reported
}
