import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { answer } from '../../../scripts/method/answer.ts'
import { number } from '../../../scripts/method/fields.ts'
import { defineMethod } from '../../../scripts/method/method.ts'
import { printResult } from '../../../scripts/method/printResult.ts'
import { readInput } from '../../../scripts/method/readInput.ts'
import { runMethod } from '../../../scripts/method/runMethod.ts'

const folder = mkdtempSync(join(tmpdir(), 'arraigo-method-'))
const file = (text: string | Uint8Array) => {
  const path = join(folder, 'input.json')
  writeFileSync(path, text)
  return path
}
/** The message of an error, which must be one line. */
async function failure(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    const { message } = error as Error
    expect(message).not.toContain('\n')
    return message
  }
  throw new Error('nothing failed')
}
const onInput = (name: string, content: unknown) => failure(answer([name, file(typeof content === 'string' ? content : JSON.stringify(content))]))

describe('a wrong call', () => {
  it('names the nearest methods', async () => {
    expect(await failure(answer(['wilsn', 'x.json']))).toBe('no method "wilsn"; perhaps wilson')
    expect(await failure(answer(['--list', 'rank']))).toBe('no method "rank"; perhaps rank-intervals')
    expect(await failure(answer(['Poisson_exact', 'x.json']))).toBe('no method "Poisson_exact"; perhaps poisson-exact')
    expect(await failure(answer(['standard-deviation-of', 'x.json']))).toBe('no method "standard-deviation-of"; npm run method -- --list names all')
  })

  it('says how to call it', async () => {
    expect(await failure(answer([]))).toMatch(/^name a method: npm run method -- NAME FILE\.json/)
    expect(await failure(answer(['wilson']))).toMatch(/^name one file after wilson: /)
    expect(await failure(answer(['wilson', 'a.json', 'b.json']))).toMatch(/^name one file after wilson: /)
    expect(await failure(answer(['--list', 'wilson', 'byar']))).toMatch(/^one name at most after --list/)
    expect(await failure(answer(['--lsit']))).toContain('--lsit')
  })
})

describe('a file that cannot be read', () => {
  it('is named with the reason', async () => {
    expect(await failure(answer(['wilson', join(folder, 'none.json')]))).toBe(`cannot read ${join(folder, 'none.json')}: there is no such file`)
    expect(await failure(answer(['wilson', folder]))).toBe(`cannot read ${folder}: it is a folder`)
    expect(await failure(answer(['wilson', file(new Uint8Array([0xff, 0xfe, 0x7b, 0]))]))).toMatch(/is no text in UTF-8$/)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('for want of permission too', async () => {
    const path = file('{}')
    chmodSync(path, 0)
    expect(await failure(answer(['wilson', path]))).toBe(`cannot read ${path}: no permission`)
  })

  it.each([
    ['', 1, 1, 'the text ends too early'],
    ['{"places": [\n  {"id": "a"\n', 3, 1, 'the text ends too early'],
    ['{\n  "places": [1, 2,]\n}', 2, 19, '"]" cannot stand there'],
    ['{"a" 1}', 1, 6, '"1" cannot stand there'],
    ['{"a": 01}', 1, 8, '"1" cannot stand there'],
    ['{"a": NaN}', 1, 7, '"N" cannot stand there'],
    ['{"a": "b\nc"}', 1, 9, '"\\n" cannot stand there'],
    ["{'a': 1}", 1, 2, '"\'" cannot stand there'],
    ['{"a": 1} x', 1, 10, '"x" cannot stand there'],
    ['{"a": 1, }', 1, 10, '"}" cannot stand there'],
    ['{"a": "\\x"}', 1, 8, '"\\\\" cannot stand there'],
  ])('as no JSON says where: %j', async (text, line, column, reason) => {
    expect(await onInput('wilson', text)).toMatch(new RegExp(`is no JSON: line ${line}, column ${column}: `))
    expect(await onInput('wilson', text)).toContain(reason)
  })

  it('is not one with a byte order mark, or one that comes on stdin', async () => {
    expect(await readInput(file('\uFEFF{"a":[1,"\u00e1",-2.5e3,true,null,{}]}'))).toEqual({ a: [1, 'á', -2500, true, null, {}] })
    expect(await readInput('-', Readable.from([Buffer.from('{"a"'), Buffer.from(': 1}')]))).toEqual({ a: 1 })
    expect(await failure(readInput('-', Readable.from([Buffer.from('{')])))).toBe('- is no JSON: line 1, column 2: the text ends too early')
  })
})

describe('input that does not fit', () => {
  const place = { id: 'a', numerator: 1, denominator: 2 }
  it.each([
    ['wilson', { places: [place, place, place, { ...place, numerator: '12' }] }, 'wilson: places[3].numerator: expected number, received "12"'],
    ['wilson', { places: [{ id: 'a', numerator: 1 }] }, 'wilson: places[0].denominator: missing'],
    ['wilson', { places: [{ ...place, 'Población total': 1 }] }, 'wilson: places[0]["Población total"]: no field of this name is known'],
    ['wilson', { places: [place], confidence: 95 }, 'wilson: confidence: expected <1, received 95'],
    ['wilson', 3, 'wilson: the whole: expected Object, received 3'],
    ['wilson', [], 'wilson: places: missing'],
    ['wilson', '{"places": [{"id": "a", "numerator": 1e999, "denominator": 2}]}', 'wilson: places[0].numerator: expected a finite number, received Infinity'],
    ['wilson', { places: [{ id: '', numerator: '1', denominator: 2 }] }, 'wilson: places[0].id: expected at least one character or entry, received 0 (and 1 more)'],
    ['poisson-exact', { places: [{ id: 'a', count: 1.5 }] }, 'poisson-exact: places[0].count: expected a whole number, received 1.5'],
    ['fragility', { places: [], components: [], noise: { kind: 'none' } }, 'fragility: noise.kind: expected ("uniform" | "dirichlet"), received "none"'],
    ['moran', { places: [], weights: { neighbours: { a: ['b', 3] } } }, 'moran: weights.neighbours.a[1]: expected string, received 3'],
    ['moran', { places: [], weights: { seats: { a: [1] }, nearest: 2 } }, 'moran: weights.seats.a[1]: missing, expected number'],
    ['moran', { places: [], weights: { queen: true } }, 'moran: weights: expected { neighbours } or { seats, nearest }, received Object'],
  ])('%s says where, and what was expected: %j', async (name, content, message) => {
    expect(await onInput(name, content)).toBe(message)
  })
})

describe('numbers that cannot be', () => {
  it.each([
    ['wilson', { places: [{ id: 'a', numerator: 1, denominator: 2 }, { id: 'b', numerator: 3, denominator: 2 }] }, /^wilson: places\[1\] \(b\): /],
    ['das-gupta', { factors: [{ name: 'one', from: 1, to: 2 }] }, /^das-gupta: a rate of 1 factors$/],
    ['moran', { places: [{ id: 'a', value: 1 }], weights: { neighbours: { a: ['x'] } } }, /^moran: weights\.neighbours names x, which is none of the places$/],
    ['moran', { places: [{ id: 'a', value: 1 }], weights: { seats: {}, nearest: 1 } }, /^moran: weights\.seats has no entry of a/],
    ['moran', { places: [{ id: 'a', value: 1 }], weights: { seats: { x: null }, nearest: 1 } }, /^moran: weights\.seats names x/],
  ])('are refused in the words of the method: %s', async (name, content, message) => {
    expect(await onInput(name, content)).toMatch(message)
  })
})

describe('a result', () => {
  const method = (result: number) =>
    defineMethod({
      name: 'strange',
      summary: 'Nothing.',
      source: 'nobody',
      input: v.strictObject({}),
      output: v.strictObject({ values: v.array(number) }),
      run: () => ({ values: [1, result] }),
    })

  it('that is not finite fails, and does not become null', async () => {
    for (const result of [Infinity, -Infinity, Number.NaN]) {
      const expected = Number.isNaN(result) ? 'number' : 'a finite number'
      expect(await failure(() => runMethod(method(result), {}))).toBe(`strange: a result that cannot be printed: values[1]: expected ${expected}, received ${result}`)
      expect(await failure(() => printResult({ z: result }))).toBe(`z is ${result}, which JSON cannot say`)
    }
  })

  it('that is not as listed fails', async () => {
    const loose = { ...method(1), run: () => ({ values: [1], more: 2 }) }
    expect(await failure(() => runMethod(loose, {}))).toBe('strange: a result that cannot be printed: more: no field of this name is known')
    expect(await failure(() => printResult({ z: undefined }))).toBe('z is undefined, which JSON cannot say')
  })

  it('says Infinity only where the list says so', async () => {
    const quarters = [2023, 2024].flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ period: `${year}-Q${quarter}`, count: year === 2023 ? 0 : 3 })))
    const result = JSON.parse(await answer(['four-against-four', file(JSON.stringify({ kind: 'counts', last: '2024-Q4', quarters }))])) as Record<string, unknown>
    expect(result).toMatchObject({ ratio: null, high: 'Infinity' })
  })

  it('is printed with all digits', () => {
    const values = [0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, 123456789012345680000]
    expect(JSON.parse(printResult(values))).toEqual(values)
  })

  it('that fails otherwise is no error of the input', async () => {
    const broken = { ...method(1), run: () => { throw new TypeError('a mistake of ours') } }
    expect(await failure(() => runMethod(broken, {}))).toBe('a mistake of ours')
  })
})
