import { SERVICES, type ServiceId } from '../../catalog/service.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'
import type { PlaceSource } from '../place-file.ts'

/** `reach/offers.json` of a release: everything that can be reached, for distances from any point. */
export interface OffersFile {
  /** Period of the offers, e.g. `2025`. */
  readonly period: string
  /** What kind of figures say who offers what. The points are always published. */
  readonly kind: 'published' | 'synthetic'
  /** Municipalities and, in El Salvador, districts that offer a service, by id. */
  readonly offers: readonly OfferPlace[]
  /** Places of which it is not known of some service whether they offer it. */
  readonly unknown: number
  /** Service points that publications name, by id; never counted together with the offers. */
  readonly points: readonly OfferPoint[]
  /** Publications that points name. */
  readonly sources: Readonly<Record<string, PlaceSource>>
}

export interface OfferPlace {
  readonly id: string
  readonly name: string
  /** Names of what it lies in, near to far. */
  readonly around: string
  readonly at: LonLat
  /** A bit for each service, in the order of SERVICES: 1 for the first, 2 for the second, 4 for the third. */
  readonly services: number
}

export interface OfferPoint {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bits as above; 0 where no source says which. */
  readonly services: number
  readonly status: string
  /** Name of its municipality and what that lies in. */
  readonly place: string
  readonly at: LonLat
  /** False where it stands at the seat of its municipality for want of an address. */
  readonly exactPosition: boolean
  /** Key of `sources`. */
  readonly source: string
  /** As `noteIn` reads it. */
  readonly note?: string
}

/** The bits of services; codes that are none are passed over. */
export function serviceBits(services: readonly string[]): number {
  return SERVICES.reduce((bits, service, place) => (services.includes(service) ? bits | (1 << place) : bits), 0)
}

/** The services that bits stand for, in the order of SERVICES. */
export function servicesOfBits(bits: number): ServiceId[] {
  return SERVICES.filter((_, place) => (bits & (1 << place)) !== 0)
}
