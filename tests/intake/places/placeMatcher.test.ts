import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { xoshiro128 } from '../../../src/domain/random/xoshiro.ts'
import { placeKey, placeMatcher, type PlaceContext } from '../../../src/intake/places/placeMatcher.ts'
import { plainName } from '../../../src/intake/places/placeName.ts'
import { guessPlaceColumns } from '../../../src/intake/places/guessPlaceColumns.ts'

const territories = readTerritories(fileURLToPath(new URL('../../../data', import.meta.url)))
const byId = new Map(territories.map((territory) => [territory.id, territory]))
const municipalities = territories.filter(({ level }) => level === 2)
const matcher = placeMatcher(territories, { system: 'any', decisions: {} })
const departmentOf = (id: string) => byId.get(byId.get(id)?.department_id ?? '')?.name ?? ''
const found = (text: string, context: PlaceContext = {}) => {
  const match = matcher.match(text, context)
  return match.kind === 'matched' ? match.territory : match.kind
}
const capitals = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()

describe('places of a table', () => {
  it('are found by p-code in any case, all 682 of them', () => {
    for (const { id } of municipalities) expect([found(id), found(` ${id.toLowerCase()} `)]).toEqual([id, id])
  })

  it('are found by the code of the office of their country', () => {
    for (const system of ['gt-ine', 'hn-ine'] as const) {
      const own = placeMatcher(territories, { system, decisions: {} })
      for (const { id, national_code, national_code_system } of municipalities) {
        if (national_code_system !== system || !national_code) continue
        const match = own.match(national_code)
        expect(match.kind === 'matched' ? match.territory : match.kind).toBe(id)
      }
    }
  })

  it('are found by name and department in capitals without accents, and never as another place', () => {
    let matched = 0
    for (const { id, name, country } of municipalities) {
      const at = found(capitals(name), { department: capitals(departmentOf(id)), country })
      // In El Salvador a district may carry the name of its municipality.
      if (at === id) matched += 1
      else expect(['ambiguous']).toContain(at)
    }
    expect(matched).toBeGreaterThanOrEqual(680)
  })

  it('that share a name are asked about: Honduras has 298 municipalities and 270 names', () => {
    const hondurans = municipalities.filter(({ country }) => country === 'HND')
    const often = new Map<string, number>()
    for (const { name } of hondurans) often.set(plainName(name), (often.get(plainName(name)) ?? 0) + 1)
    expect(often.size).toBeLessThan(hondurans.length)
    for (const { name } of hondurans) if ((often.get(plainName(name)) ?? 0) > 1) expect(found(name)).toBe('ambiguous')
  })

  it.each([['La Uníon, El Salvado', 'ambiguous'], [' Danlí', 'HN0703'], ['danli', 'HN0703'], ['Sta. Rosa de Copan', 'HN0401'], ['Municipio de Danlí', 'HN0703'], ['Danlí, El Paraíso', 'HN0703'], ['Tegucigalpa', 'HN0801'], ['Dannlí', 'HN0703'], ['', 'empty'], ['Atlantis', 'unknown']] as const)('%s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it('whose bare code means places of several countries are asked about, unless the name settles it', () => {
    expect(found('0101')).toBe('ambiguous')
    expect(found('0101', { name: 'La Ceiba' })).toBe('HN0101')
  })

  it('of another department or country are suggested, never taken', () => {
    for (const department of ['Copán', 'Atlántida', 'HN04']) expect(matcher.match('Danlí', { department })).toEqual({ kind: 'unknown', suggestions: ['HN0703'] })
    expect(matcher.match('Danlí', { country: 'Guatemala' })).toEqual({ kind: 'unknown', suggestions: ['HN0703'] })
    for (const [at, { name, country, department_id }] of municipalities.entries()) {
      if (at % 10 !== 0) continue
      const elsewhere = municipalities[(at + 341) % municipalities.length]
      if (!elsewhere || elsewhere.department_id === department_id) continue
      const match = matcher.match(name, { department: elsewhere.department_id ?? '', country: elsewhere.country })
      if (match.kind === 'matched') expect([country, byId.get(match.territory)?.department_id]).toEqual([country, elsewhere.department_id])
    }
  })

  it.each([['Concepción (Intibucá)', 'HN1004'], ['Concepción (Copán)', 'HN0403'], ['(Danlí)', 'HN0703'], ['Danlí, El Paraíso, Honduras', 'HN0703'], ['Guatemala, Guatemala', 'GT0101'], ['Cobán, Guatemala', 'GT1601']])('%s is told by what stands beside it in the cell', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it('in brackets have decisions of their own', () => {
    const keys = ['(Danlí)', '(Yoro)', 'Concepción (Intibucá)', 'Concepción (Copán)', '---', '...'].map((text) => placeKey(text))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are found by codes that lost a zero or became decimals', () => {
    expect([found('HN703'), found('GT101'), found('hn-07-03')]).toEqual(['HN0703', 'GT0101', 'HN0703'])
    for (const system of ['gt-ine', 'hn-ine'] as const) {
      const own = placeMatcher(territories, { system, decisions: {} })
      for (const { id, national_code, national_code_system } of municipalities) {
        if (national_code_system !== system || !national_code) continue
        for (const text of [String(Number(national_code)), `${Number(national_code)}.0`]) expect(own.match(text)).toMatchObject({ territory: id })
      }
    }
  })

  it('of El Salvador are found by their p-code from before 2024 where a name or department stands beside', () => {
    for (const { id, name, department_id, national_code } of territories.filter(({ level }) => level === 3)) {
      const former = `${department_id}${national_code?.slice(2)}`
      expect([found(former, { name }), found(former, { department: departmentOf(id) }), found(id, { name })]).toEqual([id, id, id])
    }
  })

  it('with one letter wrong are never taken for another place of the department', () => {
    const random = xoshiro128([5, 6, 7, 8])
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    for (const { id, name } of municipalities) {
      const at = random.word() % name.length
      const spoilt = name.slice(0, at) + (letters[random.word() % 26] ?? '') + name.slice(at + 1)
      const match = matcher.match(spoilt, { department: departmentOf(id) })
      // Where the misprint is itself the name of another place nobody can know better.
      if (match.kind === 'matched' && match.territory !== id) expect(plainName(byId.get(match.territory)?.name ?? '')).toBe(plainName(spoilt))
    }
  })

  it('follow what a person has decided, and leave out what she left out', () => {
    const key = placeKey('Concepción', { department: '' })
    expect(placeMatcher(territories, { system: 'any', decisions: { [key]: 'HN1001' } }).match('Concepción')).toMatchObject({ kind: 'matched', territory: 'HN1001', by: 'decision' })
    expect(placeMatcher(territories, { system: 'any', decisions: { [key]: null } }).match('CONCEPCION')).toEqual({ kind: 'left-out' })
  })

  it('are looked for in hostile texts without harm', () => {
    for (const text of ['__proto__', 'constructor', '.*', '(a+)+$', 'x'.repeat(1_000_000), '<script>', '=1+1', '\u0000']) expect(['unknown', 'ambiguous', 'empty']).toContain(matcher.match(text).kind)
  })

  it('stand in the column that names the finest of them, codes before names', () => {
    const rows = municipalities.slice(0, 60).map(({ id, name }) => [id, name, departmentOf(id), '7'])
    expect(guessPlaceColumns(['a', 'b', 'c', 'd'], rows, undefined, territories)).toMatchObject({ column: 'a', name: 'b', department: null, levels: [2] })
    expect(guessPlaceColumns(['b', 'c', 'd'], rows.map(([, ...rest]) => rest), undefined, territories)).toMatchObject({ column: 'b', department: 'c' })
    const bare = municipalities.filter(({ country }) => country === 'HND').map(({ national_code, name }) => [national_code ?? '', name])
    expect(guessPlaceColumns(['codigo', 'municipio'], bare, undefined, territories)).toMatchObject({ column: 'codigo', name: 'municipio' })
    expect(guessPlaceColumns(['x'], [['1'], ['2']], undefined, territories).column).toBeNull()
  })
})
