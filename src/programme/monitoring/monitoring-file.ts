import type { Absence, ObservationStatus } from '../../catalog/observation-status.ts'
import type { ServiceId } from '../../catalog/service.ts'
import type { ProgressState } from '../../domain/progress/targetProgress.ts'
import type { PlaceName, PlaceSource } from '../../place/place-file.ts'

/**
 * What the pages say of a programme's own quarterly figures. Made when the release is built, of tables the publication gate
 * has let out. A person counts once a quarter: over several quarters she counts in each in which she was reached, and so does
 * the plan.
 */
export interface ProgrammeMonitoring {
  readonly programme: string
  readonly kind: 'published' | 'synthetic'
  /** Id of the dataset, `monitoring-ejemplo`; its certificate stands beside it in the release. */
  readonly dataset: string
  /** Day of the newest delivery, `2026-11-15`. */
  readonly updated: string
  readonly source: PlaceSource
  /** Quarters of which a report was due, oldest first. */
  readonly periods: readonly string[]
  /** Places the programme publishes, by country and name. */
  readonly places: readonly MonitoredPlaceReport[]
  /** All places together, by quarter. */
  readonly quarters: readonly MonitoredQuarter[]
  /** All places and quarters together, by service. */
  readonly services: readonly MonitoredService[]
  /** All of it together. */
  readonly total: MonitoredSum
  readonly completeness: Completeness
}

/** People reached, or why there is no number. A reported zero is `reported`. */
export type MonitoredCount =
  | { readonly status: Exclude<ObservationStatus, Absence>; readonly value: number }
  | { readonly status: Absence; readonly value: null }

export interface MonitoredCell {
  readonly period: string
  readonly reached: MonitoredCount
  /** People planned; null where nothing is. */
  readonly planned: number | null
  readonly report: ReportArrival
}

/** `not-due`: the programme does not work there in that quarter. */
export type ReportArrival =
  | { readonly state: 'received'; /** Day, `2026-10-12`; null where nobody noted it. */ readonly day: string | null }
  | { readonly state: 'missing' | 'not-due'; readonly day: null }

export interface MonitoredPlaceReport {
  readonly territory: PlaceName
  /** A cell for each of `periods`. */
  readonly cells: readonly MonitoredCell[]
  readonly sum: MonitoredSum
  /**
   * How it stands against the plan of the whole programme on the last day of the newest quarter. Where parts are hidden or
   * missing the sum is a lower bound: enough to be on track, never enough to be behind, which is then null.
   */
  readonly state: ProgressState | null
  readonly completeness: Completeness
}

export interface MonitoredQuarter {
  readonly period: string
  readonly sum: MonitoredSum
  readonly completeness: Completeness
}

export interface MonitoredService {
  readonly service: ServiceId
  readonly sum: MonitoredSum
}

/**
 * Several counts together. `reached` adds up those that are known; with one hidden or missing it is a lower bound and never
 * the whole.
 */
export interface MonitoredSum {
  /** Null where no part is known. */
  readonly reached: number | null
  readonly bound: 'exact' | 'at-least' | 'unknown'
  /** Parts that apply, and of these the hidden and the missing ones. */
  readonly parts: number
  readonly suppressed: number
  readonly notReported: number
  /** Plan of all parts that apply. */
  readonly planned: number
  /** Plan of the known parts alone: what `reached` is to be read against. Null where no part is known. */
  readonly plannedOfKnown: number | null
  /** `reached / plannedOfKnown`; null without a known part or a plan. */
  readonly share: number | null
}

/** Reports that came in of those that were due. */
export interface Completeness {
  readonly due: number
  readonly received: number
  /** 0 to 1; null where none was due. */
  readonly share: number | null
}
