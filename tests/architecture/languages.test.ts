import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../src/i18n/languages.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Full keys with their texts: `codes.level.country` -> `País`. */
function textsOf(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    else for (const [inner, text] of textsOf(value, `${prefix}${key}.`)) texts.set(inner, text)
  }
  return texts
}

/** Names of the values a message asks for, without the words inside plural and select branches. */
function valuesOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort()
}

const spanish = textsOf(MESSAGES.es)
const english = textsOf(MESSAGES.en)

describe('languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...spanish.keys()].sort())
    expect(spanish.size).toBeGreaterThan(100)
  })

  it('leave no text empty', () => {
    for (const texts of [spanish, english]) {
      expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
    }
  })

  it('ask for the same values in every message', () => {
    // A bare word in braces may be a branch of a plural, so only messages without branches are compared.
    const plain = [...spanish].filter(([key, text]) => ![text, english.get(key) ?? ''].some((one) => /,\s*(plural|select)/.test(one)))
    expect(plain.filter(([key, text]) => valuesOf(text).join() !== valuesOf(english.get(key) ?? '').join()).map(([key]) => key)).toEqual([])
  })
})
