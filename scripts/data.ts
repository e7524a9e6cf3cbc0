import { fileURLToPath } from 'node:url'
import { buildData } from './release/buildData.ts'
import { endWith } from './release/failure.ts'

/** `npm run data`: from the files under `data/` to a release in `public/data`. */
await buildData({ root: fileURLToPath(new URL('..', import.meta.url)), log: (line) => console.log(line) }).catch(endWith)
