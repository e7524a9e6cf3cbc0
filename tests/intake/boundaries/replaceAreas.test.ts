import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { replaceAreas } from '../../../src/intake/boundaries/replaceAreas.ts'
import { namedBlob } from '../../../src/intake/read/named-blob.ts'
import { openFile } from '../../../src/intake/read/openFile.ts'
import { namedLeaves } from './namedLeaves.ts'

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const territories = readTerritories(at('data'))
const SHAPES = at('.cache/outputs/shapes/shapes.topojson')
/** Shapes are there once the data are built; the test in the browser replaces areas in any case. */
const BUILT = existsSync(SHAPES)
const topology = (BUILT ? JSON.parse(readFileSync(SHAPES, 'utf8')) : { type: 'Topology', objects: {}, arcs: [] }) as Topology
const names = new Map(territories.map(({ id, name }) => [id, name]))
const SHARED = at('../shared/boundaries/boundaries.topojson')
type Area = Polygon | MultiPolygon
const polygonsOf = (area: Area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)
const partsOf = (shapes: Topology | null, name: string) => (shapes ? (feature(shapes, shapes.objects[name] as GeometryCollection) as FeatureCollection<Area>).features.reduce((sum, { geometry }) => sum + polygonsOf(geometry).length, 0) : -1)
const withRings = (area: Geometry, change: (ring: Position[]) => Position[]): Geometry => ({ type: 'MultiPolygon', coordinates: polygonsOf(area as Area).map((polygon) => polygon.map(change)) })
const shifted = (area: Geometry, by: number) => withRings(area, (ring) => ring.map(([x = 0, y = 0]) => [x + by, y + by]))
/** Every edge in 24, the same from both its sides. */
const wavy = (area: Geometry) =>
  withRings(area, (ring) => [
    ...ring.slice(0, -1).flatMap((start, at) => {
      const end = ring[at + 1] ?? start
      const isForward = (start[0] ?? 0) < (end[0] ?? 0) || (start[0] === end[0] && (start[1] ?? 0) < (end[1] ?? 0))
      const [[x = 0, y = 0], [toX = 0, toY = 0]] = isForward ? [start, end] : [end, start]
      const steps = Array.from({ length: 23 }, (_, step): Position => {
        const [share, wave] = [(step + 1) / 24, Math.sin((step + 1) * 2.1) * 2e-4]
        return [x + (toX - x) * share + wave, y + (toY - y) * share - wave]
      })
      return [start, ...(isForward ? steps : steps.toReversed())]
    }),
    ring[0] ?? [],
  ])
const ids = (shapes: Topology | null, name: string) => (shapes?.objects[name] as GeometryCollection | undefined)?.geometries.map(({ id }) => String(id)) ?? []

describe.skipIf(!BUILT)('areas of a file in place of the schematic ones', () => {
  it('are matched by code and name and give the four levels, each territory once', () => {
    const { report, topology: shapes } = replaceAreas({ layers: [{ name: 'limites', features: namedLeaves(topology, names) }], territories, topology, partial: false })
    expect(report.levels).toEqual([{ level: 'municipality', matched: 682, total: 682 }, { level: 'district', matched: 262, total: 262 }])
    expect(['leaf', 'municipality', 'department', 'country'].map((name) => [ids(shapes, name).length, new Set(ids(shapes, name)).size])).toEqual([[900, 900], [682, 682], [54, 54], [3, 3]])
    expect(report.lines[0]).toEqual({ es: '682 de 682 municipios', en: '682 of 682 municipalities' })
  })

  it('of which a tenth is missing are refused, and taken where that is asked for; the rest stays as it was', () => {
    const features = namedLeaves(topology, names)
    const fewer = { ...features, features: features.features.filter((_, index) => index % 10 !== 0) }
    const request = { layers: [{ name: 'limites', features: fewer }], territories, topology }
    const refused = replaceAreas({ ...request, partial: false })
    expect(refused.topology).toBeNull()
    expect(refused.report.lines.some(({ en }) => en.startsWith('Without an area:'))).toBe(true)
    expect(ids(replaceAreas({ ...request, partial: true }).topology, 'leaf')).toHaveLength(900)
  })

  it('whose borders differ in the last digits meet all the same: countries have no more parts than before', () => {
    const features = namedLeaves(topology, names)
    const moved = features.features.map((each, index) => ({ ...each, geometry: shifted(each.geometry, ((index % 7) - 3) * 3e-10) }))
    const { topology: shapes } = replaceAreas({ layers: [{ name: 'limites', features: { ...features, features: moved } }], territories, topology, partial: false })
    expect(partsOf(shapes, 'country')).toBe(partsOf(topology, 'country'))
  })

  it('with very many points keep some 60,000', () => {
    const features = namedLeaves(topology, names)
    const dense = features.features.map((each) => ({ ...each, geometry: wavy(each.geometry) }))
    const { topology: shapes } = replaceAreas({ layers: [{ name: 'limites', features: { ...features, features: dense } }], territories, topology, partial: false })
    const points = shapes?.arcs.reduce((sum, arc) => sum + arc.length, 0) ?? 0
    expect(points).toBeGreaterThan(40_000)
    expect(points).toBeLessThanOrEqual(60_000)
    expect(ids(shapes, 'leaf')).toHaveLength(900)
  })

  it('that are nowhere near are not used, and areas in metres are told', () => {
    const square = (x: number, y: number, size: number) => ({ type: 'FeatureCollection' as const, features: [{ type: 'Feature' as const, properties: { name: 'Danlí' }, geometry: { type: 'Polygon' as const, coordinates: [[[x, y], [x + size, y], [x + size, y + size], [x, y]]] } }] })
    expect(replaceAreas({ layers: [{ name: 'x', features: square(10, 50, 1) }], territories, topology, partial: true }).topology).toBeNull()
    expect(() => replaceAreas({ layers: [{ name: 'x', features: square(500_000, 1_500_000, 1000) }], territories, topology, partial: true })).toThrow(/longitude and latitude/)
  })

  it.skipIf(!existsSync(SHARED))('real ones: 682 of 682 and 262 of 262', async () => {
    const file = await openFile(namedBlob(new Uint8Array(readFileSync(SHARED)), 'boundaries.topojson'))
    const { report, topology: shapes } = replaceAreas({ layers: file.layers ?? [], territories, topology, partial: false })
    expect(report.levels.map(({ matched }) => matched)).toEqual([682, 262])
    expect(ids(shapes, 'leaf')).toHaveLength(900)
  })
})
