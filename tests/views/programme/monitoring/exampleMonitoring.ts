import { completenessOf, monitoredSum } from '../../../../src/programme/monitoring/monitoredSum.ts'
import type { MonitoredCell, MonitoredCount, ProgrammeMonitoring } from '../../../../src/programme/monitoring/monitoring-file.ts'

type Said = number | 'suppressed' | 'not-reported' | 'not-applicable'

function cell(period: string, said: Said, planned: number): MonitoredCell {
  const reached: MonitoredCount = typeof said === 'number' ? { status: 'reported', value: said } : { status: said, value: null }
  if (said === 'not-applicable') return { period, reached, planned: null, report: { state: 'not-due', day: null } }
  return { period, reached, planned, report: said === 'not-reported' ? { state: 'missing', day: null } : { state: 'received', day: '2026-07-12' } }
}

const PERIODS = ['2025-Q4', '2026-Q1', '2026-Q2']
const ROWS: readonly (readonly [id: string, name: string, planned: number, said: readonly Said[]])[] = [
  ['HN0703', 'Danlí', 40, [41, 'suppressed', 0]],
  ['SV0821', 'Zacatecoluca <b>', 1200, ['not-applicable', 'not-reported', 955]],
]

/** A small monitoring with every status in it. */
export function exampleMonitoring(kind: 'published' | 'synthetic' = 'synthetic', rows = ROWS): ProgrammeMonitoring {
  const places = rows.map(([id, name, planned, said]) => {
    const cells = PERIODS.map((period, at) => cell(period, said[at] ?? 'not-applicable', planned))
    return { territory: { id, level: 2, name }, cells, sum: monitoredSum(cells), state: null, completeness: completenessOf(cells) }
  })
  const all = places.flatMap(({ cells }) => cells)
  return {
    programme: 'ejemplo',
    kind,
    dataset: 'monitoring-ejemplo',
    updated: '2026-08-01',
    source: { publisher: 'Arraigo', title: 'Seguimiento | Monitoring', year: 2026, url: null },
    periods: PERIODS,
    places,
    quarters: PERIODS.map((period) => {
      const cells = all.filter((each) => each.period === period)
      return { period, sum: monitoredSum(cells), completeness: completenessOf(cells) }
    }),
    services: [{ service: 'soft-skills', sum: monitoredSum(all) }],
    total: monitoredSum(all),
    completeness: completenessOf(all),
  }
}
