import fc from 'fast-check'
import { hostileText } from '../hostileText.ts'

const DEEP = 100_000

/** Faults of JSON by the ideas of JSONTestSuite (Nicolas Seriot, "Parsing JSON is a minefield", 2016): each may stand for a value, sound or not. */
export const ODD_VALUES: readonly string[] = [
  'NaN', '-NaN', 'Infinity', '1e999', '-1e999', '1e-999', '-0', '0123', '1.', '.5', '+1', '0x1F', '1_000', '1e', '-', '--1', '123456789012345678901234567890', '0.1e1000000', '9007199254740993',
  '"\\uD800"', '"\\uDC00\\uD800"', '"\\u0000"', '"\\x41"', '"\\u00"', "'a'", '"a\nb"', '"\t"', '"\u007f"', '"\ud800"', '"\\', '"', '""', '"\\/"',
  '[]', '[1,]', '[,1]', '[1 2]', '[1', '[', ']', '[[[]]]', '[null]', '[1]]', '[\u000c]', '[1]x', '[1]\u0000',
  '{}', '{"a":1,}', '{"a" 1}', '{a:1}', '{"a":1 "b":2}', '{"a":1,"a":2}', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"":0}', '{"a":', '{', '{"toString":1,"valueOf":2}', '{"length":1e9}', '{"toJSON":1}',
  'null', 'true', 'false', 'nul', 'True', 'undefined', '/* */1', '1//', '\ufeff1', '', ' ', '\u2028',
  '['.repeat(DEEP), '['.repeat(DEEP) + ']'.repeat(DEEP), '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP), '[{"":'.repeat(5000) + '0' + '}]'.repeat(5000), `"${'a'.repeat(DEEP)}"`, `[${'0,'.repeat(DEEP)}0]`,
]

/** A value of JSON as text: any value, one of the odd ones, or a hostile text between quotes. */
export const valueText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_VALUES) },
  { weight: 3, arbitrary: hostileText.map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.double().map((number) => (Number.isFinite(number) ? String(number) : 'NaN')) },
)

/** An object as text: keys as they come, also twice, also those that every object has. */
export function objectText(entries: readonly (readonly [key: string, value: string])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`
}

/** One of some sound texts, or in one case of eight anything. */
export function mostly(sound: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 7, arbitrary: sound }, { weight: 1, arbitrary: valueText })
}
