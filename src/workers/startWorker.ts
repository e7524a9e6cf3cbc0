import { allowScript } from './scriptPolicy.ts'

const stubs = new Map<string, string>()

/**
 * An address to start the worker at `address` from, a script of this site built as a module. A worker that is started by its own
 * address obeys the policy its host sends with it, and a host without headers sends none; one started from a `blob:` address
 * takes over the policy of the page (CSP Level 3, section 7.8, and HTML, "initialize a worker global scope's policy container").
 * So each is started from a blob that loads it. Kept as long as the page: a worker may be started many times.
 * Throws a TypeError where the script stands on another site.
 */
export function coveredAddress(address: string): string {
  const { href, origin } = new URL(address, globalThis.location?.href)
  if (origin !== globalThis.location?.origin) throw new TypeError(`a worker of another site: ${origin}`)
  const known = stubs.get(href)
  if (known !== undefined) return known
  const stub = URL.createObjectURL(new Blob([stubOf(href)], { type: 'text/javascript' }))
  stubs.set(href, stub)
  return allowScript(stub)
}

/**
 * Imported while it runs, and not in the first line as a module would: in Firefox (153) the imports of a blob go past the service worker
 * (measured), and without a network the worker would not start. Messages that come before its script is here wait for it.
 */
function stubOf(href: string): string {
  return `const early = []
const keep = (event) => {
  event.stopImmediatePropagation()
  early.push(event)
}
addEventListener('message', keep)
await import(${JSON.stringify(href)})
removeEventListener('message', keep)
for (const { data, origin, ports } of early) dispatchEvent(new MessageEvent('message', { data, origin, ports }))
`
}

/** Starts a module worker of this site under the content policy of the page. Throws a TypeError, or what the browser throws where it allows no workers. */
export function startWorker(address: string): Worker {
  return new Worker(coveredAddress(address), { type: 'module' })
}
