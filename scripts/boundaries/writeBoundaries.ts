import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { feature } from 'topojson-client'
import { topology as topologyOf } from 'topojson-server'
import type { Feature, FeatureCollection } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { BOUNDARY_FILES } from '../shapes/knownBoundaries.ts'
import type { MultiPolygon } from '../../src/domain/shapes/planar.ts'
import type { Gazetteer } from '../../src/intake/boundaries/gazetteer.ts'

export interface BoundariesToWrite {
  /** Object `areas`: cleaned leaves and municipalities. */
  readonly topology: Topology
  /** Further municipalities of which some districts are known, not cleaned. */
  readonly municipalities: ReadonlyMap<string, MultiPolygon>
  readonly gazetteer: Gazetteer
  readonly origin: object
}

/** Writes the files that `readKnownBoundaries` reads; the folder is replaced as a whole or not at all. */
export async function writeBoundaries(
  folder: string,
  { topology, municipalities, gazetteer, origin }: BoundariesToWrite,
): Promise<void> {
  const object = Object.values(topology.objects)[0] as GeometryCollection
  const features = feature(topology, object).features.filter(({ geometry }) => geometry !== null)
  const extra = [...municipalities].map(([id, polygons]): Feature => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] },
  }))
  const isLeaf = ({ id }: Feature) => gazetteer.byId.get(String(id))?.isLeaf === true
  const collection = (chosen: Feature[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: chosen.map((one) => ({ ...one, properties: {} })),
  })
  const shapes = topologyOf({
    leaf: collection(features.filter(isLeaf)),
    municipality: collection([...features.filter((one) => !isLeaf(one)), ...extra]),
  })

  const temporary = `${folder}.part-${process.pid}`
  await mkdir(dirname(folder), { recursive: true })
  await rm(temporary, { recursive: true, force: true })
  await mkdir(temporary)
  try {
    await writeFile(join(temporary, BOUNDARY_FILES.shapes), JSON.stringify(shapes))
    await writeFile(join(temporary, BOUNDARY_FILES.origin), `${JSON.stringify(origin, null, 2)}\n`)
    await rm(folder, { recursive: true, force: true })
    await rename(temporary, folder)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
