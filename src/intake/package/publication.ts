import type { IndicatorDefinition, LocalizedText } from '../../catalog/indicator.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import type { Finding } from '../finding.ts'
import type { Gathered } from '../gather/gathered.ts'
import type { Mapping, MeasureMapping } from '../mapping/mapping.ts'

/** Counts of people below this many are hidden by the gate; a package may ask for more, never for less. */
export const LEAST_THRESHOLD = 5

/** What a person has decided about a table of her own that is to be published. */
export interface PublicationRequest {
  /** Id of the dataset, also the name of its table: `a-z0-9` and single dashes, a letter first. */
  readonly id: string
  readonly title: LocalizedText
  readonly description: LocalizedText
  readonly licence: { readonly name: string; readonly url: string | null }
  readonly credit: LocalizedText
  readonly source: { readonly publisher: string; readonly title: string; readonly year: number; readonly url: string | null }
  /** ISO date of the newest figure. */
  readonly updated: string
  /** Only its measures are published: leave those out that must not be. */
  readonly mapping: Mapping
  readonly gathered: Gathered
  readonly territories: readonly TerritoryRow[]
  readonly findings: readonly Finding[]
  /** Thresholds above LEAST_THRESHOLD, by id of the measure. */
  readonly thresholds?: Readonly<Record<string, number>>
  /** Definitions of the measures; ids and table are set to those of the dataset. */
  readonly indicators: readonly IndicatorDefinition[]
  /**
   * A place and period of which some figures are there and others not: the gate knows only reports that came in and reports
   * that did not. `refuse` throws; `leave-out` takes the whole report as not come in.
   */
  readonly whereUneven?: 'refuse' | 'leave-out'
}

/** gated: counts of people, by way of the gate; published: figures as they are. */
export type PublicationKind = 'gated' | 'published'

/** Which way a measure goes. Whatever counts people needs the gate, a figure printed as a number of persons too. */
export function kindOfMeasure({ method, ofPeople, unit }: MeasureMapping): PublicationKind {
  if (method === 'as-published') return unit === 'persons' ? 'gated' : 'published'
  return ofPeople || unit === 'persons' ? 'gated' : 'published'
}

/** The measures of a mapping by the way they go; where both ways have some they are two packages. */
export function measuresByKind(mapping: Mapping): Readonly<Record<PublicationKind, readonly MeasureMapping[]>> {
  const of = (kind: PublicationKind) => mapping.measures.filter((measure) => kindOfMeasure(measure) === kind)
  return { gated: of('gated'), published: of('published') }
}

/** Something that was done on the way and that whoever publishes must know. */
export interface PublicationNote {
  readonly code: string
  readonly count: number
  readonly words: LocalizedText
}
