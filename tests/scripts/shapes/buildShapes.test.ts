import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { MultiLineString, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildShapes, type BuiltShapes } from '../../../scripts/shapes/buildShapes.ts'
import type { LandTopology } from '../../../scripts/shapes/landTopology.ts'
import * as planar from '../../../src/domain/shapes/planar.ts'
import { readDepartments } from '../../../scripts/shapes/readDepartments.ts'
import { readSeats } from '../../../scripts/shapes/readSeats.ts'
import type { SeatedTerritory } from '../../../src/intake/boundaries/seatedTerritory.ts'
import type { ShapesTopology } from '../../../scripts/shapes/shapesTopology.ts'

const TERRITORIES = fileURLToPath(new URL('../../../data/territories/', import.meta.url))
const OBJECTS = ['leaf', 'municipality', 'department', 'country'] as const

let folder: string
let built: BuiltShapes
let shapes: ShapesTopology
let territories: SeatedTerritory[]
const steps: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arraigo-shapes-'))
  built = await buildShapes({
    outputFolder: join(folder, 'a'),
    boundariesFolder: join(folder, 'none'),
    onProgress: (done, total, what) => steps.push(`${done}/${total} ${what}`),
  })
  shapes = JSON.parse(await readFile(built.shapesPath, 'utf8')) as ShapesTopology
  territories = await readSeats(join(TERRITORIES, 'territories.csv'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function areas(object: (typeof OBJECTS)[number]): Map<string, planar.MultiPolygon> {
  return new Map(
    feature(shapes, shapes.objects[object]).features.map(({ id, geometry }) => {
      const { type, coordinates } = geometry as GeoPolygon | GeoMultiPolygon
      return [String(id), (type === 'Polygon' ? [coordinates] : coordinates) as unknown as planar.MultiPolygon]
    }),
  )
}

/** Arc index (of its forward direction) -> the geometries that use it, one entry a use. */
function usesOf(collection: GeometryCollection): Map<number, string[]> {
  const uses = new Map<number, string[]>()
  for (const geometry of collection.geometries as (Polygon | MultiPolygon)[]) {
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
    for (const arc of polygons.flat(2)) {
      const index = arc < 0 ? ~arc : arc
      uses.set(index, [...(uses.get(index) ?? []), `${arc < 0 ? '-' : '+'}${geometry.id}`])
    }
  }
  return uses
}

describe('schematic shapes', () => {
  it('hold 900 leaves, 682 municipalities, 54 departments and 3 countries, by their ids', () => {
    expect(OBJECTS.map((object) => shapes.objects[object].geometries.length)).toEqual([900, 682, 54, 3])
    const ids = (keep: (territory: SeatedTerritory) => boolean) =>
      territories
        .filter(keep)
        .map(({ id }) => id)
        .sort()
    expect([...areas('leaf').keys()]).toEqual(ids((territory) => territory.isLeaf))
    expect([...areas('municipality').keys()]).toEqual(ids((territory) => territory.level === 2))
    expect([...areas('department').keys()]).toEqual(ids((territory) => territory.level === 1))
    expect([...areas('country').keys()]).toEqual(ids((territory) => territory.level === 0))
    expect(built.withoutArea).toEqual([])
  })

  it.each(OBJECTS)(
    'share every border of %s exactly: no arc has more than two sides, and those are different areas',
    (object) => {
      for (const [arc, uses] of usesOf(shapes.objects[object])) {
        expect(uses.length, `arc ${arc}: ${uses.join(' ')}`).toBeLessThanOrEqual(2)
        if (uses.length === 2) expect(uses[0]![0], `arc ${arc}: ${uses.join(' ')}`).not.toBe(uses[1]![0])
      }
    },
  )

  it('leave no gap: an arc with one side is a coast or an outer border of its department as well', () => {
    const ofCountries = usesOf(shapes.objects.country)
    for (const [arc, uses] of usesOf(shapes.objects.leaf)) {
      if (uses.length === 1) expect(ofCountries.get(arc), `arc ${arc} of ${uses.join()}`).toHaveLength(1)
    }
    const whole = merge(shapes, shapes.objects.leaf.geometries as Polygon[])
    expect(whole.coordinates.map((polygon) => polygon.length)).toEqual(whole.coordinates.map(() => 1))
  })

  it('fill each department: leaves sum to it within 1e-6, and it is that of Natural Earth within 2e-5', async () => {
    const source = await readDepartments(join(TERRITORIES, 'departments.topojson'))
    const leaves = areas('leaf')
    let [allLeaves, allDepartments, allSource] = [0, 0, 0]
    for (const [id, polygons] of areas('department')) {
      const own = territories.filter((territory) => territory.isLeaf && territory.departmentId === id)
      const sum = own.reduce((total, leaf) => total + planar.areaOf(leaves.get(leaf.id)!), 0)
      const department = planar.areaOf(polygons)
      expect(Math.abs(sum - department) / department, id).toBeLessThan(1e-6)
      expect(Math.abs(department - planar.areaOf(source.areas.get(id)!)) / department, id).toBeLessThan(2e-5)
      allLeaves += sum
      allDepartments += department
      allSource += planar.areaOf(source.areas.get(id)!)
    }
    expect(Math.abs(allLeaves - allDepartments) / allDepartments).toBeLessThan(1e-6)
    expect(Math.abs(allLeaves - allSource) / allSource).toBeLessThan(1e-6)
  })

  it('hold every seat that was not moved in its own cell, and no other cell', () => {
    const leaves = areas('leaf')
    const moved = new Set(built.moved.map(({ id }) => id))
    expect(moved.size).toBeLessThan(40)
    for (const { id, longitude, latitude } of territories.filter((territory) => territory.isLeaf && !moved.has(territory.id))) {
      const holders = [...leaves]
        .filter(([, polygons]) => planar.contains(polygons, [longitude!, latitude!]))
        .map(([holder]) => holder)
      expect(holders).toEqual([id])
    }
  })

  it('are simple rings that enclose something', () => {
    for (const [id, polygons] of areas('leaf')) {
      for (const ring of polygons.flat()) {
        const corners = ring.slice(1).map((point) => point.join())
        expect(new Set(corners).size, id).toBe(corners.length)
        expect(Math.abs(planar.signedArea(ring)), id).toBeGreaterThan(1e-7)
      }
    }
  })

  it('keep areas in one piece but for islands', () => {
    const divided = shapes.objects.leaf.geometries.filter(({ type }) => type === 'MultiPolygon').map(({ id }) => id)
    expect(divided).toEqual(['HN1102', 'HN1703', 'SV1410'])
  })

  it('give inner borders to draw', () => {
    const inner = mesh(shapes, shapes.objects.leaf, (a, b) => a !== b)
    expect(inner.coordinates.flat().length).toBeGreaterThan(5000)
  })

  it('say that they are schematic, in both languages, and credit the sources', () => {
    expect(built.kind).toBe('schematic')
    expect(built.credit.es).toMatch(/^Áreas esquemáticas, no límites legales/)
    expect(built.credit.en).toMatch(/^Schematic areas, not legal boundaries/)
    for (const text of Object.values(built.credit)) expect(text).toMatch(/GeoNames, CC BY 4\.0.*Natural Earth/)
  })

  it('are small: shapes under 120 kB and land under 30 kB compressed', async () => {
    expect(gzipSync(await readFile(built.shapesPath)).length).toBeLessThan(120_000)
    expect(gzipSync(await readFile(built.landPath)).length).toBeLessThan(30_000)
  })

  it('come out the same to the byte', async () => {
    const again = await buildShapes({ outputFolder: join(folder, 'b'), boundariesFolder: join(folder, 'none') })
    const hash = async (path: string) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
    expect(await hash(again.shapesPath)).toBe(await hash(built.shapesPath))
    expect(await hash(again.landPath)).toBe(await hash(built.landPath))
  })

  it('report progress to the end', () => {
    expect(steps[0]).toBe('0/57 cells of GT01')
    expect(steps.at(-1)).toBe('57/57 shapes')
  })
})

describe('land around', () => {
  it('lies under the three countries, and its lines leave their borders and the frame out', async () => {
    const land = JSON.parse(await readFile(built.landPath, 'utf8')) as LandTopology
    const [only] = feature(land, land.objects.land).features
    const { coordinates } = only!.geometry as GeoMultiPolygon
    const ground = coordinates as unknown as planar.MultiPolygon
    for (const [name, point] of [
      ['Tegucigalpa', [-87.2, 14.1]],
      ['Managua', [-86.27, 12.1]],
      ['Mérida', [-89.6, 20.95]],
      ['the border of Guatemala and Mexico', [-90.98, 17.25]],
      ['the border of Honduras and Nicaragua', [-86.7, 13.3]],
    ] as const) {
      expect(planar.contains(ground, point), name).toBe(true)
    }
    expect(planar.contains(ground, [-90, 11])).toBe(false)

    const lines = (object: 'borders' | 'coast') => {
      const [line] = feature(land, land.objects[object]).features
      return (line!.geometry as MultiLineString).coordinates.flat() as [number, number][]
    }
    const near = (points: [number, number][], [x, y]: readonly [number, number]) =>
      points.some(([a, b]) => Math.hypot(a - x, b - y) < 0.3)
    expect(near(lines('borders'), [-88.3, 18.48])).toBe(true) // Mexico and Belize
    expect(near(lines('borders'), [-90.5, 17.81])).toBe(false) // Mexico and Guatemala: drawn from our shapes
    expect(near(lines('coast'), [-86, 15.9])).toBe(false) // north coast of Honduras: drawn from our shapes
    expect(near(lines('coast'), [-88.2, 17.5])).toBe(true) // Belize
    const west = Math.min(...lines('coast').map(([x]) => x))
    expect(lines('coast').filter(([x]) => x === west).length).toBeLessThan(4)
  })
})
