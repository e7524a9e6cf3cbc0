import { ABSENCES, type Absence } from '../catalog/observation-status.ts'
import type { PlaceFigure, PlaceName, PlaceReport } from './place-file.ts'

export const UNKNOWN_STATUSES = [...ABSENCES, 'unpublished'] as const
export type UnknownStatus = Absence | 'unpublished'

/** One indicator with all that is absent of it for the same reason; without a service the figure of all together. */
export interface UnknownIndicator {
  readonly indicator: string
  readonly of: PlaceName | null
  readonly services: readonly string[]
  /** Whether the figure of all services together is among the absent. */
  readonly whole: boolean
  /** Periods of absent points of a trend, oldest first; empty where only the period asked for is absent. */
  readonly periods: readonly string[]
}
export interface UnknownFigures {
  readonly groups: readonly { readonly status: UnknownStatus; readonly count: number; readonly indicators: readonly UnknownIndicator[] }[]
  /** Figures that are there, but summed up without all reports. */
  readonly partial: readonly PlaceFigure[]
}

/**
 * What is not known of a place itself, by the reason why, in the order of `UNKNOWN_STATUSES`: every figure of its report
 * without a value, each once. Figures of other places (inside it, similar to it) are theirs and left out.
 */
export function unknownFigures(report: PlaceReport): UnknownFigures {
  const now = onceEach([
    ...report.figures,
    report.gaps.total,
    ...report.services.flatMap(({ service, offered, need, access }) => [need, offered, ...access].map((figure) => ({ ...figure, service }))),
    ...report.cascade.steps.map(({ figure }) => figure),
    ...report.outcomes.map(({ figure }) => figure),
    ...report.people.flatMap(({ figure, own }) => (own ? [own, figure] : [figure])),
  ])
  const earlier = onceEach(report.trends.flatMap(({ points }) => points)).filter((point) => !now.some((figure) => sameFigure(point, figure)))
  const groups = UNKNOWN_STATUSES.map((status) => {
    const absent = now.filter((figure) => figure.value === undefined && figure.status === status)
    const absentEarlier = earlier.filter((figure) => figure.value === undefined && figure.status === status)
    return { status, count: absent.length + absentEarlier.length, indicators: byIndicator(absent, absentEarlier) }
  })
  const partial = now.filter(({ value, missing }) => value !== undefined && missing !== undefined && missing[0] > 0)
  return { groups: groups.filter(({ count }) => count > 0), partial }
}

function byIndicator(now: readonly PlaceFigure[], earlier: readonly PlaceFigure[]): UnknownIndicator[] {
  const groups = new Map<string, PlaceFigure[]>()
  for (const figure of [...now, ...earlier]) {
    const key = `${figure.indicator} ${figure.of?.id ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].flatMap((figures) => {
    const [first] = figures
    if (!first) return []
    const current = figures.filter((figure) => now.includes(figure))
    const periods = figures.flatMap((figure) => (earlier.includes(figure) && figure.period !== undefined ? [figure.period] : []))
    return [
      {
        indicator: first.indicator,
        of: first.of ?? null,
        services: current.flatMap(({ service }) => (service === undefined ? [] : [service])),
        whole: current.some(({ service }) => service === undefined),
        periods: [...new Set(periods)].sort(),
      },
    ]
  })
}

function onceEach(figures: readonly PlaceFigure[]): PlaceFigure[] {
  return figures.filter((figure, index) => figures.findIndex((other) => sameFigure(figure, other)) === index)
}

function sameFigure(one: PlaceFigure, other: PlaceFigure): boolean {
  return one.indicator === other.indicator && one.service === other.service && one.of?.id === other.of?.id && (one.period ?? '') === (other.period ?? '')
}
