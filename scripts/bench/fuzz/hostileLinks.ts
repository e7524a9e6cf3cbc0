import fc from 'fast-check'
import type { Catalog } from '../../../src/catalog/release.ts'
import { LINK_FIELDS, VIEW_FIELD } from '../../../src/state/link/fields.ts'
import { hostileText, repeatedText } from './hostileText.ts'

const NUMBERS: readonly string[] = ['0', '-0', '1', '50', '100', '101', '-1', '1e3', '1e999', '-1e400', '1e-320', '0x10', '١٢', '1_000', 'NaN', 'Infinity', '1,2', '1,', ',', ',,,,', '2,1', '00007', '9'.repeat(21), '9'.repeat(40), '1.5', '1.', '.5', '+1', ' 1', '1 ', '4.9e-324', '1.7976931348623157e308']

/** Values of a field of the link: those it lists, and of its kind where it names one. */
function valuesOf(values: readonly string[], known: { readonly words: readonly string[]; readonly territories: readonly string[] }): readonly string[] {
  return values.flatMap((value) => {
    if (!value.includes('<')) return [value]
    if (/indicator/.test(value)) return [...known.words, ...known.words.map((id) => `${id}:7`), ...known.words.map((id) => `${id}:1:9`)]
    if (/territory|plan/.test(value)) return [...known.territories, known.territories.slice(0, 4).join(','), known.territories.slice(0, 4).join('.'), `${known.territories[0] ?? ''}.0703.0801`]
    if (/country/.test(value)) return ['HND', 'HND,GTM']
    if (/year/.test(value)) return ['2025', '2024-Q1', '2019', '9999', '0000-Q4']
    if (/mark/.test(value)) return ['0123abcd', 'ffffffff']
    if (/release/.test(value)) return ['1999.1']
    return ['0', '1', '12.5', '1,2', '-86.5833,14.0333,8.5', '3,40,500']
  })
}

/**
 * Links of every kind of wrong: fields of the app with values of theirs, of other fields and of nobody; fields that come again, that
 * do not exist, hundreds of them; broken escapes, marks in wrong places, and texts that are no link at all.
 */
export function hostileLinks(catalog: Catalog, territories: readonly string[]): fc.Arbitrary<string> {
  const known = { words: catalog.indicators.map(({ id }) => id), territories: territories.slice(0, 12) }
  const fields = [...LINK_FIELDS, VIEW_FIELD].map(({ name, values }) => ({ name, values: valuesOf(values, known) }))
  const good = fc.constantFrom(...fields).chain(({ name, values }) => fc.constantFrom(...values, catalog.release).map((value) => `${name}=${value}`))
  const anyName = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...fields.map(({ name }) => name)) }, { weight: 1, arbitrary: hostileText.map(encodeURIComponentLoosely) }, { weight: 1, arbitrary: fc.constantFrom('figure', 'embed', 'Indicator', 'LANG', 'select[]', 'select%5B%5D', '%73elect', '', ' lang') })
  const anyValue = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 6, arbitrary: hostileText.map(encodeURIComponentLoosely) },
    { weight: 2, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.constantFrom('%', '%%', '%E0%A4%A', '%00', '%C0%AF', '%ED%A0%80', '%u0041', '%2', '%GG', '+', '%2B', '%26select=HN07', '%23', '#', '##', '?', '&amp;lang=en') },
    { weight: 1, arbitrary: repeatedText.map((text) => text.slice(0, 9000)) },
    { weight: 2, arbitrary: fc.array(fc.oneof(fc.constantFrom(...known.territories, ...known.words), hostileText.map(encodeURIComponentLoosely)), { maxLength: 70 }).map((parts) => parts.join(',')) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...known.territories, '0703', '', 'x'), { maxLength: 70 }).map((parts) => parts.join('.')) },
  )
  const bad = fc.tuple(anyName, anyValue).map(([name, value]) => `${name}=${value}`)
  const part = fc.oneof({ weight: 5, arbitrary: good }, { weight: 5, arbitrary: bad }, { weight: 1, arbitrary: hostileText })
  const path = fc.oneof({ weight: 8, arbitrary: fc.constantFrom('explore', 'data', 'own', 'sql') }, { weight: 2, arbitrary: hostileText }, { weight: 1, arbitrary: fc.constantFrom('', '/', '//', 'explore/', 'explore/..', 'constructor') })
  const whole = fc.tuple(path, fc.oneof({ weight: 12, arbitrary: fc.array(part, { maxLength: 14 }) }, { weight: 1, arbitrary: fc.array(part, { minLength: 60, maxLength: 120 }) }), fc.constantFrom('&', '&', '&', '&', ';', '&&', '&amp;', '?')).map(([view, parts, mark]) => `#/${view}?${parts.join(mark)}`)
  return fc.oneof(
    { weight: 12, arbitrary: whole },
    { weight: 2, arbitrary: fc.tuple(whole, fc.nat(3000), fc.nat(60), hostileText).map(([text, at, length, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length)) },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.tuple(whole, fc.constantFrom(1, 3, 40)).map(([text, times]) => text.repeat(times)) },
  )
}

/** As `encodeURIComponent`, with half of a surrogate pair left as it is. */
function encodeURIComponentLoosely(text: string): string {
  return /\p{Cs}/u.test(text) ? text : encodeURIComponent(text)
}
