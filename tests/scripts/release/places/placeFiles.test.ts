import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NodeConnector } from '../../../../scripts/release/nodeConnector.ts'
import { loadPlaceContext } from '../../../../scripts/release/places/loadPlaceContext.ts'
import type { PlaceContext } from '../../../../scripts/release/places/placeContext.ts'
import { placeFiles } from '../../../../scripts/release/places/placeFiles.ts'
import { packPlaceFile, unpackPlaceFile } from '../../../../src/place/packedFile.ts'
import type { PlaceFigure, PlaceFile, PlaceReport } from '../../../../src/place/place-file.ts'
import { TINY_CATALOG, tinyDatabase } from './tinyDatabase.ts'

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
const SQUARE: FeatureCollection = {
  type: 'FeatureCollection',
  features: ['HN0703', 'HN07', 'HND', 'GTM', 'SLV', 'SV01'].map((id) => ({ type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [[[-87, 14], [-87, 15], [-86, 15], [-86, 14], [-87, 14]]] } })),
}
const SHAPES = topology({ leaf: SQUARE, municipality: NOTHING }, 1e4)
const ABOUT = { kind: 'schematic', credit: { es: 'x', en: 'x' } } as const
const REGISTER = { publisher: 'Registro', title: 'Registro', year: 2025, url: null }
const SOURCES = new Map(['demonstration-coverage', 'demonstration-need', 'demonstration-services-offered', 'returns', 'service-points', 'programmes'].map((table) => [`${table}/s1`, REGISTER]))

describe('the place files of released tables', () => {
  let connector: NodeConnector
  let context: PlaceContext
  let files: ReadonlyMap<string, PlaceFile>
  beforeAll(async () => {
    connector = await tinyDatabase()
    context = await loadPlaceContext(connector, TINY_CATALOG, 'data', () => {})
    files = new Map([...placeFiles(context, SHAPES, ABOUT, SOURCES)].map((file) => [file.id, file]))
  })
  afterAll(() => connector.close())

  const reportOf = (id: string): PlaceReport => {
    const found = [...files.values()].flatMap(({ places }) => places).find(({ territory }) => territory.id === id)
    if (!found) throw new Error(`no report of ${id}`)
    return found
  }
  const figureOf = (id: string, indicator: string): PlaceFigure | undefined => reportOf(id).figures.find((figure) => figure.indicator === indicator)
  /** The counts of a place as they stand in the table, asked without the code that makes reports. */
  const counts = async (id: string, service = 'all', period = '2025') => {
    const [row] = await connector.ask<{ served: number | null; need: number | null }>(
      `SELECT numerator AS served, denominator AS need FROM demonstration_coverage.observations
       WHERE territory_id = ? AND period = ? AND service = ? AND sex = 'all' AND age = 'all' AND route = 'all'`,
      [id, period, service],
    )
    if (!row) throw new Error(`no counts of ${id}`)
    return { served: row.served ?? Number.NaN, need: row.need ?? Number.NaN }
  }

  it('are one for each country and department: a country alone, a department with all inside', () => {
    expect([...files.keys()]).toEqual(['GTM', 'HN07', 'HND', 'SLV', 'SV01'])
    const ids = (file: string) => files.get(file)?.places.map(({ territory }) => territory.id)
    expect([ids('HND'), ids('HN07'), ids('SV01')]).toEqual([['HND'], ['HN07', 'HN0703', 'HN0704'], ['SV01', 'SV01001', 'SV0101']])
  })

  it.each(['HND', 'HN07', 'HN0703', 'SV01001'])('say of %s the counts the tables hold', async (id) => {
    const { served, need } = await counts(id)
    expect(figureOf(id, 'coverage')).toMatchObject({ status: 'reported', period: '2025', numerator: served, denominator: need })
    expect(figureOf(id, 'coverage')?.value).toBeCloseTo(served / need, 9)
    expect(figureOf(id, 'served')).toMatchObject({ value: served })
    expect(reportOf(id).gaps.total.value).toBeCloseTo(Math.max(need / 2 - served, 0), 9)
  })

  it('say of a hidden count that it is suppressed, and of a place without a row that nobody reported it', () => {
    expect(figureOf('HN0704', 'coverage')).toMatchObject({ status: 'suppressed', denominator: 109 })
    expect(figureOf('HN0704', 'coverage')?.value).toBeUndefined()
    expect(reportOf('HN0704').gaps.total).toMatchObject({ status: 'suppressed' })
    expect(figureOf('SV0101', 'coverage')).toEqual({ indicator: 'coverage', status: 'not-reported' })
    expect(figureOf('HN0703', 'access-30')).toEqual({ indicator: 'access-30', status: 'unpublished' })
  })

  it('set a place against the rest of its country, and a country against the other two', async () => {
    const [place, country, guatemala, salvador] = [await counts('HN0703'), await counts('HND'), await counts('GTM'), await counts('SLV')]
    expect(reportOf('HN0703').peers.againstRest).toMatchObject({ other: { numerator: country.served - place.served, denominator: country.need - place.need } })
    expect(reportOf('HND').peers.againstRest).toMatchObject({ other: { numerator: guatemala.served + salvador.served, denominator: guatemala.need + salvador.need } })
    expect(reportOf('HN0704').peers.againstRest).toEqual({ kind: 'absent' })
  })

  it('bound the gap of a service by the group it belongs to', async () => {
    const social = await counts('HN0703', 'social')
    const needs = await connector.ask<{ service: string; persons: number }>(
      `SELECT service, numerator AS persons FROM demonstration_need.observations WHERE territory_id = 'HN0703' AND service <> 'all' ORDER BY numerator DESC`,
    )
    expect(reportOf('HN0703').gaps.largest.map(({ service, low, high, kind }) => ({ service, low, high, kind }))).toEqual(
      needs.map(({ service, persons }) => ({ service, low: Math.max(persons / 2 - social.served, 0), high: persons / 2, kind: 'bounds' })),
    )
  })

  it('tell what changed from one year to the next', async () => {
    const [before, now] = [await counts('HN0703', 'all', '2024'), await counts('HN0703')]
    const trend = reportOf('HN0703').trends.find(({ indicator }) => indicator === 'coverage')
    expect(trend?.points.map(({ period, numerator }) => [period, numerator])).toEqual([['2024', before.served], ['2025', now.served]])
    expect(trend?.change).toMatchObject({ kind: 'difference', from: '2024', to: '2025' })
    expect(trend?.change?.value).toBeCloseTo(now.served / now.need - before.served / before.need, 6)
  })

  it('tell of returns what the country knows, with the figure of every provider', async () => {
    const providers = await connector.ask<{ provider: string; value: number }>(`SELECT provider, numerator AS value FROM returns.observations WHERE measure = 'returned-migrants' ORDER BY provider`)
    const returns = reportOf('HN0703').people.find(({ figure }) => figure.indicator === 'returns')
    expect(returns?.figure).toMatchObject({ of: { id: 'HND' }, value: providers[0]?.value, provider: providers[0]?.provider })
    expect(returns?.others.map(({ provider, value }) => ({ provider, value }))).toEqual(providers)
  })

  it('name offers, points and programmes of the tables', () => {
    expect(context.offers.map(({ id, services }) => [id, services])).toEqual([['HN0704', ['soft-skills']]])
    expect(reportOf('HN07').points.here.map(({ id, services }) => [id, services])).toEqual([['p1', []]])
    // A territory named twice is one place.
    expect(reportOf('HN07').programmes.map(({ id, reach, places }) => [id, reach, places.map((place) => place.id)])).toEqual([['places', 'here', ['HN0703', 'HN0704']], ['whole', 'country', []]])
  })

  it('define every indicator they name and no other, and hold each publication once', () => {
    const file = files.get('HN07')
    const text = JSON.stringify(file?.places)
    const named = TINY_CATALOG.indicators.map(({ id }) => id).filter((id) => text.includes(`"indicator":"${id}"`))
    expect(Object.keys(file?.indicators ?? {}).sort()).toEqual(named.sort())
    expect(file?.indicators['coverage']).toMatchObject({ kind: 'synthetic', target: 0.5, dataset: { id: 'demonstration', licence: 'CC0-1.0' } })
    // The same publication stands in every table; its first key stands for all.
    expect(file?.sources).toEqual({ 'demonstration-coverage/s1': REGISTER })
  })

  it('are the same when they are packed and read again', () => {
    for (const file of files.values()) expect(unpackPlaceFile(JSON.parse(JSON.stringify(packPlaceFile(file))) as ReturnType<typeof packPlaceFile>)).toEqual(file)
  })

  it('are refused where a figure names a source or a table nobody describes', () => {
    expect(() => [...placeFiles(context, SHAPES, ABOUT, new Map())]).toThrow('/s1')
    expect(() => [...placeFiles({ ...context, catalog: { ...TINY_CATALOG, datasets: [] } }, SHAPES, ABOUT, SOURCES)]).toThrow('no dataset holds')
  })
})
