/**
 * What the build puts before the script of DuckDB's worker. DuckDB fetches its module by an address and compiles it itself; the
 * page compiles it while it downloads, and posts it to the worker, where DuckDB's own start then takes that one. A start that
 * fails is thrown where the page hears of it: DuckDB would wait for ever. Strict, as the script it stands before.
 */
export const TAKE_HANDED_MODULE = `'use strict';
(() => {
  const handed = new Promise((resolve) => {
    self.addEventListener('message', function take(event) {
      if (!(event.data instanceof WebAssembly.Module)) return
      event.stopImmediatePropagation()
      self.removeEventListener('message', take)
      resolve(event.data)
    })
  })
  WebAssembly.instantiateStreaming = async (source, imports) => {
    Promise.resolve(source).catch(() => undefined)
    try {
      const module = await handed
      return { module, instance: await WebAssembly.instantiate(module, imports) }
    } catch (error) {
      setTimeout(() => { throw error })
      throw error
    }
  }
})()
`
