import type { OwnTables } from '../../database/own/own-tables.ts'
import { type Observable, subject } from '../../database/engine-progress.ts'
import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'
import type { KeptDataset, OwnStorage } from './ownStorage.ts'

/** The datasets of the person at this computer, and a way for the engine to read them. */
export interface OwnDatasets extends OwnTables {
  readonly list: Observable<readonly KeptDataset[]>
  readonly lasting: boolean
  /** Keeps a dataset, in place of one of the same id. Throws what the browser throws where it cannot. */
  keep(dataset: OwnDataset, arrow: Uint8Array): Promise<void>
  /** Keeps another description of a dataset that is there. */
  describe(dataset: OwnDataset): Promise<void>
  remove(id: string): Promise<void>
}

/** Reads what is kept. */
export async function openOwnDatasets(storage: OwnStorage): Promise<OwnDatasets> {
  const list = subject<readonly KeptDataset[]>(await storage.list().catch(() => []))
  const find = (id: string) => list.current().find(({ dataset }) => dataset.id === id)
  const renew = async () => list.set(await storage.list())
  return {
    list,
    lasting: storage.lasting,
    has: (id) => find(id) !== undefined,
    async read(id) {
      const found = find(id)
      if (!found) throw new RangeError(`no dataset ${id}`)
      const { lists, source, file } = found.dataset
      return { id, arrow: await storage.read(id), lists, source: { publisher: source.source ?? file.name, title: found.dataset.title, licence: source.licence } }
    },
    async keep(dataset, arrow) {
      await storage.write(dataset, arrow)
      await renew()
    },
    async describe(dataset) {
      await storage.describe(dataset)
      await renew()
    },
    async remove(id) {
      await storage.remove(id)
      await renew()
    },
  }
}
