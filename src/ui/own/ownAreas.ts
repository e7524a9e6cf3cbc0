import type { Topology } from 'topojson-specification'
import type { LocalizedText } from '../../catalog/indicator.ts'

/** Boundaries a person put in place of the schematic areas, in this browser only. */
export interface OwnAreas {
  readonly topology: Topology
  readonly credit: LocalizedText
  /** Whether every area was replaced; else some are still schematic. */
  readonly whole: boolean
}

const FOLDER = 'own-areas'
const FILE = 'areas.json'

/** The boundaries kept in this browser; null where there are none, or no place to keep any. */
export async function readOwnAreas(): Promise<OwnAreas | null> {
  try {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle(FOLDER)
    const file = await (await folder.getFileHandle(FILE)).getFile()
    const areas = JSON.parse(await file.text()) as OwnAreas
    return areas.topology.type === 'Topology' ? areas : null
  } catch {
    return null
  }
}

/** Keeps boundaries. Throws what the browser throws where it cannot; nothing is kept then. */
export async function keepOwnAreas(areas: OwnAreas): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(FOLDER, { create: true })
  const stream = await (await folder.getFileHandle(FILE, { create: true })).createWritable()
  try {
    await stream.write(JSON.stringify(areas))
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    await removeOwnAreas()
    throw error
  }
}

export async function removeOwnAreas(): Promise<void> {
  const root = await navigator.storage.getDirectory()
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined)
}
