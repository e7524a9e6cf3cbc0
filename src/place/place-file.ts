import type { Topology } from 'topojson-specification'
import type { IndicatorDefinition, LocalizedText } from '../catalog/indicator.ts'
import type { CountryId } from '../catalog/level.ts'
import type { ObservationStatus } from '../catalog/observation-status.ts'
import type { ServiceId } from '../catalog/service.ts'
import type { CascadeStepName, LargestLoss } from '../domain/cascade/cascade.ts'
import type { FunnelPosition } from '../domain/funnel/controlLimits.ts'

/**
 * Everything the pages of one department say, in one file of the release: the department, its municipalities and, in El
 * Salvador, its districts. A country has a file of its own, with its departments as places beside it left out. Made when
 * the release is built, by SQL over its tables; page, brief and export only read it.
 */
export interface PlaceFile {
  /** Id of the department or country. */
  readonly id: string
  /** The period all figures are asked for, e.g. `2025`. */
  readonly period: string
  /** Definitions of the indicators that figures name, by id. */
  readonly indicators: Readonly<Record<string, PlaceIndicator>>
  /** Publications that figures name, by id. */
  readonly sources: Readonly<Record<string, PlaceSource>>
  /** The department or country first, then by level and id. */
  readonly places: readonly PlaceReport[]
  /**
   * Shapes as quantised TopoJSON, objects `areas` (a geometry for each place drawn inside, with its territory as id) and
   * `outline` (the department or country itself).
   */
  readonly shapes: Topology
  readonly shapesCredit: LocalizedText
  readonly shapesKind: 'schematic' | 'legal'
}

export interface PlaceIndicator
  extends Pick<IndicatorDefinition, 'id' | 'title' | 'definition' | 'numerator' | 'denominator' | 'method' | 'unit' | 'direction' | 'interval' | 'factor'> {
  readonly kind: 'published' | 'synthetic'
  readonly target: number | null
  /** The dataset its observations come from. */
  readonly dataset: { readonly id: string; readonly title: LocalizedText; readonly licence: string; readonly updated: string }
}

export interface PlaceSource {
  readonly publisher: string
  /** May stand in two languages, as `noteIn` reads it. */
  readonly title: string
  readonly year: number | null
  readonly url: string | null
}

/** Another territory a place speaks of. `around` are the names of what it lies in, near to far, for telling equals apart. */
export interface PlaceName {
  readonly id: string
  /** 0 country, 1 department, 2 municipality, 3 district. */
  readonly level: number
  readonly name: string
  readonly around?: string
}

/** `unpublished`: the release holds this figure for no place of such a level, so that nothing is missing here alone. */
export type PlaceStatus = ObservationStatus | 'unpublished'

/** One number of one place. Fields without a value are left away, never null or zero. */
export interface PlaceFigure {
  readonly indicator: string
  /** The territory the figure is of, where that is not the place itself (poverty of its department). */
  readonly of?: PlaceName
  /** Code of a service; without it of all services together. */
  readonly service?: string
  /** Period of the observation; may be earlier than the one asked for. */
  readonly period?: string
  readonly status: PlaceStatus
  readonly value?: number
  readonly numerator?: number
  readonly denominator?: number
  /** 95 % interval, in the unit of the value. */
  readonly interval?: readonly [number, number]
  readonly provider?: string
  /** Key of `PlaceFile.sources`. */
  readonly source?: string
  /** As `noteIn` reads it. */
  readonly note?: string
  /** Reports that did not come in, of those expected, among the parts summed up. */
  readonly missing?: readonly [missing: number, expected: number]
}

/** Everything said of one place. Sections that do not exist for it are null or empty, and `unknown` says what is absent. */
export interface PlaceReport {
  readonly territory: PlaceTerritory
  /** need, served, coverage, gap, services-offered, access-30: the figures at the top, each there with its status. */
  readonly figures: readonly PlaceFigure[]
  readonly gaps: PlaceGaps
  readonly services: readonly PlaceService[]
  readonly points: PlacePoints
  readonly cascade: PlaceCascade
  readonly outcomes: readonly PlaceOutcome[]
  readonly trends: readonly PlaceTrend[]
  readonly peers: PlacePeers
  readonly people: readonly PlacePeople[]
  readonly programmes: readonly PlaceProgramme[]
  /** Places inside, with need, coverage and gap each; empty for a place without. */
  readonly inside: readonly { readonly place: PlaceName; readonly figures: readonly PlaceFigure[] }[]
  /** Only for municipalities and districts of El Salvador. */
  readonly reform: PlaceReform | null
}

export interface PlaceTerritory extends PlaceName {
  readonly country: CountryId
  /** From near to far: municipality (of a district), department, country. */
  readonly parents: readonly PlaceName[]
  readonly codPcode: string | null
  readonly nationalCode: string | null
  /** Longitude and latitude of the seat; departments and countries have none. */
  readonly seat: readonly [number, number] | null
}

export interface PlaceGaps {
  /** Share of those in need that ought to be served (0 to 1), an assumption of the indicator. */
  readonly target: number
  /** Persons not reached by any service: numerator served, denominator in need; its interval in persons. */
  readonly total: PlaceFigure
  /** At most three, largest first by what is certain. */
  readonly largest: readonly PlaceServiceGap[]
  /** Whether no service left out of `largest`, and none within it, could change the order. */
  readonly orderCertain: boolean
  /** Services with a gap above zero, known or bounded. */
  readonly known: number
  /** Services of which nothing can be said. */
  readonly unknown: readonly ServiceId[]
}

/** Persons not reached by one service, between `low` and `high`; see `ServiceGap` for what the kinds mean. */
export interface PlaceServiceGap {
  readonly service: ServiceId
  readonly low: number
  readonly high: number
  readonly kind: 'exact' | 'bounds'
  readonly interval: readonly [number, number] | null
  /** Persons who need the service. */
  readonly needed: number
  readonly need: PlaceFigure
  /** Figure of the gap itself, or of the group of services whose persons served bound it. */
  readonly basis: PlaceFigure
}

export interface PlaceService {
  readonly service: ServiceId
  /** Of `services-offered`: value above 0 where it is offered here. */
  readonly offered: PlaceFigure
  readonly need: PlaceFigure
  /** The nearest other place that offers it, from seat to seat; null where it is offered here, or none is known or there is no seat. */
  readonly nearest: PlaceReached | null
  /** Share of need within 10, 30 and 50 km of a place that offers it. */
  readonly access: readonly PlaceFigure[]
  /** Only where a file of settlements is given: share of their inhabitants within 10, 30 and 50 km of a place that offers it. */
  readonly settlements?: { readonly shares: readonly [number, number, number]; readonly population: number; readonly leftOut: number }
}

export interface PlaceReached {
  readonly place: PlaceName
  /** Along the ellipsoid, seat to seat. */
  readonly kilometres: number
  /** Only where the data give a travel speed or friction. */
  readonly minutes?: number
}

/** Service points that publications name: real ones, never counted together with the synthetic offer. */
export interface PlacePoints {
  readonly here: readonly PlacePoint[]
  /** The three nearest outside, where the place has a seat. */
  readonly nearest: readonly PlacePoint[]
  /** Points within 10, 30 and 50 km of the seat; null without a seat. */
  readonly within: readonly [number, number, number] | null
}

export interface PlacePoint {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly services: readonly string[]
  readonly status: string
  readonly place: PlaceName
  readonly at: readonly [number, number]
  /** False where it stands at the seat of its municipality for want of an address. */
  readonly exactPosition: boolean
  readonly kilometres?: number
  readonly minutes?: number
  readonly source: string
  readonly note?: string
}

export interface PlaceCascade {
  readonly steps: readonly {
    readonly name: CascadeStepName | 'need'
    readonly figure: PlaceFigure
    readonly persons: number | null
    /** Persons over those in need. */
    readonly coverage: number | null
    /** Persons over those of the last known step before. */
    readonly conversion: number | null
    readonly loss: number | null
    readonly rises: boolean
  }[]
  readonly largestLoss: LargestLoss | null
}

export interface PlaceOutcome {
  readonly figure: PlaceFigure
  /** Null where the place has no value, or fewer than ten places of its level have one. */
  readonly funnel: PlaceFunnel | null
  /** Against the rest of its country; for a country against the other two together. */
  readonly againstRest: PlaceDifference
}

/** Where the place lies between the limits of chance around the pooled share of all places of its level. */
export interface PlaceFunnel {
  readonly position: FunnelPosition
  readonly target: number
  readonly inner: readonly [number, number]
  readonly outer: readonly [number, number]
  readonly places: number
  readonly overdispersed: boolean
}

/**
 * The place less the other side, in the unit of the indicator. `real` and `chance` carry a 95 % interval; `untested` where
 * no method of chance applies; `absent` where one side has no value.
 */
export type PlaceDifference =
  | { readonly kind: 'real' | 'chance'; readonly difference: number; readonly low: number; readonly high: number; readonly other: PlaceFigure }
  | { readonly kind: 'untested'; readonly difference: number; readonly other: PlaceFigure }
  | { readonly kind: 'absent' }

export interface PlaceTrend {
  readonly indicator: string
  readonly every: 'quarter' | 'year'
  /** Oldest first, each there with its status. */
  readonly points: readonly PlaceFigure[]
  /**
   * Four quarters against the four before, or the last year against the one before; null where a side is absent or no
   * method of chance applies. In the unit of the indicator; for counts as a ratio (1 = no change).
   */
  readonly change: {
    readonly kind: 'difference' | 'ratio'
    readonly from: string
    readonly to: string
    readonly value: number
    readonly low: number
    readonly high: number
    readonly mayBeChance: boolean
  } | null
}

export interface PlacePeers {
  /** Most similar first; empty where too little is known of the place to liken it to others. */
  readonly places: readonly {
    readonly place: PlaceName
    readonly figures: readonly PlaceFigure[]
    /** Of coverage: this place less that one, all of them holding together with 95 %. */
    readonly difference: PlaceDifference
  }[]
  /** Ids of the indicators by which they were found. */
  readonly comparedOver: readonly string[]
  /** Coverage of the place against the rest of its country. */
  readonly againstRest: PlaceDifference
}

/** Who lives here: population, returns, poverty, each with every provider's figure of the same year. */
export interface PlacePeople {
  readonly figure: PlaceFigure
  /** Where `figure` is of a wider territory though places of this level have one: the figure of the place itself, and why it is absent. */
  readonly own?: PlaceFigure
  readonly others: readonly { readonly provider: string; readonly period: string; readonly value: number; readonly source?: string }[]
}

export interface PlaceProgramme {
  readonly id: string
  readonly title: LocalizedText
  readonly funder: string
  readonly start: string
  readonly end: string
  readonly status: string
  /** `here`: it names this place or one inside; `around`: what this place lies in; `country`: the whole country. */
  readonly reach: 'here' | 'around' | 'country'
  readonly places: readonly PlaceName[]
  readonly source: string
}

/** What the place was until 30 April 2024, and the figures of both geographies. */
export interface PlaceReform {
  readonly kind: 'district' | 'municipality'
  /** Of a district: the municipality of today; of a municipality: itself. */
  readonly today: PlaceName
  readonly todayFigures: readonly PlaceFigure[]
  /** Every former municipality that is a district of it now. */
  readonly former: readonly { readonly place: PlaceName; readonly figures: readonly PlaceFigure[] }[]
}
