import { strToU8, zipSync } from 'fflate'
import type { FeatureCollection, Polygon } from 'geojson'
import mapshaper from 'mapshaper'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import { fileOf, saidOf, wholeTable } from './opened.ts'

const SQUARE = { type: 'Polygon', coordinates: [[[-90, 14], [-90, 15], [-89, 15], [-89, 14], [-90, 14]]] } as Polygon
const COLLECTION: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { codigo: '0101', nombre: 'Concepción', personas: 12.5 }, geometry: SQUARE },
    { type: 'Feature', properties: { nombre: 'Ñandú', otros: { a: [1] }, codigo: '0102' }, geometry: { type: 'Point', coordinates: [-89.5, 14.5, 1200] } },
  ],
}

describe('GeoJSON', () => {
  it('gives properties as rows and shapes feature by feature', async () => {
    const { file, rows, firstRow } = await wholeTable(fileOf(JSON.stringify(COLLECTION), 'mapa.csv'))
    expect([file.format, firstRow, file.tables[0]!.columns]).toEqual(['geojson', 2, ['codigo', 'nombre', 'personas', 'otros']])
    expect(rows).toEqual([['0101', 'Concepción', '12.5', ''], ['0102', 'Ñandú', '', '{"a":[1]}']])
    expect(file.layers![0]!.name).toBe(file.tables[0]!.name)
    expect(file.layers![0]!.features.features.map(({ geometry }) => geometry)).toEqual([SQUARE, { type: 'Point', coordinates: [-89.5, 14.5] }])
  })

  it('takes __proto__ for the name of a column and nothing else', async () => {
    const text = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":"x"},"geometry":null}]}'
    const { file, rows } = await wholeTable(fileOf(text))
    expect(file.tables[0]!.columns).toEqual(['__proto__', 'constructor'])
    expect(rows).toEqual([['{"polluted":1}', 'x']])
    const properties = file.layers![0]!.features.features[0]!.properties!
    expect([Object.keys(properties), properties['polluted'], ({} as Record<string, unknown>)['polluted']]).toEqual([['__proto__', 'constructor'], undefined, undefined])
  })

  it.each([
    ['metres', JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [500_000, 1_600_000] } }), 'projection'],
    ['other JSON', '{"a":1}', 'not-a-table'],
    ['half a file', '{"type":"FeatureCollection","features":[{"type"', 'damaged'],
    ['no features', '{"type":"FeatureCollection","features":[]}', 'no-rows'],
  ])('refuses %s', async (_, text, code) => {
    expect((await saidOf(fileOf(text, 'mapa.geojson'))).map((one) => one.code)).toEqual([code])
  })

  it('leaves out shapes that are none, and says in which row', async () => {
    const open = { type: 'Feature', properties: { a: 1 }, geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 1]]] } }
    const { file, findings } = await wholeTable(fileOf(JSON.stringify({ type: 'FeatureCollection', features: [COLLECTION.features[0], open] })))
    expect(file.layers![0]!.features.features[1]!.geometry).toBeNull()
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['unsound-shape', 3]])
  })
})

describe('TopoJSON', () => {
  it('gives each object as a layer', async () => {
    const text = JSON.stringify(topology({ municipios: COLLECTION, uno: COLLECTION.features[0]! }))
    const { file, rows } = await wholeTable(fileOf(text, 'mapa.json'))
    expect([file.format, file.tables.map(({ name }) => name)]).toEqual(['topojson', ['municipios', 'uno']])
    expect(rows[0]!.slice(0, 2)).toEqual(['0101', 'Concepción'])
    expect(file.layers![1]!.features.features[0]!.geometry).toEqual(SQUARE)
  })

  it('is refused where it names arcs that are not there', async () => {
    const text = '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[7]]}},"arcs":[]}'
    expect((await saidOf(fileOf(text)))[0]!.code).toBe('damaged')
  })
})

describe('a zipped shapefile', () => {
  const polygons = { ...COLLECTION, features: [COLLECTION.features[0]!, { ...COLLECTION.features[0]!, properties: { codigo: '0102', nombre: 'Ñandú', personas: 3 } }] }
  async function parts(options: string): Promise<Record<string, Uint8Array>> {
    const made = await mapshaper.applyCommands(`-i in.geojson string-fields=codigo ${options} -o format=shapefile areas.shp`, { 'in.geojson': JSON.stringify(polygons) })
    return Object.fromEntries(Object.entries(made).map(([name, bytes]) => [`capa/${name}`, typeof bytes === 'string' ? strToU8(bytes) : new Uint8Array(bytes)]))
  }

  it('is brought to degrees, with its attributes as they are written', async () => {
    const { file, rows } = await wholeTable(fileOf(zipSync(await parts('-proj EPSG:32616')), 'capa.zip'))
    expect([file.format, file.tables[0]!.name]).toEqual(['shapefile', 'areas'])
    expect(file.tables[0]!.columns).toEqual(['codigo', 'nombre', 'personas'])
    expect(rows).toEqual([['0101', 'Concepción', '12.5'], ['0102', 'Ñandú', '3.0']].map((cells) => [cells[0], cells[1], expect.stringMatching(new RegExp(`^${Number(cells[2])}(?:\\.0+)?$`))]))
    const [ring] = (file.layers![0]!.features.features[0]!.geometry as Polygon).coordinates
    expect(Math.min(...ring!.map(([longitude]) => longitude!))).toBeCloseTo(-90, 6)
    expect(Math.max(...ring!.map(([, latitude]) => latitude!))).toBeCloseTo(15, 6)
  })

  it('says so where a .prj is missing, and refuses metres without one', async () => {
    const { 'capa/areas.prj': _, ...rest } = await parts('-proj wgs84')
    expect((await saidOf(fileOf(zipSync(rest)))).map(({ code }) => code)).toEqual(['no-prj'])
    const { 'capa/areas.prj': __, ...metres } = await parts('-proj EPSG:32616')
    expect((await saidOf(fileOf(zipSync(metres)))).map(({ code }) => code)).toEqual(['projection'])
  })

  it('is refused where its attributes claim four billion rows', async () => {
    const made = await parts('-proj wgs84')
    const dbf = made['capa/areas.dbf']!
    new DataView(dbf.buffer, dbf.byteOffset).setUint32(4, 0xffffffff, true)
    expect((await saidOf(fileOf(zipSync(made)))).map(({ code }) => code)).toEqual(['damaged'])
  })
})

describe('KML', () => {
  const kml = (inside: string, before = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`
  const placemark = '<Placemark><name>Concepción</name><ExtendedData><Data name="codigo"><value>0101</value></Data></ExtendedData><Style><LineStyle><color>ff0000ff</color></LineStyle></Style><Point><coordinates>-89.5,14.5,0</coordinates></Point></Placemark>'

  it('and KMZ give placemarks as rows, without how they are drawn', async () => {
    for (const blob of [fileOf(kml(placemark), 'lugares.kml'), fileOf(zipSync({ 'doc.kml': strToU8(kml(placemark)), 'files/a.png': strToU8('x') }), 'lugares.kmz')]) {
      const { file, rows } = await wholeTable(blob)
      expect([file.format, file.name, file.tables[0]!.columns]).toEqual(['kml', blob.name, ['name', 'codigo']])
      expect(rows).toEqual([['Concepción', '0101']])
      expect(file.layers![0]!.features.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [-89.5, 14.5] })
    }
  })

  it('is refused where it declares entities or breaks off', async () => {
    const bomb = '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    expect((await saidOf(fileOf(kml(placemark, bomb)))).map(({ code }) => code)).toEqual(['entities'])
    expect((await saidOf(fileOf(kml(placemark).slice(0, 200)))).map(({ code }) => code)).toEqual(['damaged'])
  })
})
