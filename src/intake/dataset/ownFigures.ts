import { OBSERVATION_STATUSES, type ObservationStatus } from '../../catalog/observation-status.ts'
import type { Gathered } from '../gather/gathered.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'

/** The newest figure of one indicator of a dataset about one place, all groups together. */
export interface OwnFigure {
  readonly measure: MeasureMapping
  readonly period: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: ObservationStatus
  /** Places summed up here without a figure, of how many; 0 of 0 for a figure that was read. */
  readonly missing: number
  readonly expected: number
}

/** What a dataset says of a place: of each indicator the newest period. Worked out as the engine does it (`observationStatement`). */
export function ownFigures(gathered: Gathered, measures: readonly MeasureMapping[], territory: string): readonly OwnFigure[] {
  const number = gathered.territoryIds.indexOf(territory)
  const newest = new Map<number, number>()
  if (number < 0) return []
  for (let at = 0; at < gathered.size; at += 1) {
    if (gathered.territory[at] !== number) continue
    if ((gathered.service[at] ?? 0) + (gathered.sex[at] ?? 0) + (gathered.age[at] ?? 0) + (gathered.route[at] ?? 0) > 0) continue
    const measure = gathered.measure[at] ?? -1
    const before = newest.get(measure)
    if (before === undefined || periodOf(gathered, at) > periodOf(gathered, before)) newest.set(measure, at)
  }
  return measures.flatMap((measure) => {
    const at = newest.get(gathered.measureIds.indexOf(measure.id))
    return at === undefined ? [] : [figureAt(gathered, measure, at)]
  })
}

function periodOf(gathered: Gathered, at: number): string {
  return gathered.periods[gathered.period[at] ?? -1] ?? ''
}

function figureAt(gathered: Gathered, measure: MeasureMapping, at: number): OwnFigure {
  const present = (number: number | undefined) => (number === undefined || Number.isNaN(number) ? null : number)
  const [numerator, denominator, printed] = [present(gathered.numerator[at]), present(gathered.denominator[at]), present(gathered.value[at])]
  const sides = [OBSERVATION_STATUSES[gathered.numeratorStatus[at] ?? -1], OBSERVATION_STATUSES[gathered.denominatorStatus[at] ?? -1]]
  const isRatio = measure.method === 'proportion' || measure.method === 'rate'
  const weakest = (['not-applicable', 'suppressed', 'not-reported'] as const).find((status) => (isRatio ? sides : sides.slice(0, 1)).includes(status))
  const status = weakest ?? (isRatio && denominator === 0 ? 'not-applicable' : 'reported')
  const value = measure.method === 'as-published' ? printed : isRatio ? (numerator !== null && denominator ? (numerator * measure.factor) / denominator : null) : numerator
  return { measure, period: periodOf(gathered, at), value: status === 'reported' ? value : null, numerator, denominator: isRatio ? denominator : null, status, missing: gathered.missing[at] ?? 0, expected: gathered.expected[at] ?? 0 }
}
