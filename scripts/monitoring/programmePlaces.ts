import { join } from 'node:path'
import type { ProgrammeDefinition } from '../../src/catalog/programme.ts'
import { orThrow } from '../catalog/problem.ts'
import { loadProgrammes } from '../catalog/readProgrammes.ts'
import { loadTerritories } from '../catalog/readTerritories.ts'

/** One territory of a programme as its own people know it. */
export interface MonitoredPlace {
  readonly territory: string
  /** Name of the territory in the gazetteer. */
  readonly name: string
  /** Names of the programme's places there. */
  readonly places: readonly string[]
  /** False where a place there is restricted: nothing of the territory goes to the gate then. */
  readonly open: boolean
}

/** A programme with all of its places, restricted ones too: for its own template and intake, never for a release. */
export interface MonitoredProgramme {
  readonly definition: ProgrammeDefinition
  readonly places: readonly MonitoredPlace[]
  /** Name of every territory of the gazetteer. */
  readonly names: ReadonlyMap<string, string>
  /** Territory -> titles of other programmes with an open place there. */
  readonly others: ReadonlyMap<string, readonly string[]>
}

/**
 * The programme `id` of `data/programmes`. Throws SourceProblems where programmes or territories do not hold, and an Error
 * where there is no such programme.
 */
export function readMonitoredProgramme(dataFolder: string, id: string): MonitoredProgramme {
  const { territories, programmes } = orThrow((problems) => {
    const found = loadTerritories(dataFolder, problems)
    return { territories: found, programmes: loadProgrammes(dataFolder, found, problems) }
  })
  const names = new Map(territories.map((territory) => [territory.id, territory.name]))
  const definition = programmes.find((programme) => programme.id === id)
  if (!definition) {
    const known = programmes.map((programme) => programme.id).join(', ')
    throw new Error(`no hay programa «${id}» en data/programmes: ${known} / there is no programme “${id}” in data/programmes: ${known}`)
  }
  const others = new Map<string, string[]>()
  for (const other of programmes.filter((programme) => programme.id !== id)) {
    for (const { territoryId, publishing } of other.places) {
      if (publishing !== 'open') continue
      const known = others.get(territoryId)
      if (known) known.push(other.id)
      else others.set(territoryId, [other.id])
    }
  }
  const ids = [...new Set(definition.places.map(({ territoryId }) => territoryId))].sort()
  const places = ids.map((territory): MonitoredPlace => {
    const here = definition.places.filter(({ territoryId }) => territoryId === territory)
    return { territory, name: names.get(territory) ?? territory, places: here.map(({ name }) => name), open: here.every(({ publishing }) => publishing === 'open') }
  })
  return { definition, places, names, others }
}

/** Ids of the territories of which figures may go to the gate. */
export function openTerritories({ places }: MonitoredProgramme): ReadonlySet<string> {
  return new Set(places.filter(({ open }) => open).map(({ territory }) => territory))
}

/** Folder of the raw tables of a programme's monitoring; git ignores it. */
export function rawFolder(dataFolder: string, programme: string): string {
  return join(dataFolder, 'datasets', `monitoring-${programme}`, 'raw')
}
