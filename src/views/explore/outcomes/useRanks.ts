import { useMemo } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { RankInterval, RankIntervalOptions } from '../../../domain/ranking/rankIntervals.ts'
import type { Task } from '../../../ui/tasks/task.ts'
import { type TaskState, useTask } from '../../../ui/tasks/useTask.ts'
import { rankEstimates, rankTask } from '../rankEstimates.ts'

export interface Ranks {
  /** By territory; empty until they are worked out. */
  readonly byTerritory: ReadonlyMap<string, RankInterval>
  readonly ranked: number
  readonly task: TaskState<unknown>
}

/**
 * Intervals of ranks, worked out beside the page, from the same estimates and draws as those of the overview.
 * `simultaneous` ones hold all at once, for a list; `marginal` ones each on its own, for the profile of one place.
 * Without `asked` nothing is worked out.
 */
export function useRanks(rows: readonly ObservationRow[], indicator: Indicator, kind: RankIntervalOptions['kind'], asked: boolean): Ranks {
  const task = useMemo((): Task<'rank-intervals'> | null => {
    const found = asked ? rankTask(rankEstimates(rows, indicator)) : null
    return found && { ...found, given: { ...found.given, options: { ...found.given.options, kind } } }
  }, [rows, indicator, kind, asked])
  const key = useMemo(() => task && JSON.stringify(task.given), [task])
  const answer = useTask(task, key)
  const { result } = answer
  const byTerritory = useMemo(() => new Map((result?.places ?? []).map((place) => [place.id, place])), [result])
  return { byTerritory, ranked: result?.ranked ?? 0, task: answer }
}
