import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { judgeStatement } from '../../../src/domain/sql/statement.ts'
import { tokensOf } from '../../../src/domain/sql/tokens.ts'
import { ALLOWED, REFUSED } from './statements.ts'

describe('the judge of statements', () => {
  it.each(ALLOWED)('lets through: %s', (sql) => {
    expect(judgeStatement(sql)).toMatchObject({ allowed: true })
  })

  it.each(REFUSED)('refuses: %s', (sql, reason, word) => {
    const judged = judgeStatement(sql)
    expect(judged).toMatchObject({ allowed: false, reason, word })
    if (!judged.allowed && word) expect(sql.slice(judged.position).startsWith(word)).toBe(true)
  })

  it('names the temporary table or view that is made', () => {
    expect(judgeStatement('CREATE OR REPLACE TEMP TABLE visits AS SELECT 1')).toEqual({ allowed: true, creates: 'visits' })
    expect(judgeStatement('CREATE TEMP VIEW IF NOT EXISTS temp.main."My view" AS SELECT 1')).toEqual({ allowed: true, creates: 'My view' })
    expect(judgeStatement('SELECT 1')).toEqual({ allowed: true, creates: null })
  })
})

/** Comments and blanks that change nothing of a statement. */
const FILLERS = [' ', '\n', '\t', ' /* ; DROP */ ', ' -- COPY; \n', '/* a /* b */ c */', '\u00a0', '\ufeff']

describe('whatever stands between the words', () => {
  const random = namedStream(7, 'sql-fillers')
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.uniform() * items.length)] as Item
  const respaced = (sql: string) => {
    const { tokens } = tokensOf(sql)
    // Tokens that touch may be one to the engine (`1.5`, `||`), so fillers stand only where a blank stood.
    return tokens.map((token, index) => {
      const next = tokens[index + 1]
      const touches = next && next.position === token.position + token.text.length
      return token.text + (touches ? '' : pick(FILLERS))
    }).join('')
  }
  const cased = (sql: string) => {
    const { tokens } = tokensOf(sql)
    return tokens.reduceRight<string>((text, token) => token.kind !== 'word' || /^e$/i.test(token.text) ? text : text.slice(0, token.position) + (random.uniform() < 0.5 ? token.text.toUpperCase() : token.text.toLowerCase()) + text.slice(token.position + token.text.length), sql)
  }

  it('the judgement stays', () => {
    for (let round = 0; round < 40; round += 1) {
      for (const sql of ALLOWED) expect(judgeStatement(respaced(cased(sql))).allowed, sql).toBe(true)
      for (const [sql, reason] of REFUSED) {
        if (reason === 'unterminated' || sql.includes('\u200b')) continue
        expect(judgeStatement(respaced(cased(sql))), sql).toMatchObject({ allowed: false, reason })
      }
    }
  })

  it('a second statement is refused, however it is joined', () => {
    for (const first of ALLOWED) {
      for (const [second] of REFUSED.slice(8, 60)) {
        const text = `${first}${pick(FILLERS)}\n;${pick(FILLERS)}${second}`
        expect(judgeStatement(text).allowed, text).toBe(false)
      }
    }
  })

  it('a writing statement hidden in a text, name or comment is no statement', () => {
    for (const [sql] of REFUSED) {
      if (/\$\$|\*\//.test(sql) || sql.includes('/*')) continue
      expect(judgeStatement(`SELECT '${sql.replaceAll("'", "''")}'`).allowed, sql).toBe(true)
      expect(judgeStatement(`SELECT $$${sql}$$`).allowed, sql).toBe(true)
      expect(judgeStatement(`SELECT 1 /* ${sql} */`).allowed, sql).toBe(true)
      expect(judgeStatement(`SELECT 1 -- ${sql.replaceAll('\n', ' ')}`).allowed, sql).toBe(true)
    }
  })

  it('no text makes it throw or hang, and every token stands where it says', () => {
    const pieces = ["'", '"', '$$', '$a$', '/*', '*/', '--', '\n', ';', '(', ')', ',', '.', 'WITH', 'AS', 'SELECT', 'FROM', 'CREATE', 'TEMP', 'e\'', '\\', 'x', '1e', '0x', '\u0000', '\ud83d\ude00', '\ud83d', 'EXPLAIN', 'DESCRIBE', '__proto__']
    for (let round = 0; round < 4000; round += 1) {
      const text = Array.from({ length: Math.floor(random.uniform() * 14) }, () => pick(pieces) + (random.uniform() < 0.5 ? ' ' : '')).join('')
      const { tokens } = tokensOf(text)
      let last = 0
      for (const token of tokens) {
        expect(text.slice(token.position, token.position + token.text.length)).toBe(token.text)
        expect(token.text.length).toBeGreaterThan(0)
        expect(token.position).toBeGreaterThanOrEqual(last)
        last = token.position + token.text.length
      }
      const judged = judgeStatement(text)
      if (!judged.allowed) expect(judged.position).toBeLessThanOrEqual(text.length)
    }
  })

  it('deep nesting ends', () => {
    expect(judgeStatement(`${'('.repeat(5000)}SELECT 1${')'.repeat(5000)}`).allowed).toBe(true)
    expect(judgeStatement(`${'EXPLAIN '.repeat(2000)}DROP TABLE x`)).toMatchObject({ allowed: false, reason: 'writes' })
  })
})
