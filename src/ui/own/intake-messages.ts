import type { LocalizedText } from '../../catalog/indicator.ts'
import type { Topology } from 'topojson-specification'
import type { OwnLists } from '../../database/own/own-tables.ts'
import type { Mapping } from '../../intake/mapping/mapping.ts'
import type { ReadSettings } from '../../intake/read/opened-file.ts'
import type { FileSummary, ReadingOutcome, SessionWorld, TableGuess } from '../../intake/session/session-messages.ts'
import type { BoundaryReport } from '../../intake/boundaries/replaceAreas.ts'
import type { PublicationRequest } from '../../intake/package/publicationPackage.ts'

/** A table read to its end, its numbers as bytes that the storage and the engine take as they are. */
export interface ReadOutcome extends Omit<ReadingOutcome, 'gathered'> {
  readonly arrow: Uint8Array
  readonly lists: OwnLists
}

/** What the worker can be asked, with what it is given and what it gives. */
export interface IntakeRequests {
  readonly begin: { readonly given: SessionWorld; readonly result: null }
  readonly open: { readonly given: { readonly file: File; readonly settings: Partial<ReadSettings> }; readonly result: FileSummary }
  readonly guess: { readonly given: { readonly table: string }; readonly result: TableGuess }
  readonly read: { readonly given: { readonly table: string; readonly mapping: Mapping }; readonly result: ReadOutcome }
  readonly areas: { readonly given: { readonly topology: Topology; readonly partial: boolean }; readonly result: { readonly report: BoundaryReport; readonly topology: Topology | null } }
  readonly publish: { readonly given: { readonly request: Omit<PublicationRequest, 'gathered' | 'territories'>; readonly arrow: Uint8Array; readonly lists: OwnLists }; readonly result: Uint8Array }
}

export type IntakeKind = keyof IntakeRequests

export type IntakeRequest = { readonly [Kind in IntakeKind]: { readonly number: number; readonly kind: Kind; readonly given: IntakeRequests[Kind]['given'] } }[IntakeKind] | { readonly number: number; readonly kind: 'stop' }

/** How far a reading is. */
export interface IntakeProgress {
  readonly loadedBytes: number
  readonly totalBytes: number
  readonly rows: number
}

/** Why a file cannot be used, in both languages. */
export interface IntakeProblem {
  readonly code: string
  readonly text: LocalizedText
  readonly row: number | null
  readonly column: string | null
}

export type IntakeReply =
  /** Said every second while something is worked at and the worker can still speak. */
  | { readonly alive: true }
  | { readonly number: number; readonly progress: IntakeProgress }
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly problem: IntakeProblem }
