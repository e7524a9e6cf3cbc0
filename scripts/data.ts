import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildData } from './release/buildData.ts'
import { endWith } from './release/failure.ts'
import { alone } from './release/workFiles.ts'

/** `npm run data [-- --root FOLDER] [--pages no]`: from the files under `data/` to a release in `public/data`; options as in `build`. */
const { values } = parseArgs({ options: { root: { type: 'string' }, pages: { type: 'string' } } })
const project = fileURLToPath(new URL('..', import.meta.url))
const root = values.root === undefined ? project : resolve(values.root)
const log = (line: string) => console.log(line)
await alone(root, log, () => buildData({ root, project, pages: values.pages !== 'no', log })).catch(endWith)
