import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { installApart } from '../installApart.ts'
import { KEPLER_HTML, KEPLER_MAIN, KEPLER_PACKAGES } from './keplerPage.ts'

/**
 * Installs kepler.gl into a folder of its own, which is no part of the project, and packs a page of it with the Vite of
 * the project. Returns the folder to serve. Asks the registry of npm only where what is wanted isn't installed yet.
 * Throws when the installation or the packing fails.
 */
export async function keplerFolder(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'kepler')
  await installApart(folder, KEPLER_PACKAGES, 'kepler.gl', say)
  writeFileSync(join(folder, 'index.html'), KEPLER_HTML)
  writeFileSync(join(folder, 'main.js'), KEPLER_MAIN)
  say('packing the page of kepler.gl')
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    // Its packages read settings of its makers' own pages from here; none is set.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.NODE_DEBUG': 'false', 'process.env.MapboxAccessToken': '""', 'process.env': '{}', global: 'globalThis' },
    resolve: { dedupe: ['react', 'react-dom', 'styled-components', 'apache-arrow'] },
    build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 20_000 },
  })
  return join(folder, 'dist')
}
