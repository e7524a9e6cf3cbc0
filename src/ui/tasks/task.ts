import type { ChoiceMove } from '../../domain/composite/choiceMoves.ts'
import type { CompositeChoices, CompositeInput } from '../../domain/composite/compositeIndex.ts'
import { fragility, type FragilityOptions, type RankBand } from '../../domain/composite/fragility.ts'
import type { SeatDistances } from '../../domain/placement/seatDistances.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'
import { type PlaceEstimate, type RankIntervalOptions, type RankIntervals, rankIntervals } from '../../domain/ranking/rankIntervals.ts'
import { type PermutationPlan, type PermutationResult, permutations } from '../../domain/spatial/conditionalPermutation.ts'
import type { SpatialWeights } from '../../domain/spatial/spatialWeights.ts'

/** How fragile an index is, as plain data. */
export interface FragilityReport {
  readonly bands: readonly RankBand[]
  readonly leftOut: number
  /** Share of the places of rank 1 to `top` that keep such a rank. */
  readonly topKept: number
  readonly top: number
  /** The choice that moves each place most, in the order of the places; null for a place that is left out. */
  readonly moves: readonly (ChoiceMove | null)[]
}

/** Work that takes longer than a frame, by name: what it is given and what it gives. All of it is plain data. */
export interface Tasks {
  readonly 'rank-intervals': { readonly given: { places: readonly PlaceEstimate[]; options: RankIntervalOptions }; readonly result: RankIntervals }
  readonly permutations: {
    readonly given: { values: readonly (number | null)[]; weights: SpatialWeights; plan: PermutationPlan }
    readonly result: PermutationResult
  }
  readonly fragility: {
    readonly given: { input: CompositeInput; weights: readonly number[]; choices: CompositeChoices; options: FragilityOptions; top: number }
    readonly result: FragilityReport
  }
  /** Between all places, and to the nearest of those that stand. */
  readonly 'seat-distances': { readonly given: { places: readonly LonLat[]; standing: readonly LonLat[] }; readonly result: SeatDistances }
}

export type TaskKind = keyof Tasks
/** Those one worker does for everybody, charts in other pages among them; distances bring a library that only they need and have a worker of their own. */
export type SharedTaskKind = Exclude<TaskKind, 'seat-distances'>
export interface Task<Kind extends TaskKind = TaskKind> {
  readonly kind: Kind
  readonly given: Tasks[Kind]['given']
}

type Runners = { readonly [Kind in SharedTaskKind]: (given: Tasks[Kind]['given'], onProgress: (share: number) => void) => Tasks[Kind]['result'] }

const RUNNERS: Runners = {
  'rank-intervals': ({ places, options }) => rankIntervals(places, options),
  permutations({ values, weights, plan }, onProgress) {
    const steps = permutations(values, weights, plan)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      onProgress(step.value)
    }
  },
  fragility({ input, weights, choices, options, top }) {
    const found = fragility(input, weights, choices, options)
    const ranked = input.places.length - found.leftOut
    const counted = Math.min(top, ranked)
    return {
      bands: found.bands,
      leftOut: found.leftOut,
      topKept: counted > 0 ? found.shareOfTopKept(counted) : 1,
      top: counted,
      moves: input.places.map((place) => found.whichChoiceMoves(place)),
    }
  },
}

/** Does the task here and now. `onProgress` hears the share that is done, 0 to 1. Throws what the method throws. */
export function runTask<Kind extends SharedTaskKind>(task: Task<Kind>, onProgress: (share: number) => void): Tasks[Kind]['result'] {
  return RUNNERS[task.kind](task.given, onProgress)
}
