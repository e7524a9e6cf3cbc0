import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { KEY_FILE, readKeys } from './keys/keyFile.ts'
import { makeKey } from './keys/makeKey.ts'
import { signFolder } from './keys/signManifest.ts'
import { PRIVATE_KEY, signingKey } from './keys/signingKey.ts'
import { endWith } from './release/failure.ts'

/**
 * `npm run keys -- --name "Who publishes" --private FILE` makes the pair of keys a publisher signs releases with.
 * `npm run keys -- --sign FOLDER [--private FILE]` signs a release that was built where the private key is not.
 * `--private` may be left out where the environment names the file. Without anything it lists the keys.
 */
function keys(): void {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { name: text, private: text, sign: text } })
  const project = fileURLToPath(new URL('..', import.meta.url))
  const file = values.private ?? process.env[PRIVATE_KEY]
  if (values.sign !== undefined) {
    const key = signingKey(project, file)
    if (!key) throw new Error(`no private key: name its file with --private or ${PRIVATE_KEY}`)
    signFolder(values.sign, key)
    console.log(`${values.sign}: signed by ${key.key.name} (${key.key.id})`)
    return
  }
  if (values.name !== undefined) {
    if (!file) throw new Error(`where does the private key go? --private FILE or ${PRIVATE_KEY}`)
    const { id } = makeKey(project, file, values.name)
    console.log(`private key: ${file}. Keep it, and a copy elsewhere: who has it publishes in your name.`)
    console.log(`public key ${id}: in ${KEY_FILE}, part of every build from now on. Demonstration keys no longer open anything.`)
    console.log(`to sign: ${PRIVATE_KEY}=${file} npm run build`)
    return
  }
  for (const { id, name, kind } of readKeys(project)) console.log(`${id}  ${kind}  ${name}`)
}

try {
  keys()
} catch (error) {
  endWith(error)
}
