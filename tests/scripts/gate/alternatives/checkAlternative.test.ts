import { describe, expect, it } from 'vitest'
import { checkAlternative } from '../../../../scripts/gate/alternatives/checkAlternative.ts'
import { smallRules } from './smallTruth.ts'

const SECRET = 'sixteen letters.'
const noise = { largest: 5, variance: 3, secret: 'GATE_SECRET' }

describe('checkAlternative', () => {
  it('has nothing against rules that can be kept', () => {
    expect(checkAlternative(smallRules({ method: 'suppression', base: 2 }), undefined)).toEqual([])
    expect(checkAlternative(smallRules({ method: 'rounding', base: 5 }), undefined)).toEqual([])
    expect(checkAlternative(smallRules({ method: 'cell-key', noise }), SECRET)).toEqual([])
  })

  it.each([
    [{ base: 4 }, 'need asks for 4'],
    [{ counts: { need: { group: 'service' as const, width: 7 }, served: { group: 'service' as const } } }, 'base of 8'],
    [{ complements: [{ part: 'served', whole: 'need', threshold: 9 }] }, 'need - served asks for 8: it takes a base of 9'],
  ])('knows a base that is too small: %o', (changes, message) => {
    const problems = checkAlternative(smallRules(changes), undefined)
    expect(problems.map(({ field }) => field)).toEqual(['base'])
    expect(problems[0]?.message.en).toContain(message)
    expect(problems[0]?.message.es).toMatch(/una base de \d+ deja un intervalo de \d+ personas/)
  })

  it('minds only counts that are published', () => {
    const counts = { need: { group: 'service' as const }, served: { group: 'service' as const }, placed: { group: 'outcome' as const } }
    expect(checkAlternative(smallRules({ counts }), undefined)).toEqual([])
  })

  it('knows noise and secrets that are of no use', () => {
    const fields = (rules: ReturnType<typeof smallRules>, secret?: string) => checkAlternative(rules, secret).map(({ field }) => field)
    expect(fields(smallRules({ method: 'cell-key' }), SECRET)).toEqual(['noise'])
    expect(fields(smallRules({ method: 'cell-key', noise: { ...noise, largest: 4 } }), SECRET)).toEqual(['noise.largest'])
    expect(fields(smallRules({ method: 'cell-key', noise }))).toEqual(['noise.secret'])
    expect(fields(smallRules({ method: 'cell-key', noise }), SECRET.slice(1))).toEqual(['noise.secret'])
  })
})
