import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import type { FeatureCollection, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson'
import mapshaper from 'mapshaper'
import { feature } from 'topojson-client'
import { beforeAll, describe, expect, it } from 'vitest'
import { BoundaryFileError } from '../../../src/intake/boundaries/boundaryFeature.ts'
import type { Gazetteer } from '../../../src/intake/boundaries/gazetteer.ts'
import { importBoundaries } from '../../../scripts/boundaries/importBoundaries.ts'
import { readBoundaryFile } from '../../../scripts/boundaries/readBoundaryFile.ts'
import { buildShapes } from '../../../scripts/shapes/buildShapes.ts'
import * as planar from '../../../src/domain/shapes/planar.ts'
import type { ShapesTopology } from '../../../scripts/shapes/shapesTopology.ts'
import { asGeojson, layerOf, realGazetteer, temporaryFolder, TERRITORIES } from './fixtures.ts'

const SHARED = fileURLToPath(new URL('../../../../shared/boundaries/boundaries.topojson', import.meta.url))

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = await realGazetteer()
})

async function tryImport(content: string | Uint8Array | FeatureCollection, name = 'limits.geojson', partial = false) {
  const folder = await temporaryFolder()
  const file = join(folder, name)
  await writeFile(file, content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content))
  const lines: string[] = []
  const outputFolder = join(folder, 'out', 'boundaries')
  const outcome = await importBoundaries({
    files: [file],
    partial,
    territoriesFolder: TERRITORIES,
    outputFolder,
    print: (line) => lines.push(line),
  })
  return { folder, outputFolder, outcome, text: lines.join('\n') }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

let region: FeatureCollection

/** The schematic leaves of the whole region, as if they were real boundaries: complete, with shared borders. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'arraigo-region-'))
  const { shapesPath } = await buildShapes({ outputFolder: folder, boundariesFolder: join(folder, 'none') })
  const shapes = JSON.parse(await readFile(shapesPath, 'utf8')) as ShapesTopology
  await rm(folder, { recursive: true })
  region = {
    type: 'FeatureCollection',
    features: feature(shapes, shapes.objects.leaf).features.map(({ id, geometry }) => ({
      type: 'Feature',
      geometry,
      properties: { pcode: id, name: gazetteer.byId.get(String(id))!.name },
    })),
  }
})

/** The region with every tenth leaf left out. */
const withoutTenth = (): FeatureCollection => ({ ...region, features: region.features.filter((_, index) => index % 10 !== 9) })

describe('importing boundaries', () => {
  it('takes a complete set, dissolves the municipalities of El Salvador from its districts, and the build uses it', async () => {
    const source = region
    const { outcome, text, outputFolder, folder } = await tryImport(source)
    expect(text).toContain('682 of 682 municipalities (44 of them put together from their districts)')
    expect(text).toContain('262 of 262 districts of El Salvador')
    expect(text).toContain('Overlaps: 0')
    expect(outcome.written).toBe(true)

    const built = await buildShapes({ outputFolder: join(folder, 'shapes'), boundariesFolder: outputFolder })
    expect(built.kind).toBe('legal')
    expect(built.credit.es).toBe('Límites: limits.geojson')
    const shapes = JSON.parse(await readFile(built.shapesPath, 'utf8')) as ShapesTopology
    expect(Object.values(shapes.objects).map(({ geometries }) => geometries.length)).toEqual([900, 682, 54, 3])
    const polygons = ({ type, coordinates }: GeoPolygon | GeoMultiPolygon) =>
      (type === 'Polygon' ? [coordinates] : coordinates) as unknown as planar.MultiPolygon
    const after = new Map(
      feature(shapes, shapes.objects.leaf).features.map(({ id, geometry }) => [
        id,
        planar.areaOf(polygons(geometry as GeoPolygon)),
      ]),
    )
    for (const { properties, geometry } of source.features) {
      expect(after.get(properties!['pcode'])! / planar.areaOf(polygons(geometry as GeoPolygon))).toBeCloseTo(1, 3)
    }
  })

  it('refuses a level of which a tenth is missing, lists what is missing, and writes nothing', async () => {
    const source = withoutTenth()
    const { outcome, text, outputFolder } = await tryImport(source)
    expect(outcome.written).toBe(false)
    expect(text).toMatch(/Refused: only \d\d\d of 682 municipalities matched \(\d\d\.\d %, at least 95 % needed\)/)
    expect(text).toMatch(/Refused: only 23\d of 262 districts of El Salvador matched/)
    expect(text).toContain('  GT0110 San Juan Sacatepéquez (Guatemala, GTM)')
    expect(await exists(outputFolder)).toBe(false)
  })

  it('takes it with --partial; the build fills the holes and says how many areas are schematic', async () => {
    const source = withoutTenth()
    const { outcome, outputFolder, folder } = await tryImport(source, 'limits.geojson', true)
    expect(outcome.written).toBe(true)
    const built = await buildShapes({ outputFolder: join(folder, 'shapes'), boundariesFolder: outputFolder })
    expect(built.withoutArea).toEqual([])
    expect(built.credit.en).toMatch(/^Boundaries: limits\.geojson\. 90 of the areas are schematic, not legal boundaries/)
    const shapes = JSON.parse(await readFile(built.shapesPath, 'utf8')) as ShapesTopology
    expect(Object.values(shapes.objects).map(({ geometries }) => geometries.length)).toEqual([900, 682, 54, 3])
  })

  it('keeps what was there before when it refuses', async () => {
    const { outputFolder, folder, outcome } = await tryImport(
      asGeojson(layerOf(gazetteer, [{ at: 'GT0101', properties: { id: 'GT0101', name: 'Guatemala' } }])),
      'one.geojson',
      true,
    )
    expect(outcome.written).toBe(true)
    const before = await readFile(join(outputFolder, 'origin.json'), 'utf8')
    const again = await importBoundaries({
      files: [join(folder, 'one.geojson')],
      partial: false,
      territoriesFolder: TERRITORIES,
      outputFolder,
      print: () => {},
    })
    expect(again.written).toBe(false)
    expect(await readFile(join(outputFolder, 'origin.json'), 'utf8')).toBe(before)
  })

  it('lists overlaps and seats outside', async () => {
    const features = layerOf(gazetteer, [
      { at: 'GT0101', properties: { id: 'GT0101', name: 'Guatemala' } },
      { at: 'GT0101', east: 0.004, properties: { id: 'GT0102', name: 'Santa Catarina Pinula' } },
    ])
    const { text } = await tryImport(asGeojson(features))
    expect(text).toMatch(/GT0101 Guatemala \(Guatemala, GTM\) and GT0102 Santa Catarina Pinula \(Guatemala, GTM\): 0\.4 km²/)
    expect(text).toMatch(/Seats outside their area: 1\n {2}GT0102 Santa Catarina Pinula \(Guatemala, GTM\): 7\.\d km/)
  })
})

describe('files', () => {
  const islands = () =>
    layerOf(
      gazetteer,
      ['HN1101', 'HN1104'].map((id) => ({ at: id, properties: { id, name: gazetteer.byId.get(id)!.name } })),
    )

  it('reads a zipped Shapefile in another projection', async () => {
    const files = await mapshaper.applyCommands('-i in.json -proj EPSG:32616 -o islas.shp', {
      'in.json': JSON.stringify(asGeojson(islands())),
    })
    const { text } = await tryImport(
      zipSync(
        Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`folder/${name}`, new Uint8Array(Buffer.from(bytes))])),
      ),
      'islas.zip',
      true,
    )
    expect(text).toContain('matched by OCHA p-code (id): 2')
    expect(text).toContain('Seats outside their area: 0')
  })

  it('reads all objects of a TopoJSON and all GeoJSONs of a ZIP', async () => {
    const [one, two] = islands()
    const topojson = await mapshaper.applyCommands('-i a.json b.json combine-files -o out.json format=topojson', {
      'a.json': JSON.stringify(asGeojson([one!])),
      'b.json': JSON.stringify(asGeojson([two!])),
    })
    expect((await tryImport(Object.values(topojson)[0]!, 'islas.topojson', true)).text).toContain('2 of 682 municipalities')
    const zip = zipSync({ 'hnd_admin2.geojson': strToU8(JSON.stringify(asGeojson(islands()))), 'read.me': strToU8('hello') })
    expect((await tryImport(zip, 'islas.zip', true)).text).toContain('2 of 682 municipalities')
  })

  const ring = [
    [-90, 14],
    [-89, 14],
    [-89, 15],
    [-90, 14],
  ]
  const withRing = (coordinates: unknown) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
        { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } },
      ],
    })
  it.each([
    ['not JSON', 'a,b\n1,2', 'limits.geojson: limits.geojson is neither JSON nor a ZIP'],
    ['a damaged ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'limits.geojson: damaged ZIP'],
    ['JSON without features', '{"a":1}', 'limits.geojson: limits.geojson is JSON, but neither GeoJSON features nor TopoJSON'],
    [
      'no polygons',
      '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[0,0]}}',
      'limits.geojson: no polygons in it',
    ],
    [
      'metres',
      withRing([
        [
          [400000, 1500000],
          [400001, 1500000],
          [400001, 1500001],
          [400000, 1500000],
        ],
      ]),
      'limits.geojson, layer limits, feature 2: 400000, 1500000 is not a longitude and latitude',
    ],
    [
      'a word for a number',
      withRing([
        [
          [-90, 'x'],
          [-89, 14],
          [-89, 15],
          [-90, 'x'],
        ],
      ]),
      'limits.geojson, layer limits, feature 2: a point is [-90,"x"]',
    ],
    [
      'an open ring',
      withRing([
        [
          [-90, 14],
          [-89, 14],
          [-89, 15],
          [-90, 15],
        ],
      ]),
      'limits.geojson, layer limits, feature 2: a ring is not closed',
    ],
    [
      'a ring of two points',
      withRing([
        [
          [-90, 14],
          [-89, 14],
        ],
      ]),
      'limits.geojson, layer limits, feature 2: a ring of fewer than 4 points',
    ],
  ])('names file and feature for %s', async (_what, content, message) => {
    const failure = await tryImport(content).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BoundaryFileError)
    expect((failure as Error).message).toContain(message)
  })

  it('says that a Shapefile without its table has no names', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.zip'), zipSync({ 'a.shp': new Uint8Array(100) }))
    await expect(readBoundaryFile(join(folder, 'a.zip'))).rejects.toThrow('a.zip: a.shp has no .dbf beside it')
    await expect(readBoundaryFile(join(folder, 'none.json'))).rejects.toThrow('none.json: no such file')
  })
})

describe.skipIf(!(await exists(SHARED)))('real boundaries beside the repository', () => {
  it('match 682 of 682 and 262 of 262', async () => {
    const folder = await temporaryFolder()
    const lines: string[] = []
    const outputFolder = join(folder, 'boundaries')
    const outcome = await importBoundaries({
      files: [SHARED],
      partial: false,
      territoriesFolder: TERRITORIES,
      outputFolder,
      print: (line) => lines.push(line),
    })
    expect(outcome.counts.map(({ matched, total }) => [matched, total])).toEqual([
      [682, 682],
      [262, 262],
    ])
    expect(lines.join('\n')).not.toContain('Features without a territory')
    const built = await buildShapes({ outputFolder: join(folder, 'shapes'), boundariesFolder: outputFolder })
    const shapes = JSON.parse(await readFile(built.shapesPath, 'utf8')) as ShapesTopology
    expect(Object.values(shapes.objects).map(({ geometries }) => geometries.length)).toEqual([900, 682, 54, 3])
  })
})
