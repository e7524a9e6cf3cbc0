import { describe, expect, it } from 'vitest'
import { preferredLanguages } from '../../src/i18n/locales.ts'
import { ADDED, addedLanguage, codeOf, MARKED, spokenBy } from '../../src/state/added-languages.ts'

const QUICHE = { code: 'quc', base: 'es' } as const
const GERMAN = { code: 'de', base: 'en' } as const

describe('a language that is one file', () => {
  it.each([
    ['./added/quc.es.json', QUICHE],
    ['src/i18n/added/de.en.json', GERMAN],
    ['pt-BR.es.json', { code: 'pt-BR', base: 'es' }],
  ])('is named by it: %s', (file, language) => {
    expect(addedLanguage(file)).toEqual([language])
  })

  it.each(['pt.json', 'pt.fr.json', 'portugues.es.json', 'PT.es.json', 'es.json'])('is none: %s', (file) => {
    expect(addedLanguage(file)).toEqual([])
  })

  it('is what its code in a link stands for; no other code is', () => {
    expect(spokenBy('de', [GERMAN])).toEqual({ language: 'en', words: 'de' })
    expect(spokenBy('es', [GERMAN])).toEqual({ language: 'es', words: null })
    for (const code of ['fr', 'DE', '', '__proto__', null, undefined]) expect(spokenBy(code, [GERMAN])).toBeNull()
    expect(codeOf({ language: 'en', words: 'de' })).toBe('de')
    expect(codeOf({ language: 'en', words: null })).toBe('en')
  })

  it('is taken where the browser asks for it, by its first language', () => {
    expect(preferredLanguages(['de-AT', 'en'], [GERMAN])).toEqual({ language: 'en', words: 'de' })
    expect(preferredLanguages(['en-US', 'de'], [GERMAN])).toEqual({ language: 'en', words: null })
    expect(preferredLanguages(['quc-GT'], [QUICHE])).toEqual({ language: 'es', words: 'quc' })
    expect(preferredLanguages(['fr'], [GERMAN])).toEqual({ language: 'es', words: null })
    expect(preferredLanguages([], [])).toEqual({ language: 'es', words: null })
  })

  it('stands in the list of this build once', () => {
    expect(ADDED).toContainEqual(MARKED)
    expect(new Set(ADDED.map(({ code }) => code)).size).toBe(ADDED.length)
  })
})
