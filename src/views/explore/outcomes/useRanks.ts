import { useMemo } from 'react'
import type { RankInterval } from '../../../domain/ranking/rankIntervals.ts'
import { shareStandardError } from '../../../domain/ranking/shareStandardError.ts'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { Task } from '../../../ui/work/task.ts'
import { type TaskState, useTask } from '../../../ui/work/useTask.ts'
import type { FunnelMark } from './funnelView.ts'

const SEED = 20_240_217

export interface Ranks {
  /** By territory; empty until they are worked out. */
  readonly byTerritory: ReadonlyMap<string, RankInterval>
  readonly ranked: number
  readonly task: TaskState<unknown>
}

/**
 * Intervals of ranks among the marks, worked out beside the page. `simultaneous` ones hold all at once, for a list;
 * `marginal` ones each on its own, for the profile of one place. `asked` false works out nothing.
 */
export function useRanks(marks: readonly FunnelMark[], indicator: Indicator, kind: 'simultaneous' | 'marginal', asked: boolean): Ranks {
  const task = useMemo((): Task<'rank-intervals'> | null => {
    if (!asked || marks.length === 0) return null
    const places = marks.map(({ row }) => ({ id: row.territory, value: row.value, standardError: shareStandardError(row.numerator, row.denominator) }))
    return { kind: 'rank-intervals', given: { places, options: { best: indicator.direction === 'lower-is-better' ? 'low' : 'high', kind, seed: SEED } } }
  }, [marks, indicator, kind, asked])
  const key = useMemo(() => task && JSON.stringify(task.given), [task])
  const answer = useTask(task, key)
  const { result } = answer
  const byTerritory = useMemo(() => new Map((result?.places ?? []).map((place) => [place.id, place])), [result])
  return { byTerritory, ranked: result?.ranked ?? 0, task: answer }
}
