import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offlineFacts } from '../../../../scripts/release/pages/offlineFacts.ts'
import { digestOf } from '../../../../src/service-worker/published.ts'
import { named } from '../../../../scripts/release/pages/writeServiceWorker.ts'

const chunk = (file: string, more: object = {}) => ({ file: `assets/${file}`, ...more })
const BUILT = {
  'index.html': chunk('index-aaaaaaaa.js', { css: ['assets/index-aaaaaaaa.css'], assets: ['assets/inter-aaaaaaaa.woff2', 'assets/inter-aaaaaaaa.woff'], dynamicImports: ['src/views/own/OwnView.tsx'] }),
  'src/views/own/OwnView.tsx': chunk('OwnView-aaaaaaaa.js'),
  'src/ui/map/webgl/WebglMap.tsx': chunk('WebglMap-aaaaaaaa.js', { assets: ['assets/maplibre-gl-worker-aaaaaaaa.js'], dynamicImports: ['src/ui/map/webgl/deckOverlay.ts'] }),
  'src/ui/map/webgl/deckOverlay.ts': chunk('deckOverlay-aaaaaaaa.js'),
  'src/views/explore/ChartsPanel.tsx': chunk('ChartsPanel-aaaaaaaa.js', { imports: ['index.html'] }),
  ...Object.fromEntries(
    ['src/views/explore/OverviewTable.tsx', 'src/views/explore/ControlsSheet.tsx', 'src/ui/provenance/ProvenanceDialog.tsx', 'src/views/data/DataView.tsx'].map((key) => [key, chunk(`${key.replace(/^.*\//, '').replace('.tsx', '')}-aaaaaaaa.js`)]),
  ),
  'src/i18n/english.ts': chunk('english-aaaaaaaa.js'),
  'src/ui/offline/keepApp.ts': chunk('keepApp-aaaaaaaa.js'),
  'src/main-place.tsx': chunk('place-aaaaaaaa.js'),
  'src/main-missing.ts': chunk('missing-aaaaaaaa.js'),
  'src/views/place/fonts.css': chunk('fonts-aaaaaaaa.css'),
  'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2': chunk('400-aaaaaaaa.woff2'),
  'node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2': chunk('600-aaaaaaaa.woff2'),
}
const MANIFEST = { release: 'r1', catalog: 'catalog.11111111.json.gzip', shelves: { first: 'shelves/first.11111111.json.gzip', gap: 'shelves/gap.11111111.json.gzip' }, shapes: { path: 'shapes/areas.11111111.json.gzip', land: 'shapes/land.11111111.json.gzip' } }
const HTML = '<script src="./assets/first-11111111.js"></script><div id="root"></div>'

let folder = ''
const write = (path: string, text = '') => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arraigo-facts-'))
  for (const { file } of Object.values(BUILT)) write(file)
  for (const path of ['assets/first-11111111.js', 'assets/taskWorker-aaaaaaaa.js', 'engine/engine.json', 'engine/duckdb-eh.11111111.wasm.gzip', 'icon.svg', 'app.webmanifest']) write(path)
  write('data/manifest.json', JSON.stringify(MANIFEST))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what the worker is told of a build', () => {
  it('is what the first screen loads, draws with and reads, in both languages, and no more', () => {
    const { app, places, all, release } = offlineFacts(folder, BUILT, HTML)
    expect(release).toBe('r1')
    const programs = ['ChartsPanel-aaaaaaaa.js', 'ControlsSheet-aaaaaaaa.js', 'DataView-aaaaaaaa.js', 'OverviewTable-aaaaaaaa.js', 'ProvenanceDialog-aaaaaaaa.js', 'WebglMap-aaaaaaaa.js', 'english-aaaaaaaa.js', 'first-11111111.js', 'index-aaaaaaaa.css', 'index-aaaaaaaa.js', 'inter-aaaaaaaa.woff2', 'keepApp-aaaaaaaa.js', 'maplibre-gl-worker-aaaaaaaa.js', 'taskWorker-aaaaaaaa.js']
    const answers = ['catalog', 'shapes/areas', 'shapes/land', 'shelves/first'].map((name) => `data/${name}.11111111.json.gzip`)
    expect(app).toEqual([...programs.map((file) => `assets/${file}`), ...answers])
    for (const name of ['place', 'missing']) expect(places).toContain(`assets/${name}-aaaaaaaa.js`)
    for (const path of ['engine/duckdb-eh.11111111.wasm.gzip', 'assets/OwnView-aaaaaaaa.js', 'engine/engine.json', 'icon.svg', 'app.webmanifest']) expect(all).toHaveProperty([path])
    expect(all).not.toHaveProperty(['data/manifest.json'])
  })

  it('has another name as soon as the page or anything kept is another', () => {
    const { build } = offlineFacts(folder, BUILT, HTML)
    expect(offlineFacts(folder, BUILT, HTML).build).toBe(build)
    expect(offlineFacts(folder, BUILT, `${HTML} `).build).not.toBe(build)
    write('data/manifest.json', JSON.stringify({ ...MANIFEST, release: 'r2' }))
    expect(offlineFacts(folder, BUILT, HTML).build).not.toBe(build)
  })

  it('holds a digest of each file, as the worker works it out', async () => {
    write('assets/OwnView-aaaaaaaa.js', 'a program')
    const { all } = offlineFacts(folder, BUILT, HTML)
    expect(all['assets/OwnView-aaaaaaaa.js']).toBe(await digestOf(new TextEncoder().encode('a program')))
  })

  it('cannot be a file that may change under its name', () => {
    write('assets/nameless.js')
    expect(() => offlineFacts(folder, BUILT, HTML)).toThrow('assets/nameless.js carries no hash')
  })
})

it('the first page says its build and release once, beside the live screen', () => {
  expect(named(HTML, { build: 'b1', release: 'r1' })).toContain('<div id="root" data-build="b1" data-release="r1"></div>')
  expect(() => named('<div id="app"></div>', { build: 'b1', release: 'r1' })).toThrow('one place for the live screen')
})
