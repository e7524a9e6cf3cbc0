import type { ProgrammeReport, ReportedFigure } from '../../../src/programme/programme-file.ts'

/** A figure of a preview: what was reached, what was spent, or what is to be reached. */
export interface KeyFigure {
  readonly figure: ReportedFigure
  readonly isTarget: boolean
}

const MOST = 3
const MOST_RESULTS = 2

/**
 * At most three figures to know a programme by: the newest results, people before anything else, then its budget, then its
 * targets. Never one worked out here: each stands in a publication as it is.
 */
export function keyFigures({ results, budget, targets }: Pick<ProgrammeReport, 'results' | 'budget' | 'targets'>): readonly KeyFigure[] {
  const reached = results.toSorted((one, other) => people(one) - people(other) || endOf(other).localeCompare(endOf(one)))
  const all = [
    ...reached.slice(0, MOST_RESULTS).map((figure) => ({ figure, isTarget: false })),
    ...budget.slice(0, 1).map((figure) => ({ figure, isTarget: false })),
    ...targets.map((figure) => ({ figure, isTarget: true })),
    ...reached.slice(MOST_RESULTS).map((figure) => ({ figure, isTarget: false })),
  ]
  return all.slice(0, MOST)
}

function people({ unit, territory }: ReportedFigure): number {
  // A figure of one place does not stand for the programme.
  return (unit === 'persons' ? 0 : 1) + (territory === null ? 0 : 2)
}

/** The last day a figure counts, as far as it was published; a year ends with its last day. */
function endOf({ period }: ReportedFigure): string {
  const end = period.split('/').at(-1) ?? period
  return end === '..' ? (period.split('/')[0] ?? '') : end.length === 4 ? `${end}-12-31` : end
}
