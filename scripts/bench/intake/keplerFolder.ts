import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { installApart } from '../installApart.ts'
import { KEPLER_HTML, KEPLER_MAIN, KEPLER_PACKAGES } from './keplerPage.ts'

/** How a page with kepler.gl is packed, but for the folder of the page: into `dist` beside it. */
export const KEPLER_BUILD: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  base: './',
  // Its packages read settings of its makers' own pages from here; none is set.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.NODE_DEBUG': 'false', 'process.env.MapboxAccessToken': '""', 'process.env': '{}', global: 'globalThis' },
  resolve: { dedupe: ['react', 'react-dom', 'styled-components', 'apache-arrow'] },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 20_000 },
}

/**
 * Installs kepler.gl into a folder of its own, which is no part of the project. Returns the folder. Asks the registry of npm only
 * where what is wanted isn't installed yet. Throws when the installation fails.
 */
export async function installKepler(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'kepler')
  await installApart(folder, KEPLER_PACKAGES, 'kepler.gl', say)
  return folder
}

/** Packs a page of kepler.gl with the Vite of the project. Returns the folder to serve. Throws when the installation or the packing fails. */
export async function keplerFolder(root: string, say: (line: string) => void): Promise<string> {
  const folder = await installKepler(root, say)
  writeFileSync(join(folder, 'index.html'), KEPLER_HTML)
  writeFileSync(join(folder, 'main.js'), KEPLER_MAIN)
  say('packing the page of kepler.gl')
  await build({ ...KEPLER_BUILD, root: folder })
  return join(folder, 'dist')
}
