import type { Topology } from 'topojson-specification'
import type { Country } from '../catalog/country.ts'
import type { LocalizedText } from '../catalog/indicator.ts'
import type { CountryId } from '../catalog/level.ts'
import type { FIGURE_UNITS, PATHWAY_STAGES, PROGRAMME_STATUSES, QUALIFIERS, EXACTNESS } from '../catalog/programme.ts'
import type { ServiceId } from '../catalog/service.ts'
import type { TargetProgress } from '../domain/progress/targetProgress.ts'
import type { PlaceName, PlaceSource } from '../place/place-file.ts'
import type { ProgrammeMonitoring } from './monitoring/monitoring-file.ts'

/**
 * Everything the pages of programmes, the portfolio and the stories say, in one file of the release. Made when the release is
 * built, by SQL over its tables; pages only read it.
 */
export interface ProgrammesFile {
  /** Day on which progress was judged: that of the newest figure of any programme, `2026-03-31`. */
  readonly judged: string
  /** All countries of the release. */
  readonly countries: readonly Country[]
  /** Published ones by start, then synthetic ones. */
  readonly programmes: readonly ProgrammeReport[]
  /** Publications that figures name, by id. */
  readonly sources: Readonly<Record<string, PlaceSource>>
  readonly portfolio: Portfolio
  /** What programmes report every quarter, by their id. */
  readonly monitoring: Readonly<Record<string, ProgrammeMonitoring>>
  /** Quantised TopoJSON of all departments (`department`) and countries (`country`), territory ids as geometry ids. */
  readonly shapes: Topology
  readonly shapesCredit: LocalizedText
}

export interface ProgrammeReport {
  readonly id: string
  readonly kind: 'published' | 'synthetic'
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly references: readonly { readonly scheme: string; readonly code: string; readonly source: string }[]
  readonly countries: readonly CountryId[]
  readonly funders: readonly string[]
  readonly implementers: readonly string[]
  readonly partners: readonly string[]
  /** First and last day, `2023-01-01`. */
  readonly start: string
  readonly end: string
  readonly status: (typeof PROGRAMME_STATUSES)[number]
  /** Source of title, organisations, period and status. */
  readonly source: string
  readonly promisedPlaces: { readonly count: number; readonly source: string } | null
  readonly places: readonly ProgrammePlaceReport[]
  readonly services: readonly ServiceId[]
  readonly fields: readonly ProgrammeStatement[]
  readonly outcomes: readonly ProgrammeStatement[]
  readonly outputs: readonly ProgrammeStatement[]
  readonly pathway: readonly { readonly stage: PathwayStage; readonly text: LocalizedText; readonly source: string }[]
  readonly cohorts: readonly ProgrammeCohort[]
  readonly budget: readonly ReportedFigure[]
  readonly targets: readonly ReportedTarget[]
  readonly results: readonly ReportedFigure[]
  /** Results that others reached together with it, with the name of their programme. */
  readonly allied: readonly (ReportedFigure & { readonly programme: string; readonly operator: string })[]
  readonly contradictions: readonly {
    readonly id: string
    readonly text: LocalizedText
    /** Ids of figures of this programme. */
    readonly figures: readonly string[]
    readonly sources: readonly string[]
  }[]
  readonly notPublished: readonly { readonly id: string; readonly text: LocalizedText }[]
}

export type PathwayStage = (typeof PATHWAY_STAGES)[number]

export interface ProgrammeStatement {
  readonly id: string
  readonly text: LocalizedText
  readonly source: string
}

export interface ProgrammePlaceReport {
  readonly name: string
  readonly publishedName: string
  readonly territory: PlaceName
  /** The municipality it lies in; null for a department. */
  readonly municipality: string | null
  readonly country: CountryId
  readonly at: readonly [longitude: number, latitude: number]
  readonly exactness: (typeof EXACTNESS)[number]
  readonly correction: LocalizedText | null
  readonly source: string
}

/** One published figure. `value` is a ratio from 0 to 1 where the unit is percent. */
export interface ReportedFigure {
  readonly id: string
  readonly label: LocalizedText
  readonly value: number
  readonly qualifier: (typeof QUALIFIERS)[number]
  readonly unit: (typeof FIGURE_UNITS)[number]
  readonly period: string
  readonly denominator: { readonly label: LocalizedText; readonly value: number | null } | null
  /** 95 % interval of the share (Wilson), where it is one of a published number of people; null otherwise. */
  readonly interval: readonly [number, number] | null
  readonly territory: PlaceName | null
  readonly source: string
  readonly note: LocalizedText | null
}

export interface ReportedTarget extends ReportedFigure {
  /** The newest figure that counts the same; null where no publication reports on it. */
  readonly reached: ReportedFigure | null
  readonly progress: TargetProgress
}

/** The same people at several steps, as one publication counted them. */
export interface ProgrammeCohort {
  readonly id: string
  readonly label: LocalizedText
  readonly steps: readonly {
    readonly stage: PathwayStage
    readonly figure: ReportedFigure
    /** Share of the first step, 0 to 1, with its 95 % interval (Wilson); null at the first step. */
    readonly share: { readonly value: number; readonly interval: readonly [number, number] } | null
  }[]
}

/** All published programmes together. */
export interface Portfolio {
  /** Who works where: the places that two or more programmes name, or lie in what another one names. */
  readonly overlaps: readonly { readonly place: PlaceName; readonly programmes: readonly string[] }[]
  /**
   * Municipalities with need that no programme at work names, neither them nor their department, the greatest need first, and
   * their number. Need is of the dataset of `indicator`, which may be synthetic; the programmes are published: a list, never
   * one number.
   */
  readonly unserved: {
    readonly indicator: string
    readonly indicatorTitle: LocalizedText
    /** Name of the dataset the need comes from. */
    readonly dataset: LocalizedText
    readonly kind: 'published' | 'synthetic'
    readonly period: string
    /** Of all `municipalities`, `known` have a known need above 0; of those no programme at work names `count`. */
    readonly count: number
    readonly known: number
    readonly municipalities: number
    readonly places: readonly { readonly place: PlaceName; readonly need: number }[]
  }
  /** Money of a programme and people it reached, where both are published; one currency each, never converted. */
  readonly money: readonly ProgrammeMoney[]
}

export interface ProgrammeMoney {
  readonly programme: string
  readonly budget: ReportedFigure
  readonly reached: ReportedFigure | null
  /** Budget divided by people reached, in the currency of the budget; null where one of the two is not published. */
  readonly perPerson: number | null
  /** The single country the money went to; null where it is shared by several and no publication divides it. */
  readonly country: CountryId | null
}
