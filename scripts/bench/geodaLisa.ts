import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Local Moran of GeoDa's library: a value and the positions of the neighbours of each place. */
export type GeodaLocalMoran = (given: {
  readonly data: readonly number[]
  readonly neighbors: readonly (readonly number[])[]
  readonly permutation: number
  readonly seed: number
}) => Promise<{ readonly isValid: boolean; readonly lisaValues: readonly number[]; readonly pValues: readonly number[] }>

/**
 * `localMoran` of @geoda/lisa, the one library on the registry that does conditional permutation, to compare ours with.
 * It would fetch its WebAssembly from a host on the web: here it gets the file of the package, and any other request
 * fails. Node 20 lacks the `navigator` it looks at. Rejects where the library cannot be started.
 */
export async function geodaLocalMoran(): Promise<GeodaLocalMoran> {
  const folder = createRequire(import.meta.url).resolve('@geoda/lisa').replace(/dist[\\/]index\.cjs$/, '')
  const wasm = readFileSync(`${folder}wasm/geoda-lisa.wasm`)
  const { fetch: before } = globalThis
  if (!('navigator' in globalThis)) Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'node' }, configurable: true })
  globalThis.fetch = (request) => {
    const address = typeof request === 'string' ? request : request instanceof URL ? request.href : request.url
    if (!address.endsWith('geoda-lisa.wasm')) return Promise.reject(new Error(`a request to ${address}`))
    return Promise.resolve(new Response(wasm, { headers: { 'content-type': 'application/wasm' } }))
  }
  try {
    const { initWASM, localMoran } = await import('@geoda/lisa')
    await initWASM()
    return localMoran as unknown as GeodaLocalMoran
  } finally {
    globalThis.fetch = before
  }
}
