import { readFile } from 'node:fs/promises'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { gridOf, type Grid } from './grid.ts'
import type { MultiPolygon } from '../../src/domain/shapes/planar.ts'

export interface Departments {
  /** Id -> polygons in degrees. Neighbours share every corner of their border. */
  readonly areas: ReadonlyMap<string, MultiPolygon>
  readonly grid: Grid
}

/** Shapes of the departments. Throws, naming the file, where it is not a TopoJSON with an object `departments`. */
export async function readDepartments(path: string): Promise<Departments> {
  const topology = JSON.parse(await readFile(path, 'utf8')) as Topology<{ departments?: GeometryCollection<{ id: string }> }>
  const { departments } = topology.objects
  if (!departments) throw new Error(`${path}: no object "departments"`)
  const areas = new Map<string, MultiPolygon>()
  for (const { properties, geometry } of feature(topology as Topology, departments).features) {
    if (geometry.type === 'Polygon') areas.set(properties.id, [geometry.coordinates] as unknown as MultiPolygon)
    else if (geometry.type === 'MultiPolygon') areas.set(properties.id, geometry.coordinates as unknown as MultiPolygon)
    else throw new Error(`${path}: ${properties.id} is a ${geometry.type}, not a polygon`)
  }
  return { areas, grid: gridOf(topology) }
}
