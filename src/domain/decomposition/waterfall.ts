/** One bar of a waterfall, in the unit of the rate. */
export interface Part {
  readonly name: string
  readonly effect: number
}

/** A difference taken apart: `start` and the effects of all parts sum to `end`. */
export interface Decomposition<OnePart extends Part = Part> {
  readonly status: 'complete'
  readonly start: number
  readonly end: number
  readonly parts: readonly OnePart[]
}

/** A difference that cannot be taken apart, with the names of what is absent. Absent is never taken for zero. */
export interface AbsentDecomposition {
  readonly status: 'absent'
  readonly missing: readonly string[]
}
