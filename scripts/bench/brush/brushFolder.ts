import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { areaPaths } from './areaPaths.ts'
import { PEER_VERSIONS } from './engines.ts'
import { installApart } from '../installApart.ts'

/** What the folder installs. The newest flechette wants a package that does not run everywhere: an older one does all that is used. */
const PACKAGES = { name: 'bench-brush', private: true, dependencies: PEER_VERSIONS, overrides: { '@uwdata/flechette': '2.5.0' } } as const

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><title>brush</title>
    <style>
      body { margin: 8px; font: 12px sans-serif; background: #fff }
      #root { display: flex; gap: 16px }
      .plots { display: grid; grid-template-columns: auto auto; gap: 12px; align-content: start }
      svg { display: block; touch-action: none; user-select: none }
    </style>
  </head>
  <body><div id="root"></div><script type="module" src="./main.js"></script></body>
</html>
`

const main = (page: string) => `import { startPage } from ${JSON.stringify(page)}

startPage({
  crossfilter: async () => (await import('crossfilter2')).default,
  arquero: () => import('arquero'),
  mosaic: async () => {
    const [vg, core, sql] = await Promise.all([import('@uwdata/vgplot'), import('@uwdata/mosaic-core'), import('@uwdata/mosaic-sql')])
    return { vg, core, sql }
  },
})
`

/**
 * Installs the packages compared with into a folder of its own, which is no part of the project, and packs the page of the benchmark
 * with the Vite of the project. Returns the folder to serve: the page, the product's engine and the areas of the release.
 * Asks the registry of npm only where what is wanted isn't installed yet. Throws when the installation or the packing fails.
 */
export async function brushFolder(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'brush')
  await installApart(folder, PACKAGES, 'crossfilter2, arquero and Mosaic', say)
  writeFileSync(join(folder, 'index.html'), HTML)
  writeFileSync(join(folder, 'main.js'), main(join(root, 'scripts', 'bench', 'brush', 'page', 'brushPage.ts')))
  say('packing the page that is brushed')
  await build({ root: folder, configFile: false, logLevel: 'error', base: './', build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 20_000 } })
  const dist = join(folder, 'dist')
  cpSync(join(root, 'dist', 'engine'), join(dist, 'engine'), { recursive: true })
  writeFileSync(join(dist, 'areas.json'), JSON.stringify(areaPaths(join(root, 'dist', 'data'))))
  return dist
}
