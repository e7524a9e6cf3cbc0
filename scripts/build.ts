import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildApp } from './release/buildApp.ts'
import { endWith } from './release/failure.ts'

/**
 * `npm run build [-- --folder dist] [--root FOLDER] [--pages no]`: release and app as one folder for any static host. `--root`:
 * the folder whose `data` is built, if not the project; `--pages no`: without the two pages each place has.
 */
const text = { type: 'string' } as const
const { values } = parseArgs({ options: { folder: { ...text, default: 'dist' }, root: text, pages: text } })
const project = fileURLToPath(new URL('..', import.meta.url))
await buildApp({
  root: values.root === undefined ? project : resolve(values.root),
  project,
  pages: values.pages !== 'no',
  log: (line) => console.log(line),
  folder: values.folder,
}).catch(endWith)
