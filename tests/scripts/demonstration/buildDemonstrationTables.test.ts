import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WrittenTable, buildDemonstrationTables } from '../../../scripts/demonstration/buildDemonstrationTables.ts'

const COLUMNS = `measure territory_id level country period period_kind period_start period_end service sex age route provider
  numerator numerator_status denominator denominator_status value missing_reports expected_reports source_id note`.split(/\s+/)
const EVERYBODY = `sex = 'all' AND age = 'all' AND route = 'all'`

const folder = mkdtempSync(join(tmpdir(), 'demonstration-tables-'))
let written: WrittenTable[]
let instance: DuckDBInstance
let connection: DuckDBConnection
const steps = new Set<string>()

beforeAll(async () => {
  written = await buildDemonstrationTables({
    outputFolder: folder,
    only: ['demonstration-coverage', 'demonstration-access', 'demonstration-services-offered'],
    onProgress: (step) => steps.add(step),
  })
  instance = await DuckDBInstance.create(':memory:')
  connection = await instance.connect()
  for (const { table, path } of written) await connection.run(`ATTACH '${path}' AS ${table.replaceAll('-', '_')} (READ_ONLY)`)
  await connection.run('CREATE VIEW coverage AS FROM demonstration_coverage.observations')
})
afterAll(() => {
  connection.closeSync()
  instance.closeSync()
  rmSync(folder, { recursive: true })
})

async function ask(sql: string): Promise<unknown[][]> {
  const reader = await connection.runAndReadAll(sql)
  return reader.getRows().map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)))
}

describe('buildDemonstrationTables', () => {
  it('writes the columns of the data model, and tells its steps', async () => {
    for (const { table, rows } of written) {
      const name = table.replaceAll('-', '_')
      const described = await ask(`SELECT column_name FROM (DESCRIBE ${name}.observations)`)
      expect(described.map(([column]) => column)).toEqual(COLUMNS)
      const counted = `SELECT (SELECT count(*) FROM ${name}.observations) + (SELECT count(*) FROM ${name}.sources)`
      expect(await ask(counted)).toEqual([[rows]])
    }
    expect([...steps]).toEqual(['territories', 'protection', 'tables'])
  })

  it('has one row for each territory, period and group, with a source and the marks of the data model', async () => {
    const key = 'measure, territory_id, period, service, sex, age, route'
    expect(await ask(`SELECT ${key} FROM coverage GROUP BY ALL HAVING count(*) > 1 LIMIT 1`)).toEqual([])
    const territories = `SELECT count(DISTINCT territory_id) FROM coverage
      WHERE period = '2025' AND service = 'all' AND ${EVERYBODY}`
    expect(await ask(territories)).toEqual([[1001]])
    expect(await ask(`FROM coverage ANTI JOIN demonstration_coverage.sources USING (source_id) LIMIT 1`)).toEqual([])
    for (const side of ['numerator', 'denominator']) {
      const wrong = `(${side} IS NULL) <> (${side}_status IN ('suppressed', 'not-reported', 'not-applicable'))`
      expect(await ask(`FROM coverage WHERE ${wrong} LIMIT 1`)).toEqual([])
    }
  })

  it('shows no count of 1 to 4', async () => {
    for (const table of ['demonstration_coverage', 'demonstration_access']) {
      const small = `numerator BETWEEN 1 AND 4 OR denominator BETWEEN 1 AND 4`
      expect(await ask(`FROM ${table}.observations WHERE ${small} LIMIT 1`)).toEqual([])
    }
  })

  it.each(['numerator', 'denominator'])('reveals no %s by subtracting what is shown, table by table', async (side) => {
    // Independent of the equations of the build: every sum is formed anew from the published rows.
    const isHidden = `(${side}_status = 'suppressed')::INTEGER`
    const group = 'service, sex, age, route'
    const split = (others: string, terms: number): string =>
      `SELECT territory_id, period, service, ${others}, sum(${isHidden}) AS hidden FROM coverage
        WHERE period_kind = 'year' GROUP BY ALL HAVING count(*) = ${terms}`
    const parts: Record<string, string> = {
      'quarters of a year': `SELECT territory_id, substr(period, 1, 4) AS year, service, sum(${isHidden}) AS hidden FROM coverage
        WHERE ${EVERYBODY} GROUP BY ALL`,
      sexes: split('age, route', 3),
      ages: split('sex, route', 4),
      routes: split('sex, age', 3),
      'departments of a country': `SELECT country, period, ${group}, sum(${isHidden}) AS hidden FROM coverage
        WHERE level <= 1 GROUP BY ALL`,
      'municipalities of a department': `SELECT substr(territory_id, 1, 4), period, ${group}, sum(${isHidden}) AS hidden
        FROM coverage WHERE level IN (1, 2) GROUP BY ALL HAVING count(*) > 1`,
    }
    for (const [name, sql] of Object.entries(parts)) {
      expect(await ask(`SELECT count(*) FROM (${sql}) WHERE hidden = 1`), name).toEqual([[0]])
    }
  })

  it('adds up what is shown', async () => {
    const sums = `SELECT y.territory_id FROM coverage y JOIN coverage q
        ON q.territory_id = y.territory_id AND q.service = y.service AND q.period_kind = 'quarter' AND substr(q.period, 1, 4) = y.period
      WHERE y.period_kind = 'year' AND concat(y.sex, y.age, y.route) = 'allallall'
      GROUP BY y.territory_id, y.period, y.service, y.denominator
      HAVING count(q.denominator) = count(*) AND y.denominator IS NOT NULL AND sum(q.denominator) <> y.denominator LIMIT 1`
    expect(await ask(sums)).toEqual([])
    const returned = `SELECT denominator FROM coverage
      WHERE territory_id = 'SLV' AND period = '2025' AND service = 'all' AND ${EVERYBODY}`
    expect(await ask(returned)).toEqual([[16_051]])
  })

  it('lets access grow with distance and stay within need', async () => {
    const wide = `SELECT territory_id FROM demonstration_access.observations n JOIN demonstration_access.observations w
        USING (territory_id, period, service)
      WHERE n.measure = 'access-10' AND w.measure = 'access-50' AND (n.numerator > w.numerator OR w.numerator > w.denominator
        OR n.numerator_status <> w.numerator_status) LIMIT 1`
    expect(await ask(wide)).toEqual([])
    const own = `SELECT count(*) FROM demonstration_access.observations WHERE measure = 'access-10' AND territory_id = 'HN0501'
      AND service = 'all' AND period = '2025' AND numerator = denominator`
    expect(await ask(own)).toEqual([[1]])
  })

  it('counts different services offered, of those there are', async () => {
    const of = `SELECT service, min(denominator), max(numerator) FROM demonstration_services_offered.observations
      WHERE service IN ('all', 'social', 'economic', 'soft-skills') GROUP BY service ORDER BY service`
    expect(await ask(of)).toEqual([
      ['all', 11, 11],
      ['economic', 6, 6],
      ['social', 5, 5],
      ['soft-skills', 1, 1],
    ])
    const wrong = `FROM demonstration_services_offered.observations WHERE numerator IS NULL OR numerator > denominator LIMIT 1`
    expect(await ask(wrong)).toEqual([])
  })
})
