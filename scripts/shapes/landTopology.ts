import type { Feature, FeatureCollection, MultiLineString, MultiPolygon as GeoMultiPolygon, Position } from 'geojson'
import mapshaper from 'mapshaper'
import { merge, mesh, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { ownCountries } from './ownCountries.ts'
import { type Point, type Ring, signedArea } from '../../src/domain/shapes/planar.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

/** Seen behind the map at any zoom a reader is likely to use, in longer sides of the region; beyond it the sea goes on. */
const FRAME = 1.4
/** Around the countries, where coasts keep all their detail, in the same measure. */
const CORE = 0.45
/** Areas of triangles, in squares of the longer side, below which a corner of a coast is dropped (300 m wide in the core of a region of 1,000 km). */
const LEAST_TRIANGLE = 2.4e-8
/** Islands smaller than this, in the same measure (1 km²), are left out. */
const LEAST_ISLAND = 1.2e-6
const LEAST_ISLAND_OUTSIDE = 6e-5
/** How many times coarser coasts are outside the core. */
const COARSER_OUTSIDE = 400
/** Grid steps across the frame: as fine as world-atlas itself across the frame's width. */
const STEPS = 20_000

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
 * Land, coasts and borders around the countries of a region, cut out of world-atlas countries at 1:10m (Natural Earth,
 * public domain): simplified little near them and more towards the edges. The same input gives the same output.
 */
export async function landTopology(countries: Topology, region: { readonly box: Box; readonly seats: ReadonlyMap<string, readonly Point[]> }): Promise<LandTopology> {
  const [west, south, east, north] = region.box
  const side = Math.max(east - west, north - south)
  const frame = grown(region.box, FRAME * side)
  const core = grown(region.box, CORE * side)
  const isLarge: IsLarge = (ring) => Math.abs(signedArea(ring as unknown as Ring)) >= side * side * (ring.some((point) => inside(core, point)) ? LEAST_ISLAND : LEAST_ISLAND_OUTSIDE)
  const own = ownCountries(countries, region.seats)
  const files = await mapshaper.applyCommands(
    `-i world.json -drop target=land -target countries -clip bbox=${frame.join(',')} ` +
      '-o clipped.json format=topojson no-quantization id-field=id',
    { 'world.json': JSON.stringify(countries) },
  )
  const clipped = JSON.parse(Buffer.from(Object.values(files)[0]!).toString()) as Topology
  const object = Object.values(clipped.objects)[0] as GeometryCollection
  const parts = object.geometries.filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
  const others = (a: { id?: string | number }, b: { id?: string | number }) => !own.has(String(a.id)) && !own.has(String(b.id))

  const built: Topology = topology({
    land: collection(withoutCrumbs(merge(clipped, parts), isLarge)),
    borders: collection(mesh(clipped, object, (a, b) => a !== b && others(a, b))),
    coast: collection(withoutFrame(mesh(clipped, object, (a, b) => a === b && others(a, b)), frame, isLarge)),
  })
  const weighed = presimplify(built as Parameters<typeof presimplify>[0], (triangle) => {
    const area = planarTriangleArea(triangle)
    return triangle.some((point) => inside(core, point)) ? area : area / COARSER_OUTSIDE
  })
  const simple = simplify(weighed, LEAST_TRIANGLE * side * side)
  return quantize(simple, STEPS) as unknown as LandTopology
}

/** Whether an island can be seen. */
type IsLarge = (ring: Position[]) => boolean

/** Land without islands too small to see: simplified, they would become points. */
function withoutCrumbs(land: GeoMultiPolygon, isLarge: IsLarge): GeoMultiPolygon {
  return { ...land, coordinates: land.coordinates.filter(([outer]) => isLarge(outer!)) }
}

/** Lines cut where they run along the frame, without those of islands too small to see. */
function withoutFrame(lines: MultiLineString, frame: Box, isLarge: IsLarge): MultiLineString {
  const coordinates: Position[][] = []
  for (const line of lines.coordinates) {
    const [first, last] = [line[0]!, line.at(-1)!]
    if (first[0] === last[0] && first[1] === last[1] && !isLarge(line)) continue
    let piece: Position[] = []
    for (const point of line) {
      const before = piece.at(-1)
      if (before && onSameEdge(frame, before, point)) {
        if (piece.length > 1) coordinates.push(piece)
        piece = []
      }
      piece.push(point)
    }
    if (piece.length > 1) coordinates.push(piece)
  }
  return { type: 'MultiLineString', coordinates }
}

function onSameEdge(frame: Box, a: Position, b: Position): boolean {
  return frame.some((edge, index) => a[index % 2] === edge && b[index % 2] === edge)
}

/** A box with so many degrees more at each side, within the world. */
function grown([west, south, east, north]: Box, degrees: number): Box {
  return [Math.max(-180, west - degrees), Math.max(-85, south - degrees), Math.min(180, east + degrees), Math.min(85, north + degrees)]
}

function inside([west, south, east, north]: Box, [x, y]: Position): boolean {
  return x! >= west && x! <= east && y! >= south && y! <= north
}

function collection(geometry: Feature['geometry']): FeatureCollection {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] }
}
