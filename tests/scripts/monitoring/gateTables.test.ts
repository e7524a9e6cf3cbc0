import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { Deliveries } from '../../../scripts/monitoring/deliveries.ts'
import { gateTables } from '../../../scripts/monitoring/gateTables.ts'
import { planOf, type PlannedRow, readPlan } from '../../../scripts/monitoring/plan.ts'
import { openTerritories, readMonitoredProgramme } from '../../../scripts/monitoring/programmePlaces.ts'
import { monitoringTables } from '../../../scripts/monitoring/protectionTables.ts'
import { exampleFolder, RESTRICTED } from './exampleFolder.ts'
import committed from '../../../data/datasets/monitoring-ejemplo/protection.json'

const PLANNED: readonly PlannedRow[] = [
  ...['2026-Q1', '2026-Q2', '2026-Q3'].flatMap((period): PlannedRow[] => [['A', period, 'all', 10], ['A', period, 'coaching', 10], ['A', period, 'training', null]]),
  ['B', '2026-Q1', 'all', null], ['B', '2026-Q1', 'coaching', null], ['B', '2026-Q1', 'training', null],
  ...['2026-Q2', '2026-Q3'].flatMap((period): PlannedRow[] => [['B', period, 'all', 6], ['B', period, 'coaching', 5], ['B', period, 'training', 2]]),
  ['SECRET', '2026-Q1', 'all', 6], ['SECRET', '2026-Q1', 'coaching', 6],
  ['SECRET', '2026-Q3', 'all', 6], ['SECRET', '2026-Q3', 'coaching', 6],
]
const plan = planOf(PLANNED)
const delivered = (territory: string, period: string, reached: Record<string, number> | null) =>
  [`${territory} ${period}`, { territory, period, received: '2026-10-09', reached: reached && new Map(Object.entries(reached)) }] as const
const DELIVERIES: Deliveries = new Map([
  delivered('A', '2026-Q1', { all: 0, coaching: 0 }),
  delivered('A', '2026-Q2', null),
  delivered('B', '2026-Q2', { all: 3, coaching: 3, training: 1 }),
  delivered('SECRET', '2026-Q1', { all: 4, coaching: 4 }),
  delivered('SECRET', '2026-Q3', { all: 4, coaching: 4 }),
])
const OPEN = new Set(['A', 'B'])

describe('the raw tables the gate reads', () => {
  const tables = gateTables(plan, DELIVERIES, OPEN)

  it('tell zero, not reported and not applicable apart', () => {
    expect(tables['reached.csv'].split('\n')).toEqual([
      'territory_id,period,service,reached',
      'A,2026-Q1,all,0', 'A,2026-Q1,coaching,0', 'A,2026-Q1,training,NA',
      'A,2026-Q2,all,NR', 'A,2026-Q2,coaching,NR', 'A,2026-Q2,training,NA',
      'B,2026-Q1,all,NA', 'B,2026-Q1,coaching,NA', 'B,2026-Q1,training,NA',
      'B,2026-Q2,all,3', 'B,2026-Q2,coaching,3', 'B,2026-Q2,training,1',
      '',
    ])
  })

  it('expect a report only where something is planned, up to the newest quarter an open place delivered', () => {
    expect(tables['reports.csv'].split('\n')).toEqual(['territory_id,period,reported,received', 'A,2026-Q1,1,2026-10-09', 'A,2026-Q2,0,', 'B,2026-Q2,1,2026-10-09', ''])
  })

  it('know nothing of a restricted place, not even that it delivered the newest quarter', () => {
    expect(Object.values(tables).join()).not.toContain('SECRET')
    expect(tables['plan.csv']).toContain('A,2026-Q3,all,10')
    expect(Object.values(tables).join()).not.toMatch(/2026-Q3,(all|coaching|training),(4|NR)/)
  })
})

describe('the tables the gate publishes', () => {
  it('hold only cells that apply, so that no zero is printed where nothing is offered', () => {
    expect(monitoringTables(plan, OPEN).map(({ name, codes }) => [name, codes])).toEqual([
      ['reached-everybody', { territory_id: ['A'], service: ['all'] }],
      ['reached-everybody-2026-q2-to-2026-q3', { territory_id: ['B'], period: ['2026-Q2', '2026-Q3'], service: ['all'] }],
      ['reached-coaching', { territory_id: ['A'], service: ['coaching'] }],
      ['reached-coaching-2026-q2-to-2026-q3', { territory_id: ['B'], period: ['2026-Q2', '2026-Q3'], service: ['coaching'] }],
      ['reached-training-2026-q2-to-2026-q3', { territory_id: ['B'], period: ['2026-Q2', '2026-Q3'], service: ['training'] }],
    ])
  })
})

describe('the rules of the example that are committed', () => {
  const example = exampleFolder()
  afterAll(() => rmSync(example.data, { recursive: true }))

  it('are those of its plan and its open places', () => {
    const programme = readMonitoredProgramme(example.data, 'ejemplo')
    const open = openTerritories(programme)
    expect(open.size).toBe(7)
    expect(open.has(RESTRICTED.territory)).toBe(false)
    const examplePlan = readPlan(example.raw)
    expect(examplePlan.territories).toContain(RESTRICTED.territory)
    expect(committed.tables).toEqual(monitoringTables(examplePlan, open))
    expect(JSON.stringify(committed)).not.toContain(RESTRICTED.territory)
  })
})

describe('a plan', () => {
  it('is refused where a row stands twice, or a service is offered to nobody', () => {
    expect(() => planOf([['A', '2026-Q1', 'all', 1], ['A', '2026-Q1', 'all', 2]])).toThrow('A 2026-Q1 all: dos filas / two rows')
    expect(() => planOf([['A', '2026-Q1', 'coaching', 1]])).toThrow(/A, 2026-Q1: «all» va con/)
    expect(() => planOf([['A', '2026-Q1', 'all', 1]])).toThrow(/A, 2026-Q1/)
  })
})
