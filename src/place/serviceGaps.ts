import type { ObservationRow } from '../catalog/observation-sql.ts'
import { ECONOMIC_SERVICES, type ServiceId, SERVICES } from '../catalog/service.ts'
import { gap } from '../domain/gap/gap.ts'

/** Persons not reached by one service in one place. */
export interface ServiceGap {
  readonly service: ServiceId
  /** Persons; where they are known the same as `high`. */
  readonly low: number
  readonly high: number
  /**
   * exact: need and service of this very service were published, and `interval` says what chance could have done.
   * bounds: only its need was; as many as all services of its group, and as few as none of those, may have been served by it.
   */
  readonly kind: 'exact' | 'bounds'
  readonly interval: readonly [number, number] | null
  /** Persons who need the service: above the line of `need`, or below that of the gap's own row where only that holds it. */
  readonly needed: number
  readonly need: ObservationRow
  /** The row of the gap itself, or that of the group which gives the bound. */
  readonly gap: ObservationRow
}

export interface ServiceGaps {
  /** Largest first by what is certain, then by what is possible; equal ones in the order of the services. */
  readonly gaps: readonly ServiceGap[]
  /** Services of which nothing can be said: their gap may be larger. */
  readonly unknown: readonly ServiceId[]
  /** Whether the order of the first `count` is certain: each lies wholly above all that follow, left out ones among them. */
  readonly orderCertain: (count: number) => boolean
}

/**
 * Persons of one place not reached by each service. Where the release holds no count of those served by a service, the
 * published need and the persons served by its group still bound it: nobody is served by a service who is not served by
 * its group, since a group counts each person once. An absent count is never taken for zero.
 * `need` and `gaps` are the rows of one place split by service; `target` is the share of those in need aimed at.
 */
export function serviceGaps(need: readonly ObservationRow[], gaps: readonly ObservationRow[], target: number): ServiceGaps {
  const found = SERVICES.map((service) => ({ service, gap: gapOf(service, need, gaps, target) }))
  const known = found.flatMap(({ gap: each }) => (each ? [each] : []))
  const sorted = known.toSorted((one, other) => other.low - one.low || other.high - one.high)
  const lacking = sorted.filter(({ high }) => high > 0)
  // What follows may be less certain and reach higher; a target that is met may be met by chance.
  const highestAfter = (at: number) => Math.max(0, ...sorted.slice(at + 1).map((other) => rangeOf(other)[1]))
  return {
    gaps: lacking,
    unknown: found.filter((each) => each.gap === null).map(({ service }) => service),
    orderCertain: (count) => lacking.slice(0, count).every((each, at) => rangeOf(each)[0] >= highestAfter(at)),
  }
}

/** What chance or what was not published leaves open, in persons. */
export function rangeOf({ interval, low, high }: ServiceGap): readonly [number, number] {
  return interval ?? [low, high]
}

function gapOf(service: ServiceId, needs: readonly ObservationRow[], gaps: readonly ObservationRow[], target: number): ServiceGap | null {
  const own = gaps.find(({ code }) => code === service)
  const need = needs.find(({ code }) => code === service) ?? own
  // Above the line of the gap's own row stand those served.
  const needed = (need === own ? null : need?.numerator) ?? own?.denominator ?? null
  if (!need || needed === null) return null
  const exact = own && gap({ served: own.numerator, need: own.denominator, target })
  if (own && own.value !== null && exact?.status === 'complete') {
    const { persons, interval } = exact
    return { service, low: persons, high: persons, kind: 'exact', interval, needed, need, gap: own }
  }
  const group = groupOf(service, gaps)
  if (!group) return null
  const high = needed * target
  return { service, low: Math.max(high - (group.numerator ?? high), 0), high, kind: 'bounds', interval: null, needed, need, gap: group }
}

/** The narrowest group of the service whose persons served were published. */
function groupOf(service: ServiceId, gaps: readonly ObservationRow[]): ObservationRow | undefined {
  const group = (ECONOMIC_SERVICES as readonly string[]).includes(service) ? 'economic' : 'social'
  const served = [group, 'all'].flatMap((code) => gaps.find((row) => row.code === code && row.numerator !== null) ?? [])
  return served.toSorted((one, other) => (one.numerator ?? 0) - (other.numerator ?? 0))[0]
}
