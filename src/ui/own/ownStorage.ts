import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'

/** Where own datasets are kept: in this browser, under the address of the app, and nowhere else. */
export interface OwnStorage {
  /** False where the browser gives no lasting place: what is brought is gone when the page is closed. */
  readonly lasting: boolean
  list(): Promise<readonly KeptDataset[]>
  /** Throws what the browser throws, a `QuotaExceededError` where the disk is full; nothing of the dataset is kept then. */
  write(dataset: OwnDataset, arrow: Uint8Array): Promise<void>
  /** Writes the description anew, the observations staying as they are. */
  describe(dataset: OwnDataset): Promise<void>
  read(id: string): Promise<Uint8Array>
  remove(id: string): Promise<void>
}

export interface KeptDataset {
  readonly dataset: OwnDataset
  /** What it takes of the disk. */
  readonly bytes: number
}

const FOLDER = 'own-datasets'
const DESCRIPTION = 'dataset.json'
const OBSERVATIONS = 'observations.arrow'
/** Written into each description; one of another number is left alone and not shown. */
const VERSION = 1

/** The private file system of the browser, or the memory of the page where there is none. */
export async function openOwnStorage(): Promise<OwnStorage> {
  try {
    const root = await navigator.storage.getDirectory()
    return privateFiles(await root.getDirectoryHandle(FOLDER, { create: true }))
  } catch {
    return inMemory()
  }
}

function privateFiles(folder: FileSystemDirectoryHandle): OwnStorage {
  const put = async (own: FileSystemDirectoryHandle, name: string, content: Uint8Array<ArrayBuffer> | string) => {
    const file = await own.getFileHandle(name, { create: true })
    const stream = await file.createWritable()
    try {
      await stream.write(content)
      await stream.close()
    } catch (error) {
      await stream.abort().catch(() => undefined)
      throw error
    }
  }
  const text = (dataset: OwnDataset) => JSON.stringify({ version: VERSION, dataset })
  const remove = async (id: string) => {
    await folder.removeEntry(id, { recursive: true }).catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error
    })
  }
  return {
    lasting: true,
    async list() {
      const found: KeptDataset[] = []
      for await (const [id, handle] of folder.entries()) {
        if (handle.kind !== 'directory') continue
        const kept = await readKept(handle)
        // A folder without a whole description is what a write left that was cut short.
        if (kept?.dataset.id === id) found.push(kept)
        else if (!kept) await remove(id).catch(() => undefined)
      }
      return found.sort((one, other) => (one.dataset.id < other.dataset.id ? -1 : 1))
    },
    async write(dataset, arrow) {
      await remove(dataset.id)
      const own = await folder.getDirectoryHandle(dataset.id, { create: true })
      try {
        await put(own, OBSERVATIONS, arrow as Uint8Array<ArrayBuffer>)
        // The description comes last: without it there is no dataset.
        await put(own, DESCRIPTION, text(dataset))
      } catch (error) {
        await remove(dataset.id).catch(() => undefined)
        throw error
      }
    },
    async describe(dataset) {
      await put(await folder.getDirectoryHandle(dataset.id), DESCRIPTION, text(dataset))
    },
    async read(id) {
      const own = await folder.getDirectoryHandle(id)
      const file = await (await own.getFileHandle(OBSERVATIONS)).getFile()
      return new Uint8Array(await file.arrayBuffer())
    },
    remove,
  }
}

async function readKept(own: FileSystemDirectoryHandle): Promise<KeptDataset | null> {
  try {
    const file = await (await own.getFileHandle(DESCRIPTION)).getFile()
    const content = JSON.parse(await file.text()) as { version?: number; dataset?: OwnDataset }
    if (content.version !== VERSION || !content.dataset) return null
    const observations = await (await own.getFileHandle(OBSERVATIONS)).getFile()
    return { dataset: content.dataset, bytes: file.size + observations.size }
  } catch {
    return null
  }
}

function inMemory(): OwnStorage {
  const kept = new Map<string, { dataset: OwnDataset; arrow: Uint8Array }>()
  return {
    lasting: false,
    list: async () => Array.from(kept.values(), ({ dataset, arrow }) => ({ dataset, bytes: arrow.byteLength })),
    async write(dataset, arrow) {
      kept.set(dataset.id, { dataset, arrow })
    },
    async describe(dataset) {
      const before = kept.get(dataset.id)
      if (before) kept.set(dataset.id, { ...before, dataset })
    },
    async read(id) {
      const found = kept.get(id)
      if (!found) throw new RangeError(`no dataset ${id}`)
      // The engine takes buffers away.
      return found.arrow.slice()
    },
    async remove(id) {
      kept.delete(id)
    },
  }
}
