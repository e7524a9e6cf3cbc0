/** What a build finds around it and must not write down. */
export interface Surroundings {
  /** Name of the folder, long in one build and short in the other: a path that gets into a file changes it. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** The day every file of the sources was last changed; null leaves the day of the copy. */
  readonly touched: Date | null
}

/**
 * Runs before everything in the second build: a clock of another year, folders read backwards (libuv sorts them on most systems,
 * Windows has another order), one processor. What depends on any of them comes out otherwise than in the first build.
 */
const OTHER_MACHINE = `
import fs from 'node:fs'
import os from 'node:os'
import { syncBuiltinESMExports } from 'node:module'
const ahead = 400 * 86_400_000
const Real = Date
globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [Real.now() + ahead], made),
  apply: () => new Real(Real.now() + ahead).toString(),
  get: (target, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(target, name)),
})
const { readdirSync } = fs
const { readdir } = fs.promises
fs.readdirSync = (...given) => readdirSync(...given).reverse()
fs.promises.readdir = async (...given) => (await readdir(...given)).reverse()
os.availableParallelism = () => 1
syncBuiltinESMExports()
`

/** Two computers as different as one can play them: place, time zone, language, clock, order of folders, processors, dates of files. */
export const SURROUNDINGS: readonly [Surroundings, Surroundings] = [
  { folder: 'one', environment: { TZ: 'Etc/GMT+12', LANG: 'C', LC_ALL: 'C' }, touched: null },
  {
    folder: 'another place/with a much longer name, ñandú',
    environment: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'es_GT.UTF-8',
      LC_ALL: 'es_GT.UTF-8',
      UV_THREADPOOL_SIZE: '1',
      RAYON_NUM_THREADS: '1',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(OTHER_MACHINE)}`,
    },
    touched: new Date('2001-09-09T01:46:40Z'),
  },
]
