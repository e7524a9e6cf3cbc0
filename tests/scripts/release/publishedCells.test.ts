import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundByAccess } from './accessRings.ts'
import { COUNTS, type PublishedTables, SIDES, publishedTables, sideRows } from './publishedCells.ts'

/**
 * Reads what is published as a stranger would, and knows nothing of how it was made: only what the words mean. On a fresh
 * clone, where no release is built yet, small tables take its place.
 */
const folder = mkdtempSync(join(tmpdir(), 'arraigo-published-'))
let published: PublishedTables
beforeAll(async () => {
  published = await publishedTables(folder)
}, 180_000)
afterAll(() => {
  published.connector.close()
  rmSync(folder, { recursive: true })
})

const KEY = 'territory_id, period, service, sex, age, route'
const ask = <Row>(sql: string): Promise<Row[]> => published.connector.ask<Row>(sql)
/** Rows of a query that ought to have none: how many, and the first. */
async function faults(sql: string): Promise<[number, unknown]> {
  const [counted] = await ask<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`)
  return [counted?.n ?? -1, counted?.n ? (await ask(`${sql} LIMIT 1`))[0] : null]
}
const NONE = [0, null]

describe('counts of people', () => {
  it('are there, hidden ones among them', async () => {
    const [found] = await ask<{ counts: number; rows: number; hidden: number }>(
      `SELECT count(DISTINCT variable) AS counts, count(*) AS rows, sum(hidden) AS hidden FROM cells`,
    )
    expect(found?.counts).toBe(COUNTS.length)
    expect(found?.rows).toBeGreaterThan(published.real ? 5_000_000 : 50_000)
    expect(found?.hidden).toBeGreaterThan(1000)
  })

  it('are never 1 to 4, and never stand beside a status that says they are absent', async () => {
    expect(await faults(`SELECT * FROM cells WHERE count BETWEEN 1 AND 4`)).toEqual(NONE)
    expect(await faults(`SELECT * FROM cells WHERE (count IS NULL) <> (status IN ('suppressed', 'not-reported', 'not-applicable'))`)).toEqual(NONE)
    expect(await faults(`SELECT * FROM demonstration_access.observations WHERE numerator BETWEEN 1 AND 4`)).toEqual(NONE)
  })

  it.each(SIDES)('%s is the same in %s, %s, as %s', async (count, table, measure, side) => {
    // Table access has years only, and retention no splits where it is too early.
    const wrong = `SELECT * FROM (${sideRows(table, measure, side)}) o LEFT JOIN (FROM cells WHERE variable = '${count}') c USING (${KEY})
      WHERE o.count IS DISTINCT FROM c.count OR o.status IS DISTINCT FROM c.status`
    expect(await faults(wrong)).toEqual(NONE)
  })
})

/** For each equation of a kind its terms: total and parts. Counts not reported add nothing; those not applicable are left out. */
const EQUATIONS: Readonly<Record<string, string>> = {
  'a year and its quarters': `SELECT variable, territory_id, year, service, ${terms(`period_kind = 'year'`)} FROM (
      SELECT *, substr(period, 1, 4) AS year FROM cells WHERE sex = 'all' AND age = 'all' AND route = 'all') c
    WHERE (variable, year) IN (FROM known_years) GROUP BY ALL`,
  'all and the sexes': split('sex'),
  'all and the ages': split('age'),
  'all and the routes': split('route'),
  ...Object.fromEntries(
    ['country and its departments', 'department and its municipalities', 'municipality and its districts'].map((name, level) => [
      name,
      `SELECT variable, above, period, service, sex, age, route, ${terms(`level = ${level}`)} FROM (
        SELECT c.*, CASE WHEN c.level = ${level} THEN p.id ELSE p.parent_id END AS above FROM cells c JOIN places p ON p.id = c.territory_id
        WHERE c.level IN (${level}, ${level + 1})) GROUP BY ALL`,
    ]),
  ),
}

function split(dimension: string): string {
  const others = ['sex', 'age', 'route'].filter((name) => name !== dimension).join(', ')
  return `SELECT variable, territory_id, period, service, ${others}, ${terms(`${dimension} = 'all'`)} FROM cells
    WHERE period_kind = 'year' AND (variable, period) IN (FROM known_years) GROUP BY ALL`
}

/** How many totals and parts there are and are hidden, and the sums of the others. */
function terms(isTotal: string): string {
  return `count(*) FILTER (${isTotal}) AS totals, count(*) FILTER (NOT (${isTotal})) AS parts, sum(hidden) AS hidden,
    coalesce(sum(count) FILTER (${isTotal}), 0) AS total, coalesce(sum(count) FILTER (NOT (${isTotal})), 0) AS sum`
}

describe('no single subtraction', () => {
  beforeAll(async () => {
    // Where the follow-up of a year is not complete, the year is not published and is the sum of nothing.
    await ask(`CREATE TABLE known_years AS SELECT DISTINCT variable, period FROM cells
      WHERE period_kind = 'year' AND level = 0 AND service = 'all' AND status <> 'not-reported'`)
    await ask(`CREATE TABLE full_crosses AS SELECT variable, territory_id FROM cells WHERE sex <> 'all' AND age <> 'all' AND route <> 'all' GROUP BY ALL`)
  })

  it.each(Object.entries(EQUATIONS))('reveals a count: %s', async (_, sql) => {
    const whole = `SELECT * FROM (${sql}) WHERE totals = 1 AND parts > 0`
    const [counted] = await ask<{ n: number; hiding: number }>(`SELECT count(*) AS n, count(*) FILTER (hidden > 1) AS hiding FROM (${whole})`)
    expect(counted?.n).toBeGreaterThan(1000)
    expect(counted?.hiding).toBeGreaterThan(10)
    expect(await faults(`SELECT * FROM (${whole}) WHERE hidden = 1`)).toEqual(NONE)
    expect(await faults(`SELECT * FROM (${whole}) WHERE hidden = 0 AND total <> sum`)).toEqual(NONE)
  })

  it('leaves out no part of a full cross', async () => {
    const [crosses] = await ask<{ n: number }>('SELECT count(DISTINCT territory_id) AS n FROM full_crosses')
    expect(crosses?.n).toBe((await ask<{ n: number }>('SELECT count(*) AS n FROM places WHERE level <= 1'))[0]?.n)
  })

  it('of access from need reveals a need or a ring of few persons', async () => {
    const asked = await ask<{ service: string; period: string }>(`SELECT DISTINCT service, period FROM demonstration_access.observations ORDER BY ALL`)
    expect(asked.length).toBe(14 * 4)
    const found: string[] = []
    for (const { service, period } of asked) found.push(...(await foundByAccess(published.connector, service, period)))
    expect(found).toEqual([])
    const wider = `SELECT * FROM demonstration_access.observations n JOIN demonstration_access.observations w USING (territory_id, period, service)
      WHERE (n.measure, w.measure) IN (('access-10', 'access-30'), ('access-30', 'access-50'))
        AND (w.numerator - n.numerator BETWEEN 1 AND 4 OR w.numerator < n.numerator OR w.denominator - w.numerator BETWEEN 1 AND 4)`
    expect(await faults(wider)).toEqual(NONE)
  })
})

const STAGES = ['need', 'served', 'completed', 'eligible', 'certified', 'placed', 'retained6', 'retained12']
const SOCIAL = `'soft-skills', 'psychosocial-support', 'basic-vocational-training', 'community-engagement', 'leadership-participation'`

describe('no comparison', () => {
  it('of a group with its services reveals one of them', async () => {
    const belongs = `CASE WHEN service IN (${SOCIAL}) THEN 'social' WHEN service IN ('social', 'economic') THEN 'all' ELSE 'economic' END`
    const only = `SELECT m.* FROM (SELECT variable, ${belongs} AS service, ${KEY.replace('service, ', '')}, sum(hidden) AS hidden,
        count(*) FILTER (hidden = 1 OR count > 0) AS positive FROM cells WHERE service <> 'all' GROUP BY ALL) m
      JOIN cells g USING (variable, ${KEY}) WHERE positive = 1 AND m.hidden <> g.hidden`
    expect(await faults(only)).toEqual(NONE)
  })

  it('of the stages of the pathway reveals the one between two that are equal', async () => {
    const wide = `SELECT ${KEY}, ${STAGES.map((stage) => `any_value(count) FILTER (variable = '${stage}') AS ${stage},
      max(hidden) FILTER (variable = '${stage}') AS ${stage}_hidden`).join(', ')} FROM cells GROUP BY ALL HAVING max(hidden) = 1`
    await ask(`CREATE TABLE stages AS ${wide}`)
    for (const [place, stage] of STAGES.entries()) {
      for (const above of STAGES.slice(0, place)) {
        for (const below of STAGES.slice(place + 1)) {
          expect(await faults(`SELECT * FROM stages WHERE ${stage}_hidden = 1 AND ${above} = ${below}`), `${above} ${stage} ${below}`).toEqual(NONE)
        }
      }
    }
  })
})

describe('the ready answers', () => {
  it('hold no value the tables hide', async () => {
    const shown = await shownCounts()
    let rows = 0
    const wrong: unknown[] = []
    for (const [path, text] of published.shelves) {
      if (!path.startsWith('shelves/map/')) continue
      for (const [key, { columns, rows: found }] of Object.entries((JSON.parse(text) as { answers: Record<string, Answer> }).answers)) {
        const [measure, service, , , , period] = JSON.parse(key.slice(key.indexOf('['), key.lastIndexOf(']') + 1)) as string[]
        if (!SIDES.some(([, , name]) => name === measure) && !measure?.startsWith('access-')) continue
        for (const cells of found) {
          const row = Object.fromEntries(columns.map((name, place) => [name, cells[place]]))
          rows += 1
          for (const side of ['numerator', 'denominator']) {
            if (row[side] !== null && row[side] !== shown.get([measure, row['territory'], period, service, side].join())) wrong.push([path, row])
          }
          if (['suppressed', 'not-reported', 'not-applicable'].includes(String(row['status'])) && row['value'] !== null) wrong.push([path, row])
        }
      }
    }
    // Small tables come without ready answers.
    expect(rows > 10_000).toBe(published.real)
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

interface Answer {
  readonly columns: string[]
  readonly rows: unknown[][]
}

/** Every count shown of everybody, by measure, territory, period, service and side. */
async function shownCounts(): Promise<Map<string, number>> {
  const shown = new Map<string, number>()
  const measures = [...new Map([...SIDES, ['', 'access', 'access-10'], ['', 'access', 'access-30'], ['', 'access', 'access-50']]
    .map(([, table, measure]) => [measure, table]))]
  for (const [measure = '', table = ''] of measures) {
    for (const side of ['numerator', 'denominator']) {
      const rows = await ask<{ key: string; count: number }>(
        `SELECT concat_ws(',', '${measure}', territory_id, period, service, '${side}') AS key, count
        FROM (${sideRows(table, measure, side)}) WHERE count IS NOT NULL AND sex = 'all' AND age = 'all' AND route = 'all'`,
      )
      for (const { key, count } of rows) shown.set(key, count)
    }
  }
  return shown
}
