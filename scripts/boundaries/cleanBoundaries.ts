import type { Overlap } from '../../src/intake/boundaries/overlap.ts'
import type { FeatureCollection } from 'geojson'
import mapshaper from 'mapshaper'
import type { Topology } from 'topojson-specification'
import type { MultiPolygon } from '../../src/domain/shapes/planar.ts'

/** Smaller gaps between areas are mistakes and are closed; the smallest municipality has about 3 km². */
const LARGEST_GAP = '1km2'
/** Corners kept at most: about 300 kB compressed, enough for a page. */
const MOST_CORNERS = 60_000

/** Where areas lie over each other, the widest overlap first. Spherical areas. */
export async function overlapsOf(areas: ReadonlyMap<string, MultiPolygon>): Promise<Overlap[]> {
  const written = await mapshaper.applyCommands(
    `-i in.json -mosaic calc='n = count(), ids = collect(id)' -filter 'n > 1' ` +
      `-each 'km2 = this.area / 1e6, ids = ids.join(" ")' -o overlaps.json format=json`,
    { 'in.json': JSON.stringify(collectionOf(areas)) },
  )
  const text = Buffer.from(Object.values(written)[0] ?? []).toString() || '[]'
  return (JSON.parse(text) as { ids: string; km2: number }[])
    .map(({ ids, km2 }) => ({ ids: [...new Set(ids.split(' '))], squareKilometres: km2 }))
    .filter(({ ids }) => ids.length > 1)
    .toSorted((a, b) => b.squareKilometres - a.squareKilometres)
}

/**
 * Areas that share borders exactly and do not overlap, as a TopoJSON object `areas` with their ids: overlaps go to the
 * larger area, narrow gaps are closed, and corners are thinned out together on both sides where there are too many.
 */
export async function cleanBoundaries(areas: ReadonlyMap<string, MultiPolygon>): Promise<Topology> {
  const corners = [...areas.values()].flat(2).reduce((sum, ring) => sum + ring.length, 0)
  // Inner borders are counted twice in the areas and once in the outcome.
  const share = Math.min(100, (100 * MOST_CORNERS * 2) / corners)
  const simplify = share < 100 ? `-simplify ${share.toFixed(2)}% keep-shapes` : ''
  const written = await mapshaper.applyCommands(
    `-i areas.json ${simplify} -clean gap-fill-area=${LARGEST_GAP} -o out.json format=topojson no-quantization id-field=id`,
    { 'areas.json': JSON.stringify(collectionOf(areas)) },
  )
  return JSON.parse(Buffer.from(Object.values(written)[0]!).toString()) as Topology
}

function collectionOf(areas: ReadonlyMap<string, MultiPolygon>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [...areas]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, polygons]) => ({
        type: 'Feature',
        properties: { id },
        geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] },
      })),
  }
}
