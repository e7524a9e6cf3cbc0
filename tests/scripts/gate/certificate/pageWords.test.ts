import { describe, expect, it } from 'vitest'
import en from '../../../../scripts/gate/certificate/en.json'
import es from '../../../../scripts/gate/certificate/es.json'
import { pageWords } from '../../../../scripts/gate/certificate/pageWords.ts'
import appEnglish from '../../../../src/i18n/screen/en/data.json'
import appSpanish from '../../../../src/i18n/screen/es/data.json'

const keysOf = (value: object, before = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' && inner !== null ? keysOf(inner, `${before}${key}.`) : [`${before}${key}`]))

describe('the words of the page', () => {
  it('are the same in number in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(es))
  })

  it.each([
    ['es', es, appSpanish],
    ['en', en, appEnglish],
  ] as const)('name counts and attacks as the app does (%s)', (_, words, { data: { certificate } }) => {
    const small = Object.fromEntries(Object.entries(words.count).map(([name, text]) => [name, text.charAt(0).toLowerCase() + text.slice(1)]))
    expect(small).toEqual(certificate.count)
    const attacks = Object.entries(certificate.tried).map(([id, { name }]) => [id, name])
    const names: Record<string, unknown> = words.attacks
    for (const [id = '', name] of attacks) expect(names[id]).toMatchObject({ name })
    expect(attacks).toHaveLength(8)
  })

  it('write numbers, shares and times alike wherever the page is made', () => {
    const { number, share, percent, time, count } = pageWords('es')
    expect([number(1_004_233), number(1284.64), share(1, 3), share(1, 0), percent(6)]).toEqual(['1,004,233', '1,284.6', '33\u00a0%', '0\u00a0%', '6\u00a0%'])
    expect(time('2026-11-25T23:59:41.000Z').replaceAll(/\s/g, ' ')).toMatch(/^25 de noviembre de 2026.* 23:59 UTC$/)
    expect(time('yesterday')).toBe('yesterday')
    expect([count('served'), count('toString'), count('grants')]).toEqual(['Personas atendidas', 'toString', 'grants'])
  })
})
