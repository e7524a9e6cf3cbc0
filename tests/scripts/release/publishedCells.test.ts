import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countIn } from '../../../scripts/gate/cells/cellSpace.ts'
import { REPORTED, SUPPRESSED } from '../../../scripts/gate/cells/cells.ts'
import { readPackage } from '../../../scripts/gate/package/readPackage.ts'
import { readGatedRelease } from '../../../scripts/release/gated/gatedRelease.ts'
import { COUNTS, DATA, DISTANCES, ORDERED, type PublishedTables, publishedTables, RESTS, SIDES, sideRows } from './publishedCells.ts'

/**
 * Reads what is published as a stranger would, and knows nothing of how it was made: only what the words mean. What can
 * be worked out of it by reckoning is another question, and `npm run attack` asks that one.
 */
const folder = mkdtempSync(join(tmpdir(), 'arraigo-published-'))
let published: PublishedTables

describe('what is published of the demonstration', () => {
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

  it('is there, hidden counts among it, each cell once', async () => {
    const found = await ask<{ variable: string; rows: number; hidden: number; shown: number }>(
      `SELECT variable, count(*) AS rows, sum(hidden) AS hidden, count(count) AS shown FROM cells GROUP BY variable ORDER BY variable`,
    )
    expect(found.map(({ variable }) => variable)).toEqual([...COUNTS].sort())
    const { cells } = readPackage(readGatedRelease(DATA, 'demonstration').folder)
    for (const { variable, rows, hidden, shown } of found) {
      const own = [...cells.keys.keys()].filter((place) => cells.space.counts[countIn(cells.space, cells.keys[place] ?? 0)] === variable)
      expect(rows, variable).toBe(own.length)
      expect(hidden, variable).toBe(own.filter((place) => cells.statuses[place] === SUPPRESSED).length)
      expect(shown, variable).toBe(own.filter((place) => cells.statuses[place] === REPORTED).length)
      expect(Math.min(hidden, shown), variable).toBeGreaterThan(500)
    }
    expect(await faults(`SELECT variable, ${KEY} FROM cells GROUP BY ALL HAVING count(*) > 1`)).toEqual(NONE)
  })

  it('shows no count below its threshold, and none beside a status that says it is absent', async () => {
    for (const count of COUNTS) {
      expect(await faults(`SELECT * FROM cells WHERE variable = '${count}' AND count > 0 AND count < ${published.thresholds[count]}`), count).toEqual(NONE)
    }
    for (const limit of DISTANCES) {
      expect(await faults(`SELECT * FROM access WHERE within_${limit} > 0 AND within_${limit} < ${published.thresholds[`access-${limit}`]}`)).toEqual(NONE)
    }
    expect(await faults(`SELECT * FROM cells WHERE (count IS NULL) <> (status IN ('suppressed', 'not-reported', 'not-applicable'))`)).toEqual(NONE)
  })

  it.each(RESTS.map(([part, whole]) => [part, whole]))('shows no small rest of %s in %s', async (part, whole) => {
    const wide = `SELECT ${KEY}, any_value(count) FILTER (variable = '${part}') AS part, any_value(count) FILTER (variable = '${whole}') AS whole
      FROM cells WHERE variable IN ('${part}', '${whole}') GROUP BY ALL`
    expect(await faults(`SELECT * FROM (${wide}) WHERE whole - part > 0 AND whole - part < ${published.thresholds[`${part} of ${whole}`]}`)).toEqual(NONE)
  })

  it.each(SIDES)('says the same of %s in %s, %s, as %s', async (count, table, measure, side) => {
    const wrong = `SELECT * FROM (${sideRows(table, measure, side)}) o LEFT JOIN (FROM cells WHERE variable = '${count}') c USING (${KEY})
      WHERE o.count IS DISTINCT FROM c.count OR o.status IS DISTINCT FROM c.status`
    expect(await faults(wrong)).toEqual(NONE)
  })

  it('keeps the order of the pathway and of the distances', async () => {
    const stages = ORDERED.map((stage) => `any_value(count) FILTER (variable = '${stage}') AS ${stage}`)
    await ask(`CREATE TABLE stages AS SELECT ${KEY}, ${stages.join(', ')} FROM cells GROUP BY ALL`)
    for (const [place, smaller] of ORDERED.entries()) {
      for (const larger of ORDERED.slice(place + 1)) expect(await faults(`SELECT * FROM stages WHERE ${smaller} > ${larger}`), `${smaller}, ${larger}`).toEqual(NONE)
    }
    expect(await faults('SELECT * FROM access WHERE within_10 > within_30 OR within_30 > within_50 OR within_50 > need OR within_10 > need')).toEqual(NONE)
  })

  it.each([
    ['a country and its departments', 0],
    ['a department and its municipalities', 1],
    ['a municipality and its districts', 2],
  ])('adds up: %s', async (_, level) => {
    // What was not reported adds nothing to the sum of what was.
    const sums = `SELECT variable, above, period, service, sex, age, route, sum(hidden) AS hidden,
        count(*) FILTER (level = ${level}) AS totals, count(*) FILTER (level <> ${level}) AS parts,
        coalesce(sum(count) FILTER (level = ${level}), 0) AS total, coalesce(sum(count) FILTER (level <> ${level}), 0) AS sum
      FROM (SELECT c.*, CASE WHEN c.level = ${level} THEN p.id ELSE p.parent_id END AS above FROM cells c JOIN places p ON p.id = c.territory_id
        WHERE c.level IN (${level}, ${level + 1})) GROUP BY ALL`
    const whole = `SELECT * FROM (${sums}) WHERE totals = 1 AND parts > 0 AND hidden = 0`
    const [counted] = await ask<{ n: number }>(`SELECT count(*) AS n FROM (${whole})`)
    expect(counted?.n).toBeGreaterThan(1000)
    expect(await faults(`SELECT * FROM (${whole}) WHERE total <> sum`)).toEqual(NONE)
  })

  it('is nowhere told by a ready answer where the tables do not tell it', async () => {
    const shown = await shownCounts()
    let rows = 0
    const wrong: unknown[] = []
    for (const [path, text] of published.shelves) {
      if (!path.startsWith('shelves/')) continue
      for (const [key, { columns, rows: found }] of Object.entries((JSON.parse(text) as { answers: Record<string, Answer> }).answers)) {
        const [measure = '', service, , , , period] = JSON.parse(key.slice(key.indexOf('['), key.lastIndexOf(']') + 1)) as string[]
        const sides = SIDES_OF.get(measure)
        if (!sides || !columns.includes('numerator')) continue
        for (const cells of found) {
          const row = Object.fromEntries(columns.map((name, place) => [name, cells[place]]))
          rows += 1
          for (const [side, count] of Object.entries(sides)) {
            const value = row[side]
            if (typeof value === 'number' && value > 0 && value < (published.thresholds[count] ?? 0)) wrong.push([path, row])
            // The answers of a map are cells of the tables; others are sums and splits of them.
            const cell = shown.get([measure, row['territory'], period, service, side].join())
            if (path.startsWith('shelves/map/') && value !== null && value !== cell) wrong.push([path, row])
          }
          if (['suppressed', 'not-reported', 'not-applicable'].includes(String(row['status'])) && row['value'] !== null) wrong.push([path, row])
        }
      }
    }
    expect(rows > 20_000).toBe(published.built)
    expect(wrong.slice(0, 3)).toEqual([])
  })

  interface Answer {
    readonly columns: string[]
    readonly rows: unknown[][]
  }

  /** What stands above and below the line of each measure. */
  const SIDES_OF = new Map<string, Record<string, string>>(DISTANCES.map((limit) => [`access-${limit}`, { numerator: `access-${limit}` }]))
  for (const [count, , measure, side] of SIDES) SIDES_OF.set(measure, { ...SIDES_OF.get(measure), [side]: count })

  /** Every count shown of everybody, by measure, territory, period, service and side. */
  async function shownCounts(): Promise<Map<string, number>> {
    const shown = new Map<string, number>()
    const tables = new Map(SIDES.map(([, table, measure]) => [measure, table] as const))
    for (const [measure, table] of tables) {
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
})
