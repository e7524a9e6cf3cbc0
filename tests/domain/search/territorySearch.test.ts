import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { indexTerritories, type SearchableTerritory, type TerritoryIndex } from '../../../src/domain/search/territoryIndex.ts'
import { searchTerritories, type TerritoryMatch } from '../../../src/domain/search/territorySearch.ts'

const read = (path: string) => readFileSync(new URL(`../../../data/territories/${path}`, import.meta.url), 'utf8')
const { aliases } = JSON.parse(read('aliases.json')) as {
  aliases: { territory: string; alias: string; kind: string; source: string }[]
}
const rows = Papa.parse<Record<string, string>>(read('territories.csv'), { header: true, skipEmptyLines: true }).data

function territories(): SearchableTerritory[] {
  return rows.map((row) => ({
    id: row.id ?? '',
    level: Number(row.level),
    name: row.name ?? '',
    parentId: row.parent_id || null,
    codes: [row.cod_pcode, row.national_code, row.iso_3166_2].filter((code): code is string => Boolean(code)),
    aliases: aliases.filter(({ territory }) => territory === row.id).map(({ alias }) => alias),
  }))
}

const line = (match: TerritoryMatch | undefined) =>
  match ? [match.territory.name, ...match.ancestors.map(({ name }) => name)].join(', ') : 'nothing'

describe('searching the 1,001 territories', () => {
  let index: TerritoryIndex
  beforeAll(() => {
    index = indexTerritories(territories())
  })
  const lines = (query: string, limit?: number) => searchTerritories(index, query, limit).map(line)
  const first = (query: string) => lines(query)[0]

  it.each([
    ['danli', 'Danlí, El Paraíso, Honduras'],
    ['Danlí, El Paraíso', 'Danlí, El Paraíso, Honduras'],
    ['DANLI EL PARAISO HONDURAS', 'Danlí, El Paraíso, Honduras'],
    ['concepcion copan', 'Concepción, Copán, Honduras'],
    ['Concepción de Copán', 'Concepción, Copán, Honduras'],
    ['concepcion, intibuca', 'Concepción, Intibucá, Honduras'],
    ['concepcion ocotepeque', 'Concepción, Ocotepeque, Honduras'],
    ['tegucigalpa', 'Distrito Central, Francisco Morazán, Honduras'],
    ['tegusigalpa', 'Distrito Central, Francisco Morazán, Honduras'],
    ['tegus', 'Distrito Central, Francisco Morazán, Honduras'],
    ['distrito central', 'Distrito Central, Francisco Morazán, Honduras'],
    ['xela', 'Quetzaltenango, Quetzaltenango, Guatemala'],
    ['choluteca', 'Choluteca, Honduras'],
    ['municipio choluteca', 'Choluteca, Choluteca, Honduras'],
    ['cholutecca', 'Choluteca, Honduras'],
    ['quetzaltenago', 'Quetzaltenango, Guatemala'],
    ['san pedro sla', 'San Pedro Sula, Cortés, Honduras'],
    ['sta. rosa de copán', 'Santa Rosa de Copán, Copán, Honduras'],
    ['pedro sula', 'San Pedro Sula, Cortés, Honduras'],
    ['santa roza de copan', 'Santa Rosa de Copán, Copán, Honduras'],
    // Cobán is a place in Guatemala, so this is found only by doubting every word.
    ['coban ruinas', 'Copán Ruinas, Copán, Honduras'],
    ['nueva san salvador', 'Santa Tecla, La Libertad Sur, La Libertad, El Salvador'],
    ['guatemala city', 'Guatemala, Guatemala, Guatemala'],
    ['san salvador', 'San Salvador, El Salvador'],
    ['honduras', 'Honduras'],
    ['ñacaome', 'Nacaome, Valle, Honduras'],
    ['HN0703', 'Danlí, El Paraíso, Honduras'],
    ['hn 07 03', 'Danlí, El Paraíso, Honduras'],
    ['HN-EP', 'El Paraíso, Honduras'],
    ['SV0511', 'Santa Tecla, La Libertad Sur, La Libertad, El Salvador'],
  ])('%s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  it('tells the three Concepción of Honduras apart, before longer names', () => {
    expect(lines('concepcion honduras', 3)).toEqual([
      'Concepción, Copán, Honduras',
      'Concepción, Intibucá, Honduras',
      'Concepción, Ocotepeque, Honduras',
    ])
    expect(lines('concepcion', 4)).toContain('Concepción, Sololá, Guatemala')
  })
  it('finds a national code in every country that uses it, and says by which code', () => {
    const found = searchTerritories(index, '0703')
    const exact = found.filter(({ quality }) => quality === 'exact').map(({ territory }) => territory.id)
    expect(exact.sort()).toEqual(['GT0703', 'HN0703', 'SV0703'])
    expect(found[0]?.foundBy).toEqual({ kind: 'code', text: '0703' })
  })
  it('knows both code systems of Santa Bárbara, Honduras', () => {
    // COD HN1608 is Chinda; the national office gives 1608 to Concepción del Sur (COD HN1607).
    expect(first('HN1608')).toBe('Chinda, Santa Bárbara, Honduras')
    expect(lines('1608')).toContain('Concepción del Sur, Santa Bárbara, Honduras')
  })
  it('says which other name was found', () => {
    expect(searchTerritories(index, 'comayaguela')[0]).toMatchObject({
      foundBy: { kind: 'name', text: 'Comayagüela' },
      quality: 'exact',
    })
    expect(searchTerritories(index, 'danli')[0]).toMatchObject({ foundBy: null, quality: 'exact' })
  })
  it('puts the larger level first among equals', () => {
    const exact = searchTerritories(index, 'la libertad', 20).filter(({ quality }) => quality === 'exact')
    const levels = exact.map(({ territory }) => territory.level)
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
    expect(levels.length).toBeGreaterThan(2)
  })
  const nothing = ['', '   ', '!!!', 'zzzzzz', 'de la', 'municipio', 'x'.repeat(100_000), '\u0000', '(((']
  it.each(nothing)('finds nothing for %j', (query) => {
    expect(searchTerritories(index, query)).toEqual([])
  })
  it('finds every territory by its full line, as the very first', () => {
    const missed = index.entries.filter(({ territory, ancestors }) => {
      const query = [territory, ...ancestors].map(({ name }) => name).join(', ')
      const found = searchTerritories(index, query, 1)[0]
      return found?.territory.id !== territory.id
    })
    expect(missed.map(({ territory }) => `${territory.id} ${territory.name}`)).toEqual([])
  })
  it('answers in under 5 ms (median of 200 queries with misprints)', () => {
    const names = index.entries.map(({ territory }) => territory.name)
    const times = Array.from({ length: 200 }, (_, round) => {
      const name = names[(round * 37) % names.length] ?? ''
      const started = performance.now()
      searchTerritories(index, `${name.slice(0, 3)}${name.slice(4)}`)
      return performance.now() - started
    }).sort((a, b) => a - b)
    expect(times[100]).toBeLessThan(5)
  })
  it('lists aliases of territories that exist, each with its source', () => {
    const ids = new Set(rows.map((row) => row.id))
    for (const { territory, alias, source } of aliases) {
      expect(ids.has(territory), alias).toBe(true)
      expect(source).toMatch(/^https:\/\//)
    }
  })
})
