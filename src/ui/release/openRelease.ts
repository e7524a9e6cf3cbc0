import type { Topology } from 'topojson-specification'
import { territoryQuery } from '../../catalog/gazetteer-queries.ts'
import type { Territory } from '../../catalog/territory.ts'
import { type EngineConnector, engineConnector } from '../../database/engineConnector.ts'
import { layeredConnector } from '../../database/layeredConnector.ts'
import { loadRelease, type LoadOptions, type Release } from '../../database/loadRelease.ts'
import type { Connector } from '../../database/query.ts'
import type { ReleaseError } from '../../database/release-error.ts'
import { snapshotConnector } from '../../database/snapshotConnector.ts'
import { builtAs } from '../offline/builtAs.ts'
import { startEngine } from './startEngine.ts'
import { openOwnDatasets, type OwnDatasets } from '../own/ownDatasets.ts'
import { beyondSnapshot } from './beyondSnapshot.ts'
import { type OwnAreas, readOwnAreas } from '../own/ownAreas.ts'
import { judgeAge, rememberAge } from './newestRelease.ts'
import { KEYS } from './pinnedKeys.ts'
import { readAreas } from './readAreas.ts'
import { openOwnStorage } from '../own/ownStorage.ts'

/** Devices known to have no more memory than this (in GB) are asked before the engine starts. */
const LITTLE_MEMORY = 3

/** A release that the page can ask. */
export interface OpenRelease {
  readonly release: Release
  readonly connector: Connector
  readonly engine: EngineConnector
  readonly territories: ReadonlyMap<string, Territory>
  readonly topology: Topology
  /** Reads the areas of all levels, where `topology` has the wide ones alone; null where it has all. */
  readonly narrowAreas: (() => Promise<Topology>) | null
  readonly land: Topology
  /** What the person at this computer has brought; null where it is left out, as in a frame of somebody else's page. */
  readonly own: OwnDatasets | null
  /** Boundaries of this person that are drawn in place of the released ones; null where there are none. */
  readonly ownAreas: OwnAreas | null
}

/**
 * Opens the release beside the page: manifest, definitions, gazetteer and shapes; the engine waits until it is needed. It must be signed
 * by a key of this build, and not be older than the newest that was opened here, unless the person says so: `acceptOlder`.
 * `onProblem` hears of ready answers that could not be read. Throws ReleaseError where the page cannot start.
 */
export async function openRelease(onProblem: (problem: ReleaseError) => void, acceptOlder = false): Promise<OpenRelease> {
  const site = new URL('./', document.baseURI)
  const options: LoadOptions = { keys: KEYS, expected: builtAs()?.release ?? null, judge: (manifest, signature) => acceptOlder || judgeAge(site, manifest, signature) }
  const [released, own, ownAreas] = await Promise.all([loadRelease(new URL('data/', site), options), openOwnStorage().then(openOwnDatasets), readOwnAreas()])
  const release = ownAreas ? withAreas(released, ownAreas) : released
  const memory = (navigator as Navigator & { deviceMemory?: number }).deviceMemory
  const engine = engineConnector(release, startEngine(document.baseURI), { askFirst: memory !== undefined && memory < LITTLE_MEMORY, own })
  const connector = layeredConnector(snapshotConnector(release), beyondSnapshot(release, marked(engine), own, onProblem), onProblem)
  const { path, wide } = release.manifest.shapes
  const [rows, topology, land] = await Promise.all([
    connector.answer(territoryQuery()),
    ownAreas?.topology ?? readAreas(release, wide ?? path),
    release.readJson(release.manifest.shapes.land) as Promise<Topology>,
  ])
  const narrowAreas = ownAreas || wide === undefined ? null : () => readAreas(release, path)
  void rememberAge(site, release.manifest, release.signature)
  return { release, connector, engine, territories: new Map(rows.map((row) => [row.id, row])), topology, narrowAreas, land, own, ownAreas }
}

/** The release as it says of its areas what is drawn here: not the schematic ones, and whose they are. */
function withAreas(release: Release, { credit, whole }: OwnAreas): Release {
  const shapes = { ...release.manifest.shapes, kind: whole ? ('legal' as const) : release.manifest.shapes.kind, credit }
  return { ...release, manifest: { ...release.manifest, shapes } }
}

/** Leaves a mark in the browser's timeline when the engine gives its first answer, for the benchmark. */
function marked(engine: Connector): Connector {
  let answered = false
  return {
    async answer(query, signal) {
      const rows = await engine.answer(query, signal)
      if (!answered) performance.mark('arraigo:engine-answer')
      answered = true
      return rows
    },
  }
}
