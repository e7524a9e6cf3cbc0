import { type KeepAnswer, lockOf, type TakeOver } from '../../service-worker/agreed.ts'
import { reloadPage } from '../shell/reloadPage.ts'
import { askWorker } from './askWorker.ts'
import { builtAs } from './builtAs.ts'
import { registerWorker } from './startOffline.ts'

/** A worker that does not take over within this time will not: the page is loaded anew all the same. */
const PATIENCE_MILLISECONDS = 5000

/**
 * Has the app kept on this device, and listens for builds that come after this one. `onNewBuild` gets a function that loads the new
 * one, as often as there is one; nothing is loaded before it is called. Never throws: without a worker the page works as before.
 */
export async function keepApp(site: URL, onNewBuild: (load: () => void) => void): Promise<void> {
  const page = builtAs()
  // A frame belongs to somebody else's page, which nobody has asked.
  if (!page || !('serviceWorker' in navigator) || window.top !== window.self) return
  try {
    // Held as long as the page is open, see src/service-worker/isAlone.ts.
    void navigator.locks?.request(lockOf(page.build), { mode: 'shared' }, () => new Promise(() => undefined)).catch(() => undefined)
    followBuilds(await registerWorker(site), page.build, onNewBuild)
    await askToKeep()
  } catch (error) {
    console.warn('the app is not kept on this device', error)
  }
}

/** Asks the worker that answers here to keep the app. Resolves with what it said; null where there is no worker. */
export async function askToKeep(): Promise<KeepAnswer | null> {
  const { active } = await navigator.serviceWorker.ready
  if (!active) return null
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  const fetched = performance.getEntriesByType('resource').flatMap(({ name }) => (name.startsWith('http') ? [name] : []))
  const answer = await askWorker(active, { kind: 'keep', part: 'app', fetched, saving: connection?.saveData === true })
  if (answer.kept) performance.mark('arraigo:kept')
  return answer
}

function followBuilds(registration: ServiceWorkerRegistration, build: string, onNewBuild: (load: () => void) => void): void {
  const workers = navigator.serviceWorker
  let before = workers.controller
  let pressed = false
  const takeOver = (worker: ServiceWorker) => worker.postMessage({ kind: 'take-over' } satisfies TakeOver, [])
  const offer = async () => {
    const { waiting } = registration
    if (!waiting || !workers.controller) return
    // This page came from the host before its worker did: the worker of its own build may take over unseen.
    if ((await askWorker(waiting, { kind: 'which' })).build === build) return takeOver(waiting)
    onNewBuild(() => {
      pressed = true
      takeOver(waiting)
      setTimeout(reloadPage, PATIENCE_MILLISECONDS)
    })
  }
  const meet = async (worker: ServiceWorker) => {
    if ((await askWorker(worker, { kind: 'which' })).build === build) await askToKeep()
    else onNewBuild(reloadPage)
  }
  const follow = () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => installing.state === 'installed' && void offer())
  }
  registration.addEventListener('updatefound', follow)
  follow()
  void offer()
  workers.addEventListener('controllerchange', () => {
    if (pressed) return reloadPage()
    const { controller } = workers
    // Another page has loaded the new build; this one goes on with what it has until the person says so.
    if (before && controller) void meet(controller)
    before = controller
  })
}
