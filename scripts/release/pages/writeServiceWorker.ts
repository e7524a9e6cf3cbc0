import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import type { OfflineFacts } from '../../../src/service-worker/facts.ts'
import { pinnedKeys } from '../../keys/keyFile.ts'
import { offlineFacts } from './offlineFacts.ts'
import { readBuildManifest } from './pageAssets.ts'

const ROOT = '<div id="root"></div>'

/**
 * Builds the service worker into a built app with its pages, one script without imports, which every browser takes; and writes into
 * the first page of which build it is and over which release it was made. Throws an Error where the first page has no place for it.
 */
export async function writeServiceWorker(root: string, folder: string, plugins: readonly Plugin[] = []): Promise<void> {
  const page = join(folder, 'index.html')
  const html = readFileSync(page, 'utf8')
  const facts = offlineFacts(folder, readBuildManifest(folder), html, pinnedKeys(root))
  writeFileSync(page, named(html, facts))
  await build({
    configFile: false,
    root,
    plugins: [...plugins],
    publicDir: false,
    logLevel: 'warn',
    define: { OFFLINE_FACTS: JSON.stringify(facts), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(root, 'src/service-worker/service-worker.ts'), formats: ['iife'], name: 'offline', fileName: () => 'service-worker.js' },
    },
  })
}

/** The first page with its build and release beside the live screen, after the picture, whose first bytes are few. */
export function named(html: string, { build: name, release }: Pick<OfflineFacts, 'build' | 'release'>): string {
  if (html.split(ROOT).length !== 2) throw new Error('index.html has not one place for the live screen')
  return html.replace(ROOT, () => `<div id="root" data-build="${name}" data-release="${release}"></div>`)
}
