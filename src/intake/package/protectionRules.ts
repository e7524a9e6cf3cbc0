import { periodKind } from '../../catalog/period.ts'
import { IntakeError } from '../intake-error.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import type { GatedFacts } from './gatedDescription.ts'
import { LEAST_THRESHOLD, type PublicationRequest } from './publication.ts'

/**
 * `protection.json`: all a reader may know. Counts of a proportion lie within one another, and the rest is a group of people too.
 * Published are the periods of the file, its levels and those above, and one split at a time.
 */
export function protectionRules({ updated, thresholds = {} }: PublicationRequest, measures: readonly MeasureMapping[], facts: GatedFacts): Record<string, unknown> {
  const { columns, dimensions, codes, services, periods, deepest } = facts
  const nameOf = (column: string | null) => columns.find((one) => one.column === column)?.name ?? ''
  const thresholdOf = (ids: readonly string[]) => Math.max(LEAST_THRESHOLD, ...ids.map((id) => checkedThreshold(thresholds, id)))
  const pairs = new Map(measures.flatMap(({ id, method, numerator, denominator }) => {
    return method === 'proportion' && denominator !== null ? [[`${numerator} ${denominator}`, { smaller: nameOf(numerator), larger: nameOf(denominator), threshold: thresholdOf([id]) }] as const] : []
  }))
  const splits = dimensions.filter((dimension) => dimension !== 'service')
  const groups = new Map<string, { counts: string[]; periods: readonly string[] }>()
  for (const [at, { name }] of columns.entries()) {
    const own = periods[at] ?? []
    const group = groups.get(own.join(' ')) ?? { counts: [], periods: own }
    group.counts.push(name)
    groups.set(own.join(' '), group)
  }
  return {
    method: 'suppression',
    // The same package is protected in the same way.
    seed: Number(updated.replaceAll('-', '')),
    loss: 'persons',
    raw: ['counts'],
    reports: { resource: 'reports', counts: columns.map(({ name }) => name) },
    open: ['reports'],
    counts: Object.fromEntries(columns.map(({ name, from }) => [name, { group: 'service', threshold: thresholdOf(from.map(({ measure }) => measure)) }])),
    complements: Array.from(pairs.values(), ({ smaller, larger, threshold }) => ({ part: smaller, whole: larger, threshold })),
    atMost: Array.from(pairs.values(), ({ smaller, larger }) => ({ smaller, larger })),
    dimensions: {
      territory_id: { kind: 'territory' },
      period: { kind: 'period' },
      ...(services ? { service: { kind: 'union', totals: services.totals } } : {}),
      ...Object.fromEntries(splits.map((dimension) => [dimension, { kind: 'sum', totals: { all: (codes[dimension] ?? []).filter((code) => code !== 'all') } }])),
    },
    tables: Array.from(groups.values(), (group, position) => ({
      name: groups.size === 1 ? 'figures' : `figures-${position + 1}`,
      counts: group.counts,
      levels: [0, 1, 2, 3].filter((level) => level <= deepest),
      periods: [...new Set(group.periods.map(periodKind))],
      splits: [[], ...splits.map((dimension) => [dimension])],
      // Half a year is no year: only the periods of the file are published.
      codes: { period: group.periods, ...(services ? { service: services.published } : {}) },
    })),
  }
}

function checkedThreshold(thresholds: Readonly<Record<string, number>>, id: string): number {
  const threshold = Object.hasOwn(thresholds, id) ? (thresholds[id] ?? LEAST_THRESHOLD) : LEAST_THRESHOLD
  if (Number.isSafeInteger(threshold) && threshold >= LEAST_THRESHOLD && threshold <= 1000) return threshold
  throw new IntakeError('threshold', `el umbral de «${id}» debe ser un entero de ${LEAST_THRESHOLD} a 1000`, `the threshold of “${id}” must be a whole number from ${LEAST_THRESHOLD} to 1000`)
}
