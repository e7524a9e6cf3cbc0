import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildApp } from './release/buildApp.ts'
import { endWith } from './release/failure.ts'

/** `npm run build [-- --folder dist]`: release and app as one folder for any static host. */
const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } })
await buildApp({
  root: fileURLToPath(new URL('..', import.meta.url)),
  log: (line) => console.log(line),
  folder: values.folder,
}).catch(endWith)
