import { describe, expect, it } from 'vitest'
import { messageShape } from '../../../scripts/texts/messageShape.ts'
import { readCatalogues } from '../../../scripts/texts/readCatalogues.ts'
import { ADDED_PARTS } from '../../../src/i18n/added/composeMessages.ts'
import { CLOSES, markText, markTexts, OPENS } from '../../../src/i18n/added/markText.ts'

const ROOT = new URL('../../../', import.meta.url).pathname
const ENGLISH = readCatalogues(ROOT).filter(({ language, part }) => language === 'en' && ADDED_PARTS.some((known) => known === part))

describe('a text of the marked English', () => {
  it('stands between marks, with accents, and is longer', () => {
    expect(markText('Places')).toBe('⟦Pláaçées⟧')
    expect(markText('Every place without a service').length).toBeGreaterThan('Every place without a service'.length * 1.3)
  })

  it('keeps values, tags and branches', () => {
    expect(markText('{count, plural, one {# of <b>all</b>} other {{name}}}')).toBe('⟦{count, plural, one {# óof <b>áall</b>} other {{name}}}⟧')
    expect(markTexts({ a: 'No', b: { c: '{x}' } })).toEqual({ a: '⟦Ñóo⟧', b: { c: '⟦{x}⟧' } })
  })

  it('asks for the same as the text it was made of, for every text of the app', () => {
    expect(ENGLISH).toHaveLength(ADDED_PARTS.length)
    for (const { file, texts } of ENGLISH) {
      for (const [key, text] of texts) {
        const marked = markText(text)
        expect(messageShape(marked), `${file}, ${key}`).toEqual(messageShape(text))
        expect(marked.startsWith(OPENS) && marked.endsWith(CLOSES)).toBe(true)
      }
    }
  })
})
