import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { KEPLER_HTML, KEPLER_MAIN, KEPLER_PACKAGES } from './keplerPage.ts'

/**
 * Installs kepler.gl into a folder of its own, which is no part of the project, and packs a page of it with the Vite of
 * the project. Returns the folder to serve. Asks the registry of npm only where what is wanted isn't installed yet.
 * Throws when the installation or the packing fails.
 */
export async function keplerFolder(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'kepler')
  mkdirSync(folder, { recursive: true })
  const wanted = `${JSON.stringify(KEPLER_PACKAGES, null, 2)}\n`
  const packages = join(folder, 'package.json')
  const done = join(folder, 'node_modules', '.installed.json')
  if (!existsSync(done) || readFileSync(done, 'utf8') !== wanted) {
    say('installing kepler.gl from the registry of npm, outside the project')
    writeFileSync(packages, wanted)
    await install(folder)
    writeFileSync(done, wanted)
  }
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

/** Peers are those of KEPLER_PACKAGES, whatever old range a package names; no script of a package is run. */
function install(folder: string): Promise<void> {
  const windows = process.platform === 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: windows })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error('kepler.gl could not be installed: nothing to compare with'))))
  })
}
