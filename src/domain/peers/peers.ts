import { sharedDistance } from './sharedDistance.ts'

/** What two places are compared by, besides their country. */
export const PEER_VARIABLES = ['population', 'need', 'povertyRate'] as const
export type PeerVariable = (typeof PEER_VARIABLES)[number]

/** How far apart two countries are, in standard deviations of a variable. */
export const COUNTRY_STEP = 1
/** Two places alike in one number only are no peers. */
const FEWEST_SHARED = 2

export interface PeerPlace {
  readonly id: string
  readonly country: string
  readonly population: number | null
  readonly need: number | null
  /** Share from 0 to 1. */
  readonly povertyRate: number | null
}

export interface Peer {
  readonly id: string
  /** In standard deviations; 0 for a place alike in everything compared. */
  readonly distance: number
  readonly sameCountry: boolean
  /** The variables both places have; fewer than all where one is absent. */
  readonly comparedOver: readonly PeerVariable[]
}

export interface Peers {
  readonly status: 'complete'
  /** Most similar first; of equal distances the smaller id first. */
  readonly peers: readonly Peer[]
  /** Places that share fewer than two variables with this one. */
  readonly leftOut: number
}

/** The place itself has fewer than two variables. */
export interface AbsentPeers {
  readonly status: 'absent'
  readonly missing: readonly PeerVariable[]
}

/**
 * The `count` places most similar to the one of this id, by Euclidean distance of standardised variables. Population and
 * need enter as logarithms of themselves plus 1, since a need can be 0 and a city is not ten times as unlike as a village
 * of a tenth is. Each variable is standardised over all places that have it (they are all there are, so the deviation
 * divides by their number); one that is the same everywhere tells none apart. Another country adds `COUNTRY_STEP` as a
 * further coordinate. An absent variable is left out of the comparison, see `sharedDistance`, never taken for 0.
 * Throws a RangeError on an id that comes twice or is not there, a number below 0 or not finite, a poverty rate above 1,
 * and unless `count` is a whole number from 1.
 * Method: as the nearest neighbours of the Chartered Institute of Public Finance and Accountancy (CIPFA) that the
 * Fingertips profiles of public health in England compare areas with; fewer variables, and the country added.
 */
export function peers(places: readonly PeerPlace[], id: string, count: number): Peers | AbsentPeers {
  return peerFinder(places)(id, count)
}

/** `peers` for many places of the same list, which is checked and standardised once. Throws as `peers` does, about the list at once. */
export function peerFinder(places: readonly PeerPlace[]): (id: string, count: number) => Peers | AbsentPeers {
  const positions = new Map(places.map((place, at) => [place.id, at]))
  if (positions.size < places.length) throw new RangeError('two places share an id')
  places.forEach(check)
  const columns = PEER_VARIABLES.map((variable) => standardised(places.map((one) => scaled(one, variable))))
  const coordinates = places.map((_, at) => columns.map((column) => column[at] ?? null))
  return (id, count) => {
    if (!(Number.isSafeInteger(count) && count >= 1)) throw new RangeError(`no number of peers: ${count}`)
    const own = positions.get(id) ?? -1
    const place = places[own]
    if (place === undefined) throw new RangeError(`no place ${id}`)
    const missing = PEER_VARIABLES.filter((variable) => place[variable] === null)
    if (PEER_VARIABLES.length - missing.length < FEWEST_SHARED) return { status: 'absent', missing }
    const found = places.flatMap((other, at): Peer[] => {
      const apart = at === own ? null : sharedDistance(coordinates[own] ?? [], coordinates[at] ?? [])
      if (apart === null || apart.shared.length < FEWEST_SHARED) return []
      const sameCountry = other.country === place.country
      const distance = Math.hypot(apart.distance, sameCountry ? 0 : COUNTRY_STEP)
      return [{ id: other.id, distance, sameCountry, comparedOver: PEER_VARIABLES.filter((_, variable) => apart.shared.includes(variable)) }]
    })
    const sorted = found.toSorted((one, other) => one.distance - other.distance || (one.id < other.id ? -1 : 1))
    return { status: 'complete', peers: sorted.slice(0, count), leftOut: places.length - 1 - found.length }
  }
}

function scaled(place: PeerPlace, variable: PeerVariable): number | null {
  const value = place[variable]
  return value === null || variable === 'povertyRate' ? value : Math.log1p(value)
}

/** Standard deviations from the mean of the values that are there. */
function standardised(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.filter((value) => value !== null)
  if (known.every((value) => value === known[0])) return values.map((value) => (value === null ? null : 0))
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
  return values.map((value) => (value === null ? null : (value - mean) / deviation))
}

function check(place: PeerPlace): void {
  for (const variable of PEER_VARIABLES) {
    const value = place[variable]
    const most = variable === 'povertyRate' ? 1 : Number.MAX_VALUE
    if (value !== null && !(value >= 0 && value <= most)) throw new RangeError(`no ${variable} of ${place.id}: ${value}`)
  }
}
