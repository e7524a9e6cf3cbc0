import { useMemo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { RankRanges } from '../../charts/ranked/series.ts'
import { isCertain } from './rankEstimates.ts'
import { useRankTask } from './useRankTask.ts'

/**
 * The ranks chance leaves open to the places of a list, worked out beside the page once `wanted`; null where everybody
 * was counted. Ranks that could not be worked out stay `pending`: no number stands for them.
 */
export function useRankRanges(rows: readonly ObservationRow[], indicator: Indicator, wanted: boolean): RankRanges | 'pending' | null {
  const { result } = useRankTask(rows, indicator, { wanted, kind: 'simultaneous' })
  const certain = isCertain(indicator)
  return useMemo(() => {
    if (certain) return null
    if (result === null) return 'pending'
    const ranges = new Map<string, readonly [number, number]>()
    for (const { id, low, high } of result.places) if (low !== null && high !== null) ranges.set(id, [low, high])
    return { ranked: result.ranked, ranges }
  }, [certain, result])
}
