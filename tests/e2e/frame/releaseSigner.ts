import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { demonstrationKey } from '../../../scripts/keys/signingKey.ts'
import type { Manifest } from '../../../src/catalog/release.ts'
import type { ReleaseSignature } from '../../../src/domain/signature/signature.ts'

const read = (name: string) => readFileSync(`dist/data/${name}`)

/** The list of released files and its signature, as they were built. */
export const LIST = () => read('manifest.json')
export const SIGNATURE = () => JSON.parse(read('manifest.sig.json').toString('utf8')) as ReleaseSignature

/** A list as somebody else could publish it, signed by the key everybody has. */
export function signedList(change: Partial<Manifest>): { readonly list: Buffer; readonly signature: ReleaseSignature } {
  const list = Buffer.from(JSON.stringify({ ...(JSON.parse(LIST().toString('utf8')) as Manifest), ...change }))
  return { list, signature: signatureBy(demonstrationKey(), list) }
}

/** The signature of a list by a key, under the id of the demonstration key unless another is given. */
export function signatureBy(key: KeyObject, list: Buffer, id = SIGNATURE().key): ReleaseSignature {
  return { ...SIGNATURE(), key: id, signature: sign(null, list, key).toString('base64url') }
}

export function foreignKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey
}

/** Answers for the list and its signature in the place of the host; what is null the host does not have. */
export async function serveList(page: Page, { list = LIST(), signature = SIGNATURE() }: { readonly list?: Buffer; readonly signature?: ReleaseSignature | null }): Promise<void> {
  await page.unroute('**/data/manifest*.json')
  await page.route('**/data/manifest*.json', (route) => {
    if (!route.request().url().endsWith('.sig.json')) return route.fulfill({ contentType: 'application/json', body: list })
    return signature ? route.fulfill({ contentType: 'application/json', body: JSON.stringify(signature) }) : route.fulfill({ status: 404, body: 'not found' })
  })
}

/** A copy with the last bit of one byte turned. */
export function otherByte(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes)
  other[at] = (other[at] ?? 0) ^ 1
  return other
}
