import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkSources } from '../../../scripts/catalog/checkSources.ts'
import type { PublishedDataset } from '../../../scripts/catalog/readPublishedDatasets.ts'
import { readPublishedDatasets } from '../../../scripts/catalog/readPublishedDatasets.ts'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { readTable } from '../../../scripts/catalog/readTable.ts'
import { PROJECT_DATA } from '../../../scripts/catalog/sourceFolder.ts'

const datasets = readPublishedDatasets()
const territories = readTerritories()

function dataset(id: string): PublishedDataset {
  return datasets.find((each) => each.dataset.id === id) ?? expect.fail(id)
}

/** Full-year totals of one territory, by provider. */
function returns(territory: string, period: string): Record<string, number | null> {
  const rows = dataset('returns').observations.filter(
    (row) =>
      row.measure === 'returned-migrants' && row.territory_id === territory && row.period === period &&
      row.sex === 'all' && row.age === 'all' && row.route === 'all',
  )
  return Object.fromEntries(rows.map((row) => [row.provider, row.numerator]))
}

it('the project holds no fault', () => {
  expect(checkSources()).toEqual([])
})

it('holds 1,001 territories: 3 countries, 54 departments, 682 municipalities, 262 districts', () => {
  const counts = [0, 1, 2, 3].map((level) => territories.filter((territory) => territory.level === level).length)
  expect(counts).toEqual([3, 54, 682, 262])
  expect(territories.filter((territory) => territory.is_leaf)).toHaveLength(900)
  expect(territories.find((territory) => territory.id === 'SV0821')?.department_id).toBe('SV06')
})

it('holds the population of 651 municipalities, and the Guatemalan census to the last person', () => {
  const rows = dataset('population').observations.filter((row) => row.level === 2)
  expect(rows).toHaveLength(651)
  const guatemala = rows.filter((row) => row.country === 'GTM').reduce((sum, row) => sum + (row.numerator ?? 0), 0)
  // INE, XII Censo 2018: 14,901,286.
  expect(guatemala).toBe(14_901_286)
  expect(rows.every((row) => row.numerator_status === (row.country === 'HND' ? 'estimated' : 'reported'))).toBe(true)
})

it('adds up women and men to the published population of El Salvador in 2024', () => {
  const rows = dataset('population').observations.filter((row) => row.territory_id === 'SLV' && row.period === '2024')
  const by = Object.fromEntries(rows.map((row) => [row.sex, row.numerator ?? 0]))
  expect((by['f'] ?? 0) + (by['m'] ?? 0)).toBe(by['all'])
})

it('keeps the three Honduran figures of 2022, each with who counted it', () => {
  expect(returns('HND', '2022')).toEqual({ INM: 94_339, CONMIGHO: 88_575 })
  expect(returns('HND', '2022-01-01/2022-09-30')).toEqual({ OIM: 78_303 })
})

it('keeps figures that contradict each other side by side', () => {
  expect(returns('GTM', '2022')).toEqual({ IGM: 94_216, 'IGM (Soy502)': 77_381 })
  expect(returns('HND', '2020')).toEqual({ INM: 43_757, CONMIGHO: 36_558, 'SIAMIR / CENISS': 34_286 })
  expect(returns('SLV', '2024')).toEqual({ DGME: 14_986, 'DGME (1.ª publ.)': 14_989, 'DGME / OIM': 15_003 })
})

it('never lets a part of the year or a sending country pass for a total', () => {
  const rows = dataset('returns').observations
  for (const row of rows.filter((each) => each.period_kind === 'year')) {
    expect(row.period_start.slice(5) + row.period_end.slice(5)).toBe('01-0112-31')
  }
  expect(rows.filter(
    (row) => row.measure === 'returned-migrants' && row.territory_id === 'GTM' && row.period === '2023' && row.route !== 'all',
  )).toEqual([])
  const fromMexico = rows.filter(
    (row) => row.measure === 'returned-migrants-from-mex' && row.territory_id === 'GTM' && row.period === '2023',
  )
  expect(fromMexico.map((row) => [row.route, row.numerator])).toEqual([['air', 4730], ['land', 19_665]])
})

it('repeats small counts that authorities printed, zero included', () => {
  const rows = dataset('returns').observations
  expect(rows.find((row) => row.territory_id === 'HN09' && row.provider === 'SIAMIR / CENISS')?.numerator).toBe(2)
  const zeros = rows.filter((row) => row.measure === 'family-unit-returns' && row.numerator === 0)
  expect(zeros.length).toBeGreaterThan(0)
  expect(zeros.every((row) => row.numerator_status === 'reported')).toBe(true)
})

it('stores poverty as a ratio for 53 of 54 departments and the three countries', () => {
  const rows = dataset('context').observations.filter((row) => row.measure === 'poverty-headcount')
  expect(rows.filter((row) => row.level === 1)).toHaveLength(53)
  expect(rows.find((row) => row.territory_id === 'GT16')?.value).toBeCloseTo(0.540348, 6)
  // The survey splits the department of Guatemala in two parts that are no territories.
  expect(rows.some((row) => row.territory_id === 'GT01')).toBe(false)
})

it('places every service point in the territory it names', () => {
  const points = dataset('service-points').servicePoints
  expect(points).toHaveLength(46)
  for (const point of points) {
    const territory = territories.find((each) => each.id === point.territory_id)
    expect(territory?.is_leaf).toBe(true)
    if (point.position_source === 'municipal-seat') {
      expect([point.longitude, point.latitude]).toEqual([territory?.longitude, territory?.latitude])
    }
  }
})

it('keeps both publications on Nuevas Oportunidades', () => {
  const results = new Map(dataset('outcomes').results.map((result) => [result.result_id, result]))
  expect(results.size).toBe(63)
  expect(results.get('no-included-2018-2020')).toMatchObject({ value: 0.79, denominator: 313 })
  expect(results.get('no-found-job-2016-2021')).toMatchObject({ value: 0.62, denominator: 417 })
})

it('resolves every source, and none is a file of ours', () => {
  for (const { dataset: { id }, sources, observations, servicePoints, results } of datasets) {
    const ids = new Set(sources.map((source) => source.source_id))
    const used = [...observations, ...servicePoints, ...results].map((row) => row.source_id)
    expect(used.filter((source) => !ids.has(source)), id).toEqual([])
    expect([...ids].filter((source) => !used.includes(source)), id).toEqual([])
    for (const source of sources) expect(`${source.title} ${source.url}`).not.toMatch(/seed|\.txt|^idem/i)
  }
})

it('holds nothing that was written from memory', () => {
  const files = readdirSync(PROJECT_DATA, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(csv|json)$/.test(file))
  expect(files.length).toBeGreaterThan(30)
  for (const file of files) expect(readFileSync(join(PROJECT_DATA, file), 'utf8'), file).not.toMatch(/unverified|from memory/i)
})

const FACTS = '../shared/facts'
it.skipIf(!existsSync(FACTS))('carries every figure of returned migrants that was handed in, and no unverified one', () => {
  const fail = () => expect.fail()
  const rows = readTable(join(FACTS, 'returns.csv'), { required: ['value'] }, fail)
  const left = (pcode: string) => pcode === 'NCA' || pcode.includes('+')
  const wanted = rows.filter(
    (row) => !left(row.cell('pcode')) && !row.cell('unit').startsWith('percent'),
  ).map((row) => Number(row.cell('value')))
  const kept = dataset('returns').observations.flatMap((row) => (row.numerator === null ? [] : [row.numerator]))
  for (const value of [77_381, 63_424]) kept.splice(kept.indexOf(value), 1)
  const ascending = (first: number, second: number) => first - second
  expect(kept.sort(ascending)).toEqual(wanted.sort(ascending))
  for (const row of readTable(join(FACTS, 'population_adm2_unverified.csv'), { required: ['adm2_pcode'] }, fail)) {
    const same = dataset('population').observations.filter(
      (each) => each.territory_id === row.cell('adm2_pcode') && each.period === row.cell('reference_year'),
    )
    expect(same).toEqual([])
  }
})
