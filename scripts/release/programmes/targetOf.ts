import { targetProgress } from '../../../src/domain/progress/targetProgress.ts'
import type { ReportedFigure, ReportedTarget } from '../../../src/programme/programme-file.ts'
import { publishedPeriod } from '../../catalog/publishedPeriod.ts'
import type { FigureRow, ProgrammeRows } from './programmeRows.ts'

/** A target with the newest figure that counts the same, and how it stands on the last day of that figure. */
export function targetOf(row: FigureRow, figure: ReportedFigure, results: ReadonlyMap<string, ReportedFigure>, milestones: ProgrammeRows['milestones']): ReportedTarget {
  const measuring = row.measured_by.split(';').flatMap((id) => results.get(id) ?? [])
  const dated = measuring.flatMap((result) => {
    const day = publishedPeriod(result.period, true)?.period_end
    return day ? [{ result, day }] : []
  })
  const newest = dated.toSorted((one, other) => (one.day < other.day ? 1 : -1))[0]
  const period = publishedPeriod(figure.period, true)
  return {
    ...figure,
    reached: newest?.result ?? null,
    progress: targetProgress({
      target: figure.value,
      start: period?.period_start ?? null,
      end: period?.period_end ?? null,
      milestones: milestones.filter(({ figure_id }) => figure_id === row.figure_id).map(({ date, value }) => ({ date, value })),
      reached: newest ? { value: newest.result.value, day: newest.day } : null,
    }),
  }
}
