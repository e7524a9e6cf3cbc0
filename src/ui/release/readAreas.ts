import type { Topology } from 'topojson-specification'
import type { Release } from '../../database/loadRelease.ts'
import { withRepeats } from '../../domain/shapes/repeatedAreas.ts'

/** The areas stored at `path` of a release, every level with its own outlines. Throws ReleaseError where they cannot be read. */
export async function readAreas(release: Release, path: string): Promise<Topology> {
  return withRepeats((await release.readJson(path)) as Topology)
}
