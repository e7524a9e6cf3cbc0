import { useMemo, useState } from 'react'
import { queryKey } from '../../../database/query.ts'
import type { PermutationResult } from '../../../domain/spatial/conditionalPermutation.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { type TaskState, useTask } from '../../../ui/tasks/useTask.ts'
import type { Explore } from '../useExplore.ts'
import { type Clusters, FEWEST_PLACES, judgePlaces } from './judgePlaces.ts'
import { type Neighbourhood, neighbourhoodWeights } from '../analysis/neighbourhoodWeights.ts'

/** The same draws for everybody, so that a link shows the same map everywhere. */
export const SEED = 1995

export interface ClusterWork {
  readonly clusters: Clusters
  readonly neighbourhood: Neighbourhood
  readonly task: TaskState<PermutationResult>
  /** There are enough places with values. */
  readonly enough: boolean
  /** Besides, their values differ, and some have a neighbour. */
  readonly possible: boolean
  /** Does the permutations once more, after they were cancelled. */
  readonly again: () => void
}

/** The indicator on screen among neighbours; permutations run in a worker whenever what they depend on changes. */
export function useClusters({ state, rows, shown }: Explore, open: OpenRelease): ClusterWork {
  const { level, countries, method } = state
  const { topology, territories } = open
  const [runs, setRuns] = useState(0)
  const neighbourhood = useMemo(() => {
    const ids = shown.map(({ territory }) => territory)
    return neighbourhoodWeights(ids, method.neighbourhood, { topology, level, territories })
  }, [shown, method.neighbourhood, topology, level, territories])
  const { weights, used } = neighbourhood
  const described = useMemo(() => judgePlaces(shown, weights, method.statistic, null), [shown, weights, method.statistic])
  const enough = described.places.length >= FEWEST_PLACES
  const possible = enough && !described.allTheSame && described.tests > 0
  const ready = rows.current && possible
  // The statistic is no part of it: both have the same p.
  const key = ready ? [queryKey(rows.questions.map), level, countries.join(), used, method.permutations, runs].join(' ') : null
  const values = useMemo(() => shown.map(({ value }) => value), [shown])
  const plan = { draws: method.permutations, seed: SEED }
  const task = useTask(key === null ? null : { kind: 'permutations', given: { values, weights, plan } }, key)
  const clusters = useMemo(
    () => (task.result ? judgePlaces(shown, weights, method.statistic, task.result) : described),
    [shown, weights, method.statistic, task.result, described],
  )
  return { clusters, neighbourhood, task, enough, possible, again: () => setRuns(runs + 1) }
}
