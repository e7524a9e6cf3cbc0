import { fileURLToPath } from 'node:url'
import { buildData } from './release/buildData.ts'
import { endWith } from './release/failure.ts'
import { alone } from './release/workFiles.ts'

/** `npm run data`: from the files under `data/` to a release in `public/data`. */
const root = fileURLToPath(new URL('..', import.meta.url))
const log = (line: string) => console.log(line)
await alone(root, log, () => buildData({ root, log })).catch(endWith)
