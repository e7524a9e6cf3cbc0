import { DECLINED } from '../../service-worker/agreed.ts'

/** What everything that stands in the browser's stores under the names of this app begins with. */
const OWN_NAMES = 'arraigo'
/** Folders of the browser's private files, see `ui/own`. */
const OWN_FOLDERS = ['own-datasets', 'own-areas'] as const

/** What could not be deleted: those of the stores that the browser refused to open or to empty. */
export type NotForgotten = readonly ('caches' | 'worker' | 'files' | 'notes')[]

/**
 * Deletes everything this app keeps on this device: app and places for use without a network, the worker that answers from them,
 * own data and boundaries, and what was remembered of them. What other apps under the same address keep stays. One mark without
 * content is left, so that the app is not kept anew before the person wants it. Returns the stores that refused. Never throws.
 */
export async function forgetAll(site: URL): Promise<NotForgotten> {
  const works = {
    files: forgetFiles,
    notes: async () => forgetNotes(() => localStorage),
    worker: () => forgetWorker(site),
    caches: forgetCaches,
  } as const
  const refused: (keyof typeof works)[] = []
  for (const store of ['files', 'notes', 'worker', 'caches'] as const) {
    await works[store]().catch((error: unknown) => {
      console.warn(`${store} could not be deleted`, error)
      refused.push(store)
    })
  }
  return refused
}

async function forgetFiles(): Promise<void> {
  if (!navigator.storage?.getDirectory) return
  const root = await navigator.storage.getDirectory()
  for (const folder of OWN_FOLDERS) {
    await root.removeEntry(folder, { recursive: true }).catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error
    })
  }
}

function forgetNotes(store: () => Storage): void {
  const notes = store()
  const names = Array.from({ length: notes.length }, (_, at) => notes.key(at) ?? '')
  for (const name of names) if (name.startsWith(OWN_NAMES)) notes.removeItem(name)
}

async function forgetWorker(site: URL): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(site.href)
  if (registration?.scope === site.href) await registration.unregister()
}

async function forgetCaches(): Promise<void> {
  if (!('caches' in globalThis)) return
  for (const name of await caches.keys()) if (name.startsWith(OWN_NAMES)) await caches.delete(name)
  await caches.open(DECLINED)
}
