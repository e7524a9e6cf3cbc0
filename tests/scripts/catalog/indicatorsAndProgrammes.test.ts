import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { programmeTables } from '../../../scripts/catalog/programmeTables.ts'
import { readIndicators } from '../../../scripts/catalog/readIndicators.ts'
import { readProgrammes } from '../../../scripts/catalog/readProgrammes.ts'
import { readPublishedDatasets } from '../../../scripts/catalog/readPublishedDatasets.ts'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { indicatorDefinition } from '../../../src/catalog/indicator.ts'

const indicators = readIndicators()
const programmes = readProgrammes()
const tables = programmeTables(programmes.filter(({ kind }) => kind === 'published'))

it('offers every indicator the product promises, in order', () => {
  expect(indicators.map((indicator) => indicator.id)).toEqual([
    'need', 'served', 'coverage', 'coverage-social', 'coverage-economic', 'gap', 'services-offered',
    'access-10', 'access-30', 'access-50',
    'completion', 'certification', 'placement', 'retention-6', 'retention-12',
    'population', 'returns', 'returns-per-1000', 'poverty',
  ])
})

it('gives an interval to proportions of people and to rates, and to nothing that is fully counted', () => {
  for (const { id, method, interval } of indicators) {
    if (method === 'rate') expect(interval, id).toBe('byar')
    else if (method === 'proportion' && !id.startsWith('access-')) expect(interval, id).toBe('wilson')
    else expect(interval, id).toBe('none')
  }
})

it('keeps titles short and says everything in two languages', () => {
  for (const { id, title, definition } of indicators) {
    expect(title.es.length, id).toBeLessThanOrEqual(32)
    expect(title.en.length, id).toBeLessThanOrEqual(32)
    expect(definition.es, id).not.toBe(definition.en)
  }
})

it('has an example of an indicator that a person can copy as it stands', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/how-to-add.md', 'utf8')) ?? []
  const { observations } = v.parse(indicatorDefinition, JSON.parse(example))
  const published = readPublishedDatasets().find((dataset) => dataset.table === observations.table)
  const figures = published?.observations.filter((row) => row.measure === observations.measure && row.period_kind === 'year')
  expect(figures?.length).toBeGreaterThan(0)
})

it('names only providers that published a figure', () => {
  const providers = new Set(readPublishedDatasets().flatMap(({ observations }) => observations.map((row) => row.provider)))
  for (const { id, observations } of indicators) {
    for (const provider of observations.providers ?? []) expect(providers.has(provider), `${id}: ${provider}`).toBe(true)
  }
})

it('lists the 15 places of PERSPECTIVAS, 16 promised', () => {
  const row = tables.programmes.find((programme) => programme.id === 'perspectivas')
  expect(row).toMatchObject({
    promised_places: 16,
    listed_places: 15,
    funder: 'KfW',
    period_start: '2023-01-01',
    period_end: '2027-12-31',
  })
  const leaves = new Set(readTerritories().filter((territory) => territory.is_leaf).map((territory) => territory.id))
  const places = tables.places.filter((place) => place.programme_id === 'perspectivas')
  expect(places).toHaveLength(15)
  expect(places.filter((place) => !leaves.has(place.territory_id))).toEqual([])
})

it('shows La Libertad and San Pedro Sula where they are, and keeps what was published', () => {
  const corrected = tables.places.filter((place) => place.correction_es !== null)
  expect(corrected.map((place) => place.name)).toEqual(['La Libertad', 'San Pedro Sula'])
  expect(corrected[0]).toMatchObject({
    territory_id: 'SV0509',
    published_longitude: -89.3606298,
    published_latitude: 13.6817661,
    longitude: -89.32222,
    latitude: 13.48833,
  })
  expect(corrected[1]).toMatchObject({ territory_id: 'HN0501', published_latitude: 15.5395503, published_longitude: -88.1291387 })
})

it('keeps published names with their misprints', () => {
  const names = tables.places.map((place) => place.published_name)
  expect(names).toEqual(
    expect.arrayContaining(['La Uníon, El Salvado', '\u00A0Danlí, Honduras', 'Usulutlán, El Salvador', 'Coatepeque , Guatemala']),
  )
})

it('gives the same figures as the published results', () => {
  const results = readPublishedDatasets().flatMap((dataset) => dataset.results).filter((result) => result.programme_id !== null)
  const figures = new Map(tables.figures.map((figure) => [figure.figure_id, figure]))
  expect(figures.size).toBe(results.length)
  for (const result of results) {
    const { value, unit, kind, period, programme_id, source_id, denominator } = result
    expect(figures.get(result.result_id)).toMatchObject({ value, unit, kind, period, programme_id, source_id, denominator })
  }
  expect(figures.get('perspectivas-reached-2026-03')).toMatchObject({ value: 3745, denominator: 8500 })
})

it('keeps 79 % and 62 % side by side', () => {
  const contradiction = programmes.find((programme) => programme.id === 'nuevas-oportunidades')?.contradictions[0]
  expect(contradiction?.figures).toEqual(expect.arrayContaining(['no-included-2018-2020', 'no-found-job-2016-2021']))
})

const SEEDS = '../shared/seeds'
it.skipIf(!existsSync(SEEDS))('names the places of PERSPECTIVAS and their points as the page does', () => {
  const page = readdirSync(SEEDS).find((file) => file.startsWith('000_')) ?? expect.fail()
  const lines = readFileSync(`${SEEDS}/${page}`, 'utf8').split('\n')
  const published = lines.flatMap((line, at) => (line === 'invalid' ? [lines.slice(at + 1, at + 4)] : []))
  const places = tables.places.filter((place) => place.programme_id === 'perspectivas')
  expect(places.map((place) => [place.published_name, place.published_latitude, place.published_longitude])).toEqual(
    published.map(([name, latitude, longitude]) => [name, Number(latitude), Number(longitude)]),
  )
})

it('checks the indicator that docs/how-to-add.md shows', () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/how-to-add.md', 'utf8'))?.[1] ?? expect.fail()
  const definition = v.parse(indicatorDefinition, JSON.parse(example))
  const { table, measure } = definition.observations
  const published = readPublishedDatasets().filter((dataset) => dataset.table === table).flatMap((dataset) => dataset.measures)
  expect(published.map((each) => each.id)).toContain(measure)
})
