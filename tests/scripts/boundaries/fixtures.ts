import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Feature, FeatureCollection } from 'geojson'
import { onTestFinished } from 'vitest'
import type { BoundaryFeature } from '../../../src/intake/boundaries/boundaryFeature.ts'
import { Gazetteer } from '../../../src/intake/boundaries/gazetteer.ts'
import type { MultiPolygon } from '../../../src/domain/shapes/planar.ts'
import { readDepartments } from '../../../scripts/shapes/readDepartments.ts'
import { readSeats } from '../../../scripts/shapes/readSeats.ts'

export const TERRITORIES = fileURLToPath(new URL('../../../data/territories/', import.meta.url))

/** The real gazetteer of the repository. */
export async function realGazetteer(): Promise<Gazetteer> {
  const { areas } = await readDepartments(join(TERRITORIES, 'departments.topojson'))
  return new Gazetteer(await readSeats(join(TERRITORIES, 'territories.csv')), areas)
}

/** A square of about 800 m around the seat of a territory, moved by some degrees. */
export function squareAt(gazetteer: Gazetteer, id: string, east = 0, half = 0.004): MultiPolygon {
  const territory = gazetteer.byId.get(id)
  if (!territory || territory.longitude === null || territory.latitude === null) throw new Error(`no seat: ${id}`)
  const [x, y] = [territory.longitude + east, territory.latitude]
  return [
    [
      [
        [x - half, y - half],
        [x + half, y - half],
        [x + half, y + half],
        [x - half, y + half],
        [x - half, y - half],
      ],
    ],
  ]
}

/** Features of one layer, each a square at the seat of a territory with the properties given. */
export function layerOf(
  gazetteer: Gazetteer,
  items: readonly { at: string; east?: number; properties: Record<string, unknown> }[],
  layer = 'limits',
): BoundaryFeature[] {
  return items.map(({ at, east, properties }, index) => ({
    file: `${layer}.geojson`,
    layer,
    number: index + 1,
    properties,
    polygons: squareAt(gazetteer, at, east),
  }))
}

export function asGeojson(features: readonly BoundaryFeature[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties, polygons }): Feature => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] },
    })),
  }
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arraigo-boundaries-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
