import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { PlaceIndex } from '../../../src/place/place-index.ts'
import { offlineAssets, readBuildManifest } from './pageAssets.ts'

/** Builds the service worker into a built app with its pages: one script without imports, which every browser takes. */
export async function writeServiceWorker(root: string, folder: string): Promise<void> {
  const { release } = JSON.parse(readFileSync(join(folder, 'places.json'), 'utf8')) as PlaceIndex
  const assets = offlineAssets(readBuildManifest(folder))
  const known = { release: release.id, assets }
  const offline = { ...known, build: createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 10) }
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { OFFLINE_FACTS: JSON.stringify(offline), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(root, 'src/service-worker/service-worker.ts'), formats: ['iife'], name: 'offline', fileName: () => 'service-worker.js' },
    },
  })
}
