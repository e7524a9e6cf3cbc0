import { describe, expect, it } from 'vitest'
import { partsOf, placeholdersOf, textFault, written } from '../../src/story/placeholders.ts'

describe('placeholders of a text', () => {
  it('are read in their order, with their form, and written back as they stood', () => {
    const text = 'Hasta {perspectivas/perspectivas-reached-2026-03|month}, {perspectivas/perspectivas-reached-2026-03} y {programme:pire|start}.'
    expect(partsOf(text)).toEqual([
      'Hasta ',
      { key: 'perspectivas/perspectivas-reached-2026-03', form: 'month' },
      ', ',
      { key: 'perspectivas/perspectivas-reached-2026-03', form: 'number' },
      ' y ',
      { key: 'programme:pire', form: 'start' },
      '.',
    ])
    expect(partsOf(text).map((part) => (typeof part === 'string' ? part : written(part))).join('')).toBe(text)
  })

  it.each(['{perspectivas}', '{perspectivas/x|median}', '{observed/a b}', '{}'])('that are none are told as written: %s', (text) => {
    expect(() => placeholdersOf(text)).toThrow(text)
  })
})

describe('textFault', () => {
  it.each(['ein Text ohne Zahl', 'seis meses', '{programme:pire|start}'])('finds nothing in %s', (text) => expect(textFault(text)).toBeNull())
  it.each([
    ['son 3,745 personas', '3,745'],
    ['the year 2026', '2026'],
    ['half: ½', '½'],
    ['arabic: ٣', '٣'],
    ['a brace } alone', '}'],
  ])('finds what is typed in %s', (text, typed) => expect(textFault(text)).toContain(typed))
})
