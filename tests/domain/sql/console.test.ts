import { describe, expect, it } from 'vitest'
import { judgeStatement } from '../../../src/domain/sql/statement.ts'
import { suggest } from '../../../src/domain/sql/suggest.ts'
import { tablesIn } from '../../../src/domain/sql/tablesIn.ts'

describe('a statement typed into the console', () => {
  it.each([
    'SELECT 1', 'select 1;', ' -- note\nFROM gazetteer.territories', 'WITH a AS (SELECT 1) SELECT * FROM a', "SELECT 'DROP TABLE x; COPY'", 'SELECT "insert" FROM t', 'VALUES (1), (2)',
    'EXPLAIN ANALYZE SELECT 1', 'DESCRIBE gazetteer.territories', 'SHOW ALL TABLES', 'SUMMARIZE returns.observations', 'CREATE OR REPLACE TEMP TABLE x AS SELECT 1', 'CREATE TEMPORARY VIEW v AS FROM t',
    'PIVOT t ON a', '(SELECT 1) UNION (SELECT 2)', '/* ; drop */ TABLE t', 'SELECT $$ a; delete $$', "SELECT e'it\\'s; DROP'", 'SELECT update FROM t', 'WITH d AS (SELECT 1), e AS (SELECT 2) FROM d', "SELECT 'it''s'; -- end",
  ])('may read: %s', (sql) => expect(judgeStatement(sql)).toMatchObject({ allowed: true }))

  it.each([
    [''], ['-- nothing'], ['SELECT 1; SELECT 2'], ['SELECT 1;;DROP TABLE x'], ["COPY t TO 'x.csv'"], ["EXPORT DATABASE 'd'"], ["ATTACH 'x.db'"], ['INSTALL httpfs'], ['LOAD json'], ['INSERT INTO t VALUES (1)'], ['drop schema own_x cascade'],
    ['WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a'], ['WITH a AS (SELECT 1) DELETE FROM t'], ['EXPLAIN ANALYZE DELETE FROM t'], ['EXPLAIN (ANALYZE) INSERT INTO t VALUES (1)'], ['CREATE TABLE x AS SELECT 1'], ["CREATE TEMP TABLE x AS FROM read_csv('a')"],
    ["SET memory_limit='1GB'"], ['PRAGMA database_list'], ["SELECT * FROM read_parquet('https://example.org/x')"], ["FROM 'x.csv'"], ["SELECT * FROM a JOIN 'b.parquet' USING (i)"], ["SELECT getenv('HOME')"], ["SELECT * FROM query('COPY t TO 1')"],
    ["SELECT e'\\''; COPY t TO 'x' --'"], ['hello'], ['/* '], ["SELECT 'open"],
  ])('is refused with a reason: %s', (sql) => expect(judgeStatement(sql)).toMatchObject({ allowed: false, reason: expect.stringMatching(/^[a-z-]+$/) }))

  it('ends on any text', () => {
    for (const sql of ["'", '"', '$a$', '/*', ';'.repeat(2000), '('.repeat(2000), '\u0000\uFFFF', "e'", 'x'.repeat(50_000)]) expect(() => judgeStatement(sql)).not.toThrow()
  })

  it('names the tables it needs, and none that stand in a text', () => {
    expect(tablesIn(`SELECT 'returns' FROM "gazetteer".territories JOIN demonstration_coverage.observations USING (x)`, ['gazetteer', 'returns', 'demonstration_coverage'])).toEqual(['gazetteer', 'demonstration_coverage'])
  })

  it('is helped along with names and keywords', () => {
    expect(suggest('FROM gaz', 8, ['gazetteer.territories', 'returns.observations'])).toEqual({ from: 5, options: ['gazetteer.territories'] })
    expect(suggest('SEL', 3, [])).toEqual({ from: 0, options: ['SELECT'] })
    expect(suggest('S', 1, ['sources']).options).toEqual([])
  })
})
