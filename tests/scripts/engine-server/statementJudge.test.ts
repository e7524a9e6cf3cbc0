import { describe, expect, it } from 'vitest'
import { statementJudge } from '../../../scripts/engine-server/statementJudge.ts'
import { statementParser } from '../../../scripts/engine-server/statementParser.ts'

describe('the judge of statements', () => {
  it('parses what passed once only, and what did not every time', async () => {
    const parser = await statementParser()
    const parsed: string[] = []
    const judge = statementJudge({ ...parser, parse: (sql) => (parsed.push(sql), parser.parse(sql)) }, new Set(['g.t']))
    const [good, bad] = ['SELECT id FROM g.t', 'SELECT id FROM g.u']
    await judge(good)
    await judge(good)
    expect(parsed).toEqual([good])
    for (let times = 0; times < 2; times += 1) await expect(judge(bad)).rejects.toMatchObject({ kind: 'refused', message: 'outside the subset: table g.u' })
    expect(parsed).toEqual([good, bad, bad])
    parser.close()
  })

  it('does not take a statement for another that only begins alike', async () => {
    const parser = await statementParser()
    const judge = statementJudge(parser, new Set(['g.t']))
    await judge('SELECT id FROM g.t')
    await expect(judge('SELECT id FROM g.t ')).resolves.toBeUndefined()
    await expect(judge('SELECT id FROM g.t; DROP TABLE g.t')).rejects.toMatchObject({ kind: 'refused' })
    parser.close()
  })
})
