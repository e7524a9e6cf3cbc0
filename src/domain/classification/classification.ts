/** The three kinds of absence; the same words as `Absence` of the catalog, which a test compares. */
export const ABSENCE_KINDS = ['suppressed', 'not-reported', 'not-applicable'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]
export type Method = 'natural-breaks' | 'quantile' | 'equal-interval' | 'manual' | 'target'

export const FEWEST_CLASSES = 2
export const MOST_CLASSES = 9

/** One value of one territory; an ObservationRow is one. */
export interface Classified {
  readonly territory: string
  readonly value: number | null
  readonly status: string
}

export interface ValueClass {
  /** Bounds as the legend prints them. Which of the two belongs to the class: see `Classification.closed`. */
  readonly lower: number
  readonly upper: number
  /** Smallest and largest value really in it; null where it is empty. */
  readonly lowest: number | null
  readonly highest: number | null
  readonly colour: string
  readonly count: number
}

/** What colours the map and what the legend draws: one object, so that they cannot differ. */
export interface Classification {
  /** The method used, which is natural breaks where the one asked for lacked its breaks or its target. */
  readonly method: Method
  /** `upper`: a value equal to a bound belongs to the class under it; `lower` (targets): to the one over it. */
  readonly closed: 'upper' | 'lower'
  /** Where the two arms of a diverging palette meet: number of classes under the target; null without a target. */
  readonly classesBelowTarget: number | null
  /** Whether the first class holds the reported zeros and nothing else. */
  readonly zeroClass: boolean
  readonly classes: readonly ValueClass[]
  /** Territories without a value, by the reason. */
  readonly absences: Readonly<Record<AbsenceKind, number>>
  /** Share of the variance the classes account for, 0 to 1 (see `goodnessOfFit`); null without values. */
  readonly fit: number | null
  /** Index in `classes`; values outside the range fall to the nearest class; -1 where there is no class. */
  classOf(value: number): number
  colourOf(value: number): string
}

/** Colours for a number of classes; made by `palette` of the same domain. */
export interface ColourScale {
  sequential(classes: number): readonly string[]
  diverging(below: number, above: number): readonly string[]
}
