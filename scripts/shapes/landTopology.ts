import type { Feature, FeatureCollection, MultiLineString, MultiPolygon as GeoMultiPolygon, Position } from 'geojson'
import mapshaper from 'mapshaper'
import { merge, mesh, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { signedArea, type Ring } from '../../src/domain/shapes/planar.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

/** Seen behind the map at any zoom a reader is likely to use; beyond it the sea goes on. */
const FRAME: Box = [-106, 1, -70, 29]
/** Around the three countries, where coasts keep all their detail. */
const CORE: Box = [-95, 9, -79, 22]
/** Areas of triangles, in square degrees, below which a corner of a coast is dropped (in the core about 300 m wide). */
const LEAST_TRIANGLE = 2e-6
/** Islands smaller than this many square degrees (in the core about 1 km²) are left out. */
const LEAST_ISLAND = 1e-4
const LEAST_ISLAND_OUTSIDE = 5e-3
/** How many times coarser coasts are outside the core. */
const COARSER_OUTSIDE = 400
/** Grid steps across the frame: as fine as world-atlas itself across the frame's width. */
const STEPS = 20_000
/** ISO 3166-1 numeric codes of Guatemala, Honduras and El Salvador, whose own outlines come from the shapes. */
const OWN = new Set(['320', '340', '222'])

/** Objects of `land.topojson`. */
export type LandTopology = Topology<{
  /** All land of the region, own countries included, so that nothing shows through at their borders. */
  land: GeometryCollection
  /** Borders between other countries. */
  borders: GeometryCollection
  /** Coasts of other countries, without the cuts along the frame. */
  coast: GeometryCollection
}>

/**
 * Land, coasts and borders around the three countries, cut out of world-atlas countries at 1:10m (Natural Earth,
 * public domain): simplified little near them and more towards the edges. The same input gives the same output.
 */
export async function landTopology(countries: Topology): Promise<LandTopology> {
  const files = await mapshaper.applyCommands(
    `-i world.json -drop target=land -target countries -clip bbox=${FRAME.join(',')} ` +
      '-o clipped.json format=topojson no-quantization id-field=id',
    { 'world.json': JSON.stringify(countries) },
  )
  const clipped = JSON.parse(Buffer.from(Object.values(files)[0]!).toString()) as Topology
  const object = Object.values(clipped.objects)[0] as GeometryCollection
  const parts = object.geometries.filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
  const others = (a: { id?: string | number }, b: { id?: string | number }) => !OWN.has(String(a.id)) && !OWN.has(String(b.id))

  const built: Topology = topology({
    land: collection(withoutCrumbs(merge(clipped, parts))),
    borders: collection(mesh(clipped, object, (a, b) => a !== b && others(a, b))),
    coast: collection(withoutFrame(mesh(clipped, object, (a, b) => a === b && others(a, b)))),
  })
  const weighed = presimplify(built as Parameters<typeof presimplify>[0], (triangle) => {
    const area = planarTriangleArea(triangle)
    return triangle.some((point) => inside(CORE, point)) ? area : area / COARSER_OUTSIDE
  })
  const simple = simplify(weighed, LEAST_TRIANGLE)
  return quantize(simple, STEPS) as unknown as LandTopology
}

/** Land without islands too small to see: simplified, they would become points. */
function withoutCrumbs(land: GeoMultiPolygon): GeoMultiPolygon {
  return { ...land, coordinates: land.coordinates.filter(([outer]) => isLargeEnough(outer!)) }
}

function isLargeEnough(ring: Position[]): boolean {
  const area = Math.abs(signedArea(ring as unknown as Ring))
  return area >= (ring.some((point) => inside(CORE, point)) ? LEAST_ISLAND : LEAST_ISLAND_OUTSIDE)
}

/** Lines cut where they run along the frame, without those of islands too small to see. */
function withoutFrame(lines: MultiLineString): MultiLineString {
  const coordinates: Position[][] = []
  for (const line of lines.coordinates) {
    const [first, last] = [line[0]!, line.at(-1)!]
    if (first[0] === last[0] && first[1] === last[1] && !isLargeEnough(line)) continue
    let piece: Position[] = []
    for (const point of line) {
      const before = piece.at(-1)
      if (before && onSameEdge(before, point)) {
        if (piece.length > 1) coordinates.push(piece)
        piece = []
      }
      piece.push(point)
    }
    if (piece.length > 1) coordinates.push(piece)
  }
  return { type: 'MultiLineString', coordinates }
}

function onSameEdge(a: Position, b: Position): boolean {
  return FRAME.some((edge, index) => a[index % 2] === edge && b[index % 2] === edge)
}

function inside([west, south, east, north]: Box, [x, y]: Position): boolean {
  return x! >= west && x! <= east && y! >= south && y! <= north
}

function collection(geometry: Feature['geometry']): FeatureCollection {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] }
}
