import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementParser, type StatementParser } from '../../../../scripts/engine-server/statementParser.ts'
import { outsideSubset } from '../../../../src/domain/sql/subset/outsideSubset.ts'

const TABLES = new Set(['g.t', 'g.u'])
let parser: StatementParser
beforeAll(async () => {
  parser = await statementParser()
})
afterAll(() => parser.close())
const outside = async (sql: string) => outsideSubset(await parser.parse(sql), TABLES)

describe('the subset', () => {
  it.each([
    'SELECT id FROM g.t',
    'SELECT *, 1 AS one FROM g.t WHERE a = ? AND (b IN (?, ?) OR c >= 2) ORDER BY a DESC NULLS LAST, b',
    'SELECT DISTINCT a FROM g.t x LEFT JOIN g.u y ON y.a = x.a',
    'SELECT count(DISTINCT a) AS n, sum(b) FILTER (WHERE c = 1)::DOUBLE AS s FROM g.t GROUP BY d',
    "WITH a AS (SELECT id FROM g.t), b AS (SELECT id FROM a) SELECT string_agg(id, ' ' ORDER BY id) AS ids FROM b GROUP BY ALL",
    'SELECT id FROM (SELECT * FROM g.t QUALIFY row_number() OVER (PARTITION BY a ORDER BY b) = 1)',
    'SELECT id FROM g.t WHERE false',
  ])('holds %s', async (sql) => expect(await outside(sql)).toEqual([]))

  it('says each thing once, in the order of the statement', async () => {
    expect(await outside('SELECT lower(upper(lower(a))) AS a, b::DATE AS b FROM x.y LIMIT 1')).toEqual(['LIMIT_MODIFIER', 'function lower', 'function upper', 'cast to DATE', 'table x.y'])
  })

  it('lets a named query be read where it stands, and nowhere else', async () => {
    expect(await outside('WITH a AS (SELECT id FROM g.t) SELECT id FROM a')).toEqual([])
    expect(await outside('WITH b AS (SELECT id FROM a), a AS (SELECT id FROM g.t) SELECT id FROM b')).toEqual(['table a'])
    expect(await outside('SELECT x.id AS id FROM (WITH a AS (SELECT id FROM g.t) SELECT id FROM a) x INNER JOIN a ON a.id = x.id')).toEqual(['table a'])
    expect(await outside('WITH a AS (SELECT id FROM a) SELECT id FROM a')).toEqual(['table a'])
  })

  it('takes nothing for inside that it does not know', async () => {
    const tree = (await parser.parse('SELECT id FROM g.t')) as { error: boolean; statements: { node: Record<string, unknown> }[] }
    const node = tree.statements[0]?.node as Record<string, unknown>
    expect(outsideSubset({ error: false, statements: [{ node: { ...node, invented: { deep: 1 } } }] }, TABLES)).toEqual(['SELECT_NODE with invented'])
    expect(outsideSubset({ error: false, statements: [{ node: { ...node, type: 'constructor' } }] }, TABLES)).toEqual(['constructor'])
    for (const nothing of [null, 1, 'x', [], {}, { error: true, error_message: 'why' }, { error: false, statements: [] }]) expect(outsideSubset(nothing, TABLES).length, JSON.stringify(nothing)).toBe(1)
  })
})
