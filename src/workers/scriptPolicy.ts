/** What `trustedTypes` offers, as far as it is used: TypeScript's own list of the browser does not know it yet. */
interface PolicyMaker {
  createPolicy(name: string, rules: { readonly createHTML: (markup: string) => string | null; readonly createScriptURL: (address: string) => string | null }): unknown
}

const addresses = new Set<string>()
let guarded = false

/**
 * Makes the one policy under which this page may start scripts (Trusted Types, W3C): an address the program itself has named, and
 * never one that data or a link has put together. Markup from text is refused altogether; emptying an element is not markup.
 * The name `default` is the one the browser asks for what libraries do by themselves. Where the browser knows no such policies,
 * nothing is done: the content policy holds there too. Idempotent.
 */
export function guardScripts(): void {
  if (guarded) return
  guarded = true
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyMaker }
  trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (markup === '' ? '' : null),
    createScriptURL: (address) => (addresses.has(address) ? address : null),
  })
}

/** Lets `address` be started as a script of this page, and returns it. For addresses that are made of the program's own words only. */
export function allowScript(address: string): string {
  guardScripts()
  addresses.add(address)
  return address
}
