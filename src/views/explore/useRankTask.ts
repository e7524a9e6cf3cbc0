import { useMemo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { RankIntervalOptions, RankIntervals } from '../../domain/ranking/rankIntervals.ts'
import { type TaskState, useTask } from '../../ui/tasks/useTask.ts'
import { rankEstimates, rankTask } from './rankEstimates.ts'

/**
 * Rank intervals of the places of some rows, worked out in a worker once `wanted`, from the same estimates and draws
 * wherever they are shown. `simultaneous` ones hold all at once, for a list; `marginal` ones each on its own, for the
 * profile of one place. Another `attempt` does the work once more after it was cancelled.
 */
export function useRankTask(
  rows: readonly ObservationRow[],
  indicator: Indicator,
  options: { readonly wanted: boolean; readonly kind: RankIntervalOptions['kind']; readonly attempt?: number },
): TaskState<RankIntervals> {
  const { wanted, kind, attempt = 0 } = options
  const task = useMemo(() => (wanted ? rankTask(rankEstimates(rows, indicator), kind) : null), [rows, indicator, wanted, kind])
  const key = useMemo(() => task && `${attempt} ${JSON.stringify(task.given)}`, [task, attempt])
  return useTask(task, key)
}
