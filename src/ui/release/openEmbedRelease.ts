import type { Topology } from 'topojson-specification'
import { territoryQuery } from '../../catalog/gazetteer-queries.ts'
import { engineConnector } from '../../database/engineConnector.ts'
import { layeredConnector } from '../../database/layeredConnector.ts'
import { loadRelease } from '../../database/loadRelease.ts'
import type { ReleaseError } from '../../database/release-error.ts'
import { snapshotConnector } from '../../database/snapshotConnector.ts'
import { beyondSnapshot } from './beyondSnapshot.ts'
import type { OpenRelease } from './openRelease.ts'
import { startEngine } from './startEngine.ts'

const NO_SHAPES: Topology = { type: 'Topology', objects: {}, arcs: [] }

/**
 * Opens the release in the folder `site` for a figure in somebody else's page. The engine never starts unasked there, whatever
 * the device; the shapes of places are read for a map alone, and the land around them never, which weighs as much as a
 * whole indicator. Throws ReleaseError where the figure cannot be shown.
 */
export async function openEmbedRelease(site: URL, options: { readonly shapes: boolean }): Promise<OpenRelease> {
  const release = await loadRelease(new URL('data/', site))
  const engine = engineConnector(release, startEngine(site), { askFirst: true })
  const snapshot = snapshotConnector(release)
  const warn = (problem: ReleaseError) => console.warn(problem)
  const connector = layeredConnector(snapshot, beyondSnapshot(release, engine, null, warn), warn)
  const [rows, topology] = await Promise.all([
    // Without the list of places there is no figure, and nothing on screen that could ask for the engine.
    snapshot.answer(territoryQuery()),
    options.shapes ? (release.readJson(release.manifest.shapes.path) as Promise<Topology>) : NO_SHAPES,
  ])
  return { release, connector, engine, territories: new Map(rows.map((row) => [row.id, row])), topology, narrowAreas: null, land: NO_SHAPES, own: null, ownAreas: null }
}

/** Bytes of the engine as it is downloaded, from its list in the folder `site`; null where that cannot be read. */
export async function engineBytes(site: URL): Promise<number | null> {
  try {
    const response = await fetch(new URL('engine/engine.json', site))
    const listed = (await response.json()) as { readonly wasm: { readonly bytes: number }; readonly worker: { readonly bytes: number } }
    const bytes = listed.wasm.bytes + listed.worker.bytes
    return Number.isFinite(bytes) ? bytes : null
  } catch {
    return null
  }
}
