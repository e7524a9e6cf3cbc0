import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { announce } from './engine-server/announce.ts'
import { exportTables } from './engine-server/exportTables.ts'
import { serveEngine } from './engine-server/serveEngine.ts'
import { endWith } from './release/failure.ts'

/** Below the 32 MB that the page takes. */
const MOST_CHARACTERS = 24_000_000
const WHOLE = ['port', 'threads', 'at-once', 'waiting', 'rows', 'seconds'] as const

/**
 * `npm run engine [-- --folder dist --port 4180 ...]`: serves a built app with an engine beside it.
 * `-- --announce duckdb|clickhouse|none [--address ../query]`: writes into the folder's manifest which engine answers.
 * `-- --export DIR [--place DIR]`: the release as Parquet with the statements that load it into ClickHouse.
 */
async function engine(): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist' }, announce: { type: 'string' }, address: { type: 'string', default: '../query' },
      export: { type: 'string' }, place: { type: 'string' },
      port: { type: 'string', default: '4180' }, threads: { type: 'string', default: '2' }, memory: { type: 'string', default: '2GB' },
      'at-once': { type: 'string', default: '4' }, waiting: { type: 'string', default: '64' }, rows: { type: 'string', default: '200000' }, seconds: { type: 'string', default: '20' },
    },
  })
  const folder = resolve(fileURLToPath(new URL('..', import.meta.url)), values.folder)
  const data = join(folder, 'data')
  if (values.announce !== undefined) {
    if (values.announce !== 'duckdb' && values.announce !== 'clickhouse' && values.announce !== 'none') throw new Error(`not an engine: ${values.announce}`)
    announce(data, values.announce === 'none' ? null : { dialect: values.announce, address: values.address })
    console.log(values.announce === 'none' ? 'the page asks no engine but its own' : `the page asks ${values.announce} at ${values.address}`)
    return
  }
  if (values.export !== undefined) {
    const names = await exportTables(data, resolve(values.export), values.place ?? resolve(values.export))
    console.log(`${names.length} tables and load.sql in ${values.export}`)
    return
  }
  const [port, threads, atOnce, waiting, rows, seconds] = WHOLE.map((name) => wholeNumber(name, values[name])) as [number, number, number, number, number, number]
  const server = await serveEngine(folder, { port, threads, memory: values.memory, atOnce, waiting, rows, characters: MOST_CHARACTERS, milliseconds: seconds * 1000 })
  console.log(`\nArraigo, with an engine that holds ${server.tables.length} tables: ${server.address}`)
  for (const sign of ['SIGINT', 'SIGTERM'] as const) process.once(sign, () => void server.close().then(() => process.exit(0)))
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name}: not a whole number: ${text}`)
  return Number(text)
}

await engine().catch(endWith)
