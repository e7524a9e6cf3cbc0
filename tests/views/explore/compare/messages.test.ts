import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../../src/i18n/locales.ts'
import { MESSAGES } from '../../../../src/i18n/languages.ts'
import { LANGUAGES } from '../../../../src/state/app-state.ts'

type Tree = { readonly [key: string]: string | Tree }

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`)))
}

/** A value for every word in braces, so that only a message that cannot be read fails. */
const VALUES = Object.fromEntries([...JSON.stringify(MESSAGES).matchAll(/\{\s*(\w+)/g)].map(([, name]) => [name, 1]))

describe.each(LANGUAGES)('texts of the comparison in %s', (language) => {
  it('can all be read', () => {
    const broken: string[] = []
    const t = createTranslator({ locale: LOCALES[language], messages: MESSAGES[language], namespace: 'analysis.compare', onError: (error) => broken.push(error.message) })
    for (const key of keysOf(MESSAGES[language].analysis.compare)) {
      const said = t(key as 'title', VALUES as never)
      if (said.includes(`analysis.compare.${key}`)) broken.push(key)
    }
    expect(broken).toEqual([])
  })
})
