import { useMemo } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { RankInterval, RankIntervalOptions } from '../../../domain/ranking/rankIntervals.ts'
import type { TaskState } from '../../../ui/tasks/useTask.ts'
import { useRankTask } from '../useRankTask.ts'

export interface Ranks {
  /** By territory; empty until they are worked out. */
  readonly byTerritory: ReadonlyMap<string, RankInterval>
  readonly ranked: number
  readonly task: TaskState<unknown>
}

/** The ranks of `useRankTask` by territory. Without `asked` nothing is worked out. */
export function useRanks(rows: readonly ObservationRow[], indicator: Indicator, kind: RankIntervalOptions['kind'], asked: boolean): Ranks {
  const task = useRankTask(rows, indicator, { wanted: asked, kind })
  const { result } = task
  const byTerritory = useMemo(() => new Map((result?.places ?? []).map((place) => [place.id, place])), [result])
  return { byTerritory, ranked: result?.ranked ?? 0, task }
}
