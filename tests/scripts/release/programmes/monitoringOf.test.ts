import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDeliveries } from '../../../../scripts/monitoring/deliveries.ts'
import { assertProtected } from '../../../../scripts/release/assertProtected.ts'
import { countRows } from '../../../../scripts/release/countRows.ts'
import { nodeConnector } from '../../../../scripts/release/nodeConnector.ts'
import { monitoringOf } from '../../../../scripts/release/programmes/monitoringOf.ts'
import { writeDatabase, type TableContent } from '../../../../scripts/release/writeDatabase.ts'
import type { ProgrammeMonitoring } from '../../../../src/programme/monitoring/monitoring-file.ts'
import { exampleFolder, RESTRICTED } from '../../monitoring/exampleFolder.ts'
import { type PackedMonitoring, packedMonitoring } from '../../monitoring/packedMonitoring.ts'

const folder = mkdtempSync(join(tmpdir(), 'arraigo-monitoring-of-'))
const example = exampleFolder()
let packed: PackedMonitoring
let monitoring: ProgrammeMonitoring
beforeAll(async () => {
  packed = await packedMonitoring(folder)
  monitoring = await monitoringOf(packed.connector, packed.dataset, packed.territories)
})
afterAll(() => {
  packed.connector.close()
  for (const each of [folder, example.data]) rmSync(each, { recursive: true })
})

describe('the monitoring of the example, of its published tables', () => {
  it('says what it is, and of which places and quarters', () => {
    expect(monitoring).toMatchObject({ programme: 'ejemplo', kind: 'synthetic', dataset: 'monitoring-ejemplo', updated: '2026-11-15', source: { publisher: 'Arraigo' } })
    expect(monitoring.periods).toHaveLength(11)
    expect(monitoring.periods.at(-1)).toBe('2026-Q3')
    expect(monitoring.places.map(({ territory }) => territory.name)).toEqual(['Chiquimula', 'Coatepeque', 'Huehuetenango', 'Choloma', 'Danlí', 'Santa Rosa de Copán', 'Zacatecoluca'])
    expect(JSON.stringify(monitoring)).not.toMatch(new RegExp(`${RESTRICTED.name}|${RESTRICTED.territory}|${RESTRICTED.coordinates.join('|')}`))
  })

  it('tells zero, suppressed, not reported and not applicable apart, and agrees with what was delivered', () => {
    const deliveries = readDeliveries(example.raw)
    const seen = new Map<string, number>()
    for (const { territory, cells } of monitoring.places) {
      for (const { period, reached, planned, report } of cells) {
        const delivered = deliveries.get(`${territory.id} ${period}`)
        const people = delivered?.reached?.get('all')
        const kind = reached.value === 0 ? 'zero' : reached.status
        seen.set(kind, (seen.get(kind) ?? 0) + 1)
        if (reached.value !== null) expect(reached.value).toBe(people)
        if (reached.status === 'suppressed') expect(people).toBeGreaterThan(0)
        if (reached.status === 'not-reported') expect([people, report.state]).toEqual([undefined, 'missing'])
        if (reached.status === 'not-applicable') expect([planned, report.state]).toEqual([null, 'not-due'])
        if (people !== undefined) expect(report).toEqual({ state: 'received', day: delivered?.received })
      }
    }
    expect(Object.fromEntries(seen)).toMatchObject({ zero: 3, 'not-reported': 5, 'not-applicable': 4 })
    expect(seen.get('suppressed')).toBeGreaterThan(2)
  })

  it('adds up what is known, and calls it a lower bound beside anything hidden or missing', () => {
    for (const { period, sum, completeness } of monitoring.quarters) {
      const cells = monitoring.places.flatMap((place) => place.cells.filter((cell) => cell.period === period && cell.reached.status !== 'not-applicable'))
      const known = cells.filter(({ reached }) => reached.value !== null)
      expect(sum.reached).toBe(known.reduce((all, { reached }) => all + (reached.value ?? 0), 0))
      expect(sum.plannedOfKnown).toBe(known.reduce((all, { planned }) => all + (planned ?? 0), 0))
      expect(sum.bound === 'exact').toBe(known.length === cells.length)
      expect(completeness).toMatchObject({ due: cells.length, received: cells.filter(({ report }) => report.state === 'received').length })
    }
    expect(monitoring.quarters.some(({ sum }) => sum.bound === 'at-least')).toBe(true)
    expect(monitoring.total).toMatchObject({ bound: 'at-least', parts: 73, notReported: 5 })
    expect(monitoring.completeness).toEqual({ due: 73, received: 68, share: 68 / 73 })
  })

  it('judges places whose sum is whole, and none as behind by a lower bound', () => {
    const stateOf = (name: string) => monitoring.places.find(({ territory }) => territory.name === name)
    expect(stateOf('Santa Rosa de Copán')).toMatchObject({ state: 'behind', sum: { bound: 'exact' } })
    expect(stateOf('Huehuetenango')).toMatchObject({ state: 'done', sum: { bound: 'exact' } })
    for (const { state, sum } of monitoring.places) if (sum.bound !== 'exact') expect(state).not.toBe('behind')
  })

  it('has each service over the places that offer it', () => {
    expect(monitoring.services.map(({ service, sum }) => [service, sum.parts])).toEqual([
      ['soft-skills', 73],
      ['psychosocial-support', 55],
      ['skills-certification', 73],
      ['financial-education', 62],
      ['labour-intermediation', 55],
    ])
  })
})

describe('the table file of the example', () => {
  it('passes the last look before a release, and holds plan and reports beside its counts', async () => {
    await assertProtected(packed.connector, 'monitoring-ejemplo')
    const rows = await packed.connector.ask<{ name: string }>("SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'monitoring_ejemplo' ORDER BY 1")
    expect(rows.map(({ name }) => name)).toEqual(['observations', 'plan', 'reports', 'sources'])
    expect(await countRows(packed.connector, 'monitoring-ejemplo')).toBe(391 + 428 + 73 + 1)
  })
})

describe('a table file that does not fit its plan', () => {
  it('is refused: a quarter that is planned and not published must not read as "does not apply"', async () => {
    const text = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'VARCHAR'] as const))
    const tables: TableContent[] = [
      { name: 'observations', columns: { ...text('measure', 'territory_id', 'period', 'period_kind', 'service', 'sex', 'age', 'route', 'numerator_status', 'source_id'), numerator: 'INTEGER' }, order: ['period'],
        rows: [{ measure: 'reached', territory_id: 'HN0703', period: '2026-Q1', period_kind: 'quarter', service: 'all', sex: 'all', age: 'all', route: 'all', numerator: 7, numerator_status: 'reported', source_id: 's' }] },
      { name: 'plan', columns: { ...text('territory_id', 'period', 'service'), planned: 'INTEGER' }, order: ['period'], rows: ['2026-Q1', '2026-Q2'].map((period) => ({ territory_id: 'HN0703', period, service: 'all', planned: 9 })) },
      { name: 'reports', columns: { ...text('territory_id', 'period', 'received'), reported: 'INTEGER' }, order: ['period'], rows: ['2026-Q1', '2026-Q2'].map((period) => ({ territory_id: 'HN0703', period, reported: 1, received: '2026-07-09' })) },
      { name: 'sources', columns: { ...text('source_id', 'publisher', 'title', 'url'), year: 'INTEGER' }, order: ['source_id'], rows: [{ source_id: 's', publisher: 'P', title: 'T', year: 2026, url: null }] },
    ]
    const file = join(folder, 'monitoring-hole.duckdb')
    await writeDatabase(file, tables)
    const connector = await nodeConnector({ 'monitoring-hole': file })
    await expect(monitoringOf(connector, { ...packed.dataset, id: 'monitoring-hole' }, packed.territories)).rejects.toThrow('monitoring-hole: planned and published differ: HN0703 2026-Q2 all')
    connector.close()
  })
})
