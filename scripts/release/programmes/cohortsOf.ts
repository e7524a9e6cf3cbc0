import { wilson } from '../../../src/domain/intervals/wilson.ts'
import type { PathwayStage, ProgrammeCohort, ReportedFigure } from '../../../src/programme/programme-file.ts'
import type { CohortRow } from './programmeRows.ts'

/**
 * The cohorts of a programme with the share of each step in the first one. Throws an Error where a step names a figure that is
 * not released, or counts more people than the first step.
 */
export function cohortsOf(rows: readonly CohortRow[], figures: ReadonlyMap<string, ReportedFigure>): ProgrammeCohort[] {
  const ids = [...new Set(rows.map(({ cohort_id }) => cohort_id))]
  return ids.map((id) => {
    const own = rows.filter(({ cohort_id }) => cohort_id === id)
    const steps = own.map(({ stage, figure_id }) => {
      const figure = figures.get(figure_id)
      if (!figure) throw new Error(`${id}: the figure ${figure_id} is not released`)
      return { stage: stage as PathwayStage, figure }
    })
    const base = steps[0]?.figure.value ?? 0
    return {
      id,
      label: { es: own[0]?.label_es ?? '', en: own[0]?.label_en ?? '' },
      steps: steps.map((step, position) => ({ ...step, share: position === 0 ? null : shareOf(step.figure, base) })),
    }
  })
}

function shareOf({ id, unit, value }: ReportedFigure, base: number): { value: number; interval: readonly [number, number] } {
  const share = unit === 'percent' ? value : value / base
  if (!(share >= 0 && share <= 1)) throw new Error(`${id}: ${value} is more than the ${base} of the first step`)
  return { value: share, interval: wilson(share * base, base) }
}
