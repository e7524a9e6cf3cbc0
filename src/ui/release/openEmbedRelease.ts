import type { Topology } from 'topojson-specification'
import { territoryQuery } from '../../catalog/gazetteer-queries.ts'
import { engineConnector } from '../../database/engineConnector.ts'
import { layeredConnector } from '../../database/layeredConnector.ts'
import { loadRelease } from '../../database/loadRelease.ts'
import type { ReleaseError } from '../../database/release-error.ts'
import { snapshotConnector } from '../../database/snapshotConnector.ts'
import type { OpenRelease } from './openRelease.ts'
import { KEYS } from './pinnedKeys.ts'
import { readAreas } from './readAreas.ts'

const NO_SHAPES: Topology = { type: 'Topology', objects: {}, arcs: [] }

/**
 * Opens the release in the folder `site` for a figure in somebody else's page. The engine never starts unasked there, whatever
 * the device; the shapes of places are read for a map alone, and the land around them never, which weighs as much as a
 * whole indicator. What was seen before is not remembered in the pages of others, so an older release is not refused there.
 * Throws ReleaseError where the figure cannot be shown.
 */
export async function openEmbedRelease(site: URL, options: { readonly shapes: boolean }): Promise<OpenRelease> {
  const release = await loadRelease(new URL('data/', site), { keys: KEYS })
  // What most figures never need is read when it is: a figure is a guest on a page and small.
  const engine = engineConnector(release, async (report) => (await import('./startEngine.ts')).startEngine(site)(report), { askFirst: true })
  const snapshot = snapshotConnector(release)
  const warn = (problem: ReleaseError) => console.warn(problem)
  const beyond = release.manifest.remote ? (await import('./beyondSnapshot.ts')).beyondSnapshot(release, engine, null, warn) : engine
  const connector = layeredConnector(snapshot, beyond, warn)
  const [rows, topology] = await Promise.all([
    // Without the list of places there is no figure, and nothing on screen that could ask for the engine.
    snapshot.answer(territoryQuery()),
    options.shapes ? readAreas(release, release.manifest.shapes.path) : NO_SHAPES,
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
