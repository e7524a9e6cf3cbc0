import { useMemo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { RankRanges } from '../../charts/ranked/series.ts'
import { useTask } from '../../ui/tasks/useTask.ts'
import { rankEstimates, rankTask } from './rankEstimates.ts'

/**
 * The ranks chance leaves open to the places of a list, worked out beside the page once `wanted`; null where everybody
 * was counted. Ranks that could not be worked out stay `pending`: no number stands for them.
 */
export function useRankRanges(rows: readonly ObservationRow[], indicator: Indicator, wanted: boolean): RankRanges | 'pending' | null {
  const estimates = useMemo(() => rankEstimates(rows, indicator), [rows, indicator])
  const task = useMemo(() => (wanted ? rankTask(estimates) : null), [estimates, wanted])
  const key = useMemo(() => task && task.given.places.map(({ id, value, standardError }) => `${id} ${value} ${standardError}`).join(), [task])
  const { result } = useTask(task, key)
  return useMemo(() => {
    if (estimates === null) return null
    if (result === null) return 'pending'
    const ranges = new Map<string, readonly [number, number]>()
    for (const { id, low, high } of result.places) if (low !== null && high !== null) ranges.set(id, [low, high])
    return { ranked: result.ranked, ranges }
  }, [estimates, result])
}
