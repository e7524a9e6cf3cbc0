import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createHash } from 'node:crypto'
import { CONTENT_POLICIES, policyText, withStyleHash } from '../../../../scripts/release/headers/contentPolicies.ts'

const SHEET = 'main{color:red}'
const page = (policy: string, rest = '') => `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">${rest}`

/** Each kind of file a built app has, by its path. */
export const SMALL_SITE: Readonly<Record<string, string>> = {
  'index.html': page(policyText(withStyleHash(CONTENT_POLICIES.app, createHash('sha256').update(SHEET).digest('base64'))), `<style>${SHEET}</style>`),
  'embed.html': page(policyText(CONTENT_POLICIES.embed)),
  'service-worker.js': '0',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'places.json': '{}',
  'es/HN0703.html': page(policyText(CONTENT_POLICIES.page)),
  'es/index.html': page(policyText(CONTENT_POLICIES.page)),
  'es/story-regreso.html': page(policyText(CONTENT_POLICIES.story)),
  'de/story-regreso.html': page(policyText(CONTENT_POLICIES.story)),
  'assets/index-B1x_9z-Q.js': '0',
  'assets/index-B1x_9z-R.css': 'main{}',
  'engine/duckdb-eh.1a2b3c4d.wasm.gzip': '0',
  'engine/engine.json': '{}',
  'data/manifest.json': '{}',
  'data/catalog.1a2b3c4d.json.gzip': '0',
  'data/shelves/first.1a2b3c4d.json.gzip': '0',
  'data/certificates/demo.1a2b3c4d.html': page(policyText(CONTENT_POLICIES.certificate).replaceAll("'", '&#39;')),
  'data/certificates/demo.1a2b3c4d.json': '{}',
}

/** Writes that app to a new temporary folder and returns it. */
export function writeSmallSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-headers-'))
  for (const [path, text] of Object.entries(SMALL_SITE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
