import type { CountryId } from '../../src/catalog/level.ts'
import type { ObservationStatus } from '../../src/catalog/observation-status.ts'

/** A row of an `observations` table, every column of docs/data-model.md. */
export type ObservationRecord = {
  readonly measure: string
  readonly territory_id: string
  readonly level: number
  readonly country: CountryId
  readonly period: string
  readonly period_kind: 'year' | 'quarter' | 'other'
  readonly period_start: string
  readonly period_end: string
  readonly service: string
  readonly sex: string
  readonly age: string
  readonly route: string
  readonly provider: string | null
  readonly numerator: number | null
  readonly numerator_status: ObservationStatus
  readonly denominator: number | null
  readonly denominator_status: ObservationStatus
  /** A figure printed as a rate; percentages as a ratio from 0 to 1. */
  readonly value: number | null
  readonly missing_reports: number | null
  readonly expected_reports: number | null
  readonly source_id: string
  readonly note: string | null
}
