/** What is taken for true of a package in the place of what it says, and why. */
export interface Correction {
  readonly name: string
  /** What `package.json` says; the correction falls, and the build with it, when a newer version says something else. */
  readonly says: string | null
  /** An SPDX expression for the code that stands in the app. */
  readonly licence: string
  readonly reason: string
  /** Whom the licence names, where the package brings no text of it. */
  readonly holder?: string
}

const cesium = (name: string): Correction => ({ name, says: 'MIT', licence: 'MIT AND Apache-2.0', reason: 'its licence file says that parts come from Cesium, under Apache-2.0' })

/** Each was found by reading the licence file beside what `package.json` says. */
export const CORRECTIONS: readonly Correction[] = [
  { name: '@duckdb/duckdb-wasm', says: 'MIT', licence: 'MIT', holder: 'Stichting DuckDB Foundation and the authors of duckdb-wasm', reason: 'the package has no licence file' },
  { name: '@nodable/entities', says: 'MIT', licence: 'MIT', holder: 'Amit Gupta, named as author in its package.json', reason: 'the package has no licence file; its readme names MIT' },
  { name: 'dfa', says: 'MIT', licence: 'MIT', holder: 'Devon Govett, named as author in its package.json', reason: 'the package has no licence file; its readme names MIT' },
  { name: 'fontkit', says: 'MIT', licence: 'MIT', holder: 'Devon Govett, named as author in its package.json', reason: 'the package has no licence file; its readme names MIT' },
  cesium('@loaders.gl/core'),
  cesium('@loaders.gl/images'),
  cesium('@loaders.gl/loader-utils'),
  cesium('@loaders.gl/worker-utils'),
  cesium('@math.gl/core'),
  cesium('@math.gl/polygon'),
  cesium('@math.gl/types'),
  cesium('@math.gl/web-mercator'),
  { name: 'maplibre-gl', says: 'BSD-3-Clause', licence: 'BSD-3-Clause AND MIT', reason: 'its licence file names parts of others under MIT' },
  { name: 'apache-arrow', says: 'Apache-2.0', licence: 'Apache-2.0 AND BSD-3-Clause AND MIT', reason: 'its licence file names parts of others, for all languages of Arrow together' },
]

/** Packages whose licence file holds words of licences that do not reach the app, and why not. */
export const NOT_IN_APP: readonly { readonly name: string; readonly licences: readonly string[]; readonly reason: string }[] = [
  { name: 'vite', licences: ['BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0'], reason: 'they are of libraries of the packer; the app has its few lines that load pieces alone' },
  { name: 'rolldown', licences: ['BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0'], reason: 'they are of libraries of the packer; the app has its few lines that join pieces alone' },
]
