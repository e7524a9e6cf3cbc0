import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { MultiPolygon } from '../../src/domain/shapes/planar.ts'

/** Text in both languages of the product. */
export interface Bilingual {
  readonly es: string
  readonly en: string
}

/** What `npm run boundaries` wrote: real boundaries, matched and cleaned. */
export interface KnownBoundaries {
  readonly credit: Bilingual
  /** Leaf territory -> its area, in degrees; they do not overlap. */
  readonly leaves: ReadonlyMap<string, MultiPolygon>
  /** Salvadoran municipality -> its area, where not all its districts have one. */
  readonly municipalities: ReadonlyMap<string, MultiPolygon>
}

/** Names of the two files in the folder of imported boundaries. */
export const BOUNDARY_FILES = { shapes: 'boundaries.topojson', origin: 'origin.json' } as const

/** The imported boundaries of a folder; null where nobody has imported any. Throws where its files are damaged. */
export async function readKnownBoundaries(folder: string): Promise<KnownBoundaries | null> {
  const path = join(folder, BOUNDARY_FILES.shapes)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const topology = JSON.parse(text) as Topology
    const { credit } = JSON.parse(await readFile(join(folder, BOUNDARY_FILES.origin), 'utf8')) as { credit: Bilingual }
    return { credit, leaves: areasOf(topology, 'leaf'), municipalities: areasOf(topology, 'municipality') }
  } catch (error) {
    throw new Error(`${path} cannot be read (${(error as Error).message}); run "npm run boundaries" again or delete the folder`, {
      cause: error,
    })
  }
}

function areasOf(topology: Topology, name: string): Map<string, MultiPolygon> {
  const areas = new Map<string, MultiPolygon>()
  const object = topology.objects[name] as GeometryCollection | undefined
  for (const { id, geometry } of object ? feature(topology, object).features : []) {
    if (geometry.type === 'Polygon') areas.set(String(id), [geometry.coordinates] as unknown as MultiPolygon)
    if (geometry.type === 'MultiPolygon') areas.set(String(id), geometry.coordinates as unknown as MultiPolygon)
  }
  return areas
}
