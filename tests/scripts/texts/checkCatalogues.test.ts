import { describe, expect, it } from 'vitest'
import { problemLine } from '../../../scripts/catalog/problem.ts'
import { checkCatalogues } from '../../../scripts/texts/checkCatalogues.ts'
import { type Catalogue, textsOf } from '../../../scripts/texts/readCatalogues.ts'

const catalogue = (language: string, texts: Record<string, string>): Catalogue => ({ part: 'screen/frame', language, plurals: language, file: `src/i18n/screen/${language}/frame.json`, texts: new Map(Object.entries(texts)) })
/** What is said of English beside Spanish. */
const said = (es: Record<string, string>, en: Record<string, string>) => checkCatalogues([catalogue('es', es), catalogue('en', en)]).map((problem) => problemLine(problem, 'en'))
const EN = 'src/i18n/screen/en/frame.json'

describe('a catalogue beside the reference', () => {
  it('is in order with other words for the same values', () => {
    expect(said({ a: '{count, plural, one {# lugar} other {# lugares}} de <b>{name}</b>' }, { a: '<b>{name}</b>: {count, number} places' })).toEqual([])
  })

  it.each([
    ['a key that is missing', { a: 'Uno', b: 'Dos' }, { a: 'One' }, [`${EN}, b: missing; src/i18n/screen/es/frame.json has it`]],
    ['a key too many', { a: 'Uno' }, { a: 'One', c: 'Three' }, [`${EN}, c: not in src/i18n/screen/es/frame.json`]],
    ['an empty text', { a: 'Uno' }, { a: '  ' }, [`${EN}, a: empty`]],
    ['a value that has another name', { a: '{place} primero' }, { a: '{places} first' }, [`${EN}, a: asks for (places text), es for (place text)`]],
    ['a value within a branch only', { a: '{n, plural, one {uno} other {# de {all}}}' }, { a: '{n, plural, one {one} other {#}}' }, [`${EN}, a: asks for (n number), es for (all text, n number)`]],
    ['a number that is read as a text', { a: '{n, number}' }, { a: '{n}' }, [`${EN}, a: asks for (n text), es for (n number)`]],
    ['another choice of a select', { a: '{s, select, x {uno} other {dos}}' }, { a: '{s, select, y {one} other {two}}' }, [`${EN}, a: asks for (s select other|y), es for (s select other|x)`]],
    ['a tag that is not there', { a: '<link>Aquí</link>' }, { a: 'Here' }, [`${EN}, a: has the tags (), es (link)`]],
    ['a plural without the form for one', { a: '{n, plural, one {uno} other {#}}' }, { a: '{n, plural, =1 {one} other {#}}' }, [`${EN}, a: plural of {n} lacks "one"`]],
    ['a form the language does not know', { a: '{n, plural, one {uno} other {#}}' }, { a: '{n, plural, one {one} few {a few} other {#}}' }, [`${EN}, a: plural of {n} has "few", which en never uses`]],
  ])('is told of %s', (_, es, en, expected) => {
    expect(said(es, en as Record<string, string>)).toEqual(expected)
  })

  it('is told of a message that cannot be read', () => {
    expect(said({ a: '{name}' }, { a: '{name' })[0]).toMatch(/^src\/i18n\/screen\/en\/frame\.json, a: not an ICU message/)
  })

  it('needs the plural forms of its own language', () => {
    const polish = catalogue('pl', { a: '{n, plural, one {# miejsce} other {# miejsca}}' })
    const problems = checkCatalogues([catalogue('es', { a: '{n, plural, one {# lugar} other {# lugares}}' }), catalogue('en', { a: '{n, plural, one {# place} other {# places}}' }), polish])
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual(['few', 'many'].map((category) => `src/i18n/screen/pl/frame.json, a: plural of {n} lacks "${category}"`))
  })

  it('is told where a whole part is not there in a language', () => {
    expect(checkCatalogues([catalogue('es', { a: 'Uno' })]).map((problem) => problemLine(problem, 'en'))).toEqual(['src/i18n/screen/es/frame.json: "screen/frame" is not there in en'])
    expect(checkCatalogues([catalogue('fr', { a: 'Un' })]).map((problem) => problemLine(problem, 'en'))).toEqual(['src/i18n/screen/fr/frame.json: no es beside it: a part has every language'])
  })
})

it('a catalogue is a tree of texts, the lines of its lists numbered', () => {
  expect([...textsOf({ a: { b: 'Uno' }, list: ['x', 'y'] }, 'f.json')]).toEqual([['a.b', 'Uno'], ['list.0', 'x'], ['list.1', 'y']])
  expect(() => textsOf({ a: { b: 3 } }, 'f.json')).toThrow('f.json, a.b: neither a text nor a group of texts')
})
