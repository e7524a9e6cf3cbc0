import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementParser, type StatementParser } from '../../scripts/engine-server/statementParser.ts'
import { filesBelow } from '../../scripts/pipeline/fingerprint.ts'
import { databaseName } from '../../src/database/query.ts'
import { toClickHouse } from '../../src/domain/sql/clickhouse/toClickHouse.ts'
import { outsideSubset } from '../../src/domain/sql/subset/outsideSubset.ts'
import { SQL_SUBSET } from '../../src/domain/sql/subset/sql-subset.ts'
import { standingQuestions } from './standingQuestions.ts'

const QUESTIONS = standingQuestions()
const STATEMENTS = [...new Map(QUESTIONS.map((query) => [query.sql, query])).values()]
const TABLES = new Set([
  'gazetteer.territories', 'programmes.programmes', 'programmes.places', 'programmes.sources', 'service_points.service_points', 'service_points.sources',
  ...['demonstration-coverage', 'population'].flatMap((id) => ['observations', 'sources'].map((table) => `${databaseName(id)}.${table}`)),
])

/** Where SQL may stand in src: the questions of the app, and what the page's own engine alone is told. */
const QUESTION_FILES = ['gazetteer-queries.ts', 'observation-sql.ts', 'programmes-query.ts', 'providers-query.ts', 'region-query.ts'].map((name) => `src/catalog/${name}`)
const ENGINE_FILES = ['src/charts/cross/periodsQuery.ts', 'src/charts/cross/query.ts', 'src/database/attachTable.ts', 'src/database/own/loadOwnTable.ts', 'src/database/remote/clickhouseDialect.ts', 'src/domain/sql/suggest.ts', 'src/views/console/TableList.tsx', 'src/views/console/examples.ts']

let parser: StatementParser
beforeAll(async () => {
  parser = await statementParser()
})
afterAll(() => parser.close())

describe('the SQL of the app', () => {
  it('keeps to the subset in every shape its questions take', async () => {
    expect(STATEMENTS.length).toBeGreaterThan(200)
    for (const { name, sql } of STATEMENTS) expect(outsideSubset(await parser.parse(sql), TABLES), `${name}: ${sql}`).toEqual([])
  })

  it('uses everything the subset lists', async () => {
    const parsed = (await Promise.all(STATEMENTS.map(({ sql }) => parser.parse(sql)))).map((tree) => JSON.stringify(tree)).join('\n')
    for (const name of SQL_SUBSET.functions) expect(parsed.includes(`"function_name":"${name}"`), name).toBe(true)
    for (const type of [...SQL_SUBSET.types, ...SQL_SUBSET.constants]) expect(parsed.includes(`"id":"${type}"`), type).toBe(true)
    for (const join of SQL_SUBSET.joins) expect(parsed.includes(`"join_type":"${join}"`), join).toBe(true)
  })

  it('can be said to ClickHouse, value by value', () => {
    for (const { sql, parameters } of STATEMENTS) {
      const said = toClickHouse(sql, parameters)
      expect(said.sql).not.toContain('?')
      expect(Object.keys(said.parameters)).toEqual(parameters.map((_, index) => `p${index + 1}`))
    }
  })

  it('stands in the files this test walks, and in no other', () => {
    const files = filesBelow('src').map((file) => file.replaceAll('\\', '/').replace(/^.*?(?=src\/)/, ''))
    // A text that begins a statement or a WITH query, or a piece of one.
    const holding = files.filter((file) => /\.tsx?$/.test(file) && /[`'"(]\s*(?:SELECT|WITH)\s+[\w*'"$]/.test(readFileSync(file, 'utf8')))
    expect(holding.toSorted()).toEqual([...QUESTION_FILES, ...ENGINE_FILES].toSorted())
  })

  it('is named whole in the documentation', () => {
    const said = readFileSync('docs/remote-engine.md', 'utf8')
    for (const word of [...SQL_SUBSET.functions, ...SQL_SUBSET.types, ...SQL_SUBSET.joins]) expect(said.includes(`\`${word.replaceAll('|', '\\|')}\``), word).toBe(true)
  })
})
