import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from './release/buildApp.ts'
import { endWith } from './release/failure.ts'
import { serveFolder } from './serve/serveFolder.ts'

/** `npm start [-- --port 4173 --folder dist]`: builds what changed, serves the app on this computer, prints its address. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' }, folder: { type: 'string', default: 'dist' } } })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`not a port: ${values.port}`)
  const root = fileURLToPath(new URL('..', import.meta.url))
  await buildApp({ root, log: (line) => console.log(line), folder: values.folder })
  const { address } = await serveFolder(resolve(root, values.folder), { port, headers: true })
  console.log(`\nArraigo: ${address}`)
}

await start().catch(endWith)
