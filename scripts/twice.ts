import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { endWith } from './release/failure.ts'
import { buildTwice } from './twice/buildTwice.ts'

/**
 * `npm run build:twice [-- --install] [--keep]`: builds what is committed in two temporary folders and compares every byte of the two
 * apps; status 1 where one differs. `--install`: packages come by `npm ci` each time, instead of those installed here; `--keep`: the
 * folders stay.
 */
async function twice(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({ options: { install: flag, keep: flag } })
  const project = fileURLToPath(new URL('..', import.meta.url))
  const { files, bytes, hash, differences } = await buildTwice({
    project,
    packages: values.install ? 'installed' : 'linked',
    keep: values.keep,
    log: (line) => console.log(line),
  })
  console.log(`\n${files} files, ${bytes} bytes, SHA-256 of all ${hash}`)
  if (differences.length === 0) return console.log('The two builds are the same, byte by byte.')
  console.error([...differences, `${differences.length} files differ.`].join('\n'))
  process.exitCode = 1
}

await twice().catch(endWith)
