import { describe, expect, it } from 'vitest'
import { brokenRules } from './rules.ts'
import { filesBelow, importsOf, textOf, withoutComments } from './source.ts'

const MODULES = ['.ts', '.tsx']

describe('who may import whom', () => {
  it('holds for every module of src and scripts', () => {
    const paths = [...filesBelow('src', MODULES), ...filesBelow('scripts', MODULES)].filter((path) => !path.endsWith('.d.ts'))
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.flatMap((path) => brokenRules(path, textOf(path)))).toEqual([])
  })

  it.each([
    ['src/domain/rate.ts', `import { LEVELS } from '../catalog/level.ts'`],
    ['src/domain/rate.ts', `import { useState } from 'react'`],
    ['src/catalog/level.ts', `import type { AppState } from '../state/app-state.ts'`],
    ['src/catalog/level.ts', `export { open } from '../database/browserEngine.ts'`],
    ['src/database/open.ts', `import type { AppState } from '../state/app-state.ts'`],
    ['src/state/reduce.ts', `const text = await import('../i18n/languages.ts')`],
    ['src/state/reduce.ts', `export const width = window.innerWidth`],
    ['src/charts/trend/series.ts', `import { Line } from 'recharts'`],
    ['src/charts/trend/TrendChart.tsx', `import '../../ui/base.css'`],
    ['src/charts/trend/query.ts', `import { openEngine } from '../../database/browserEngine.ts'`],
    ['src/ui/shell/Shell.tsx', `import { ExploreView } from '../../views/explore/ExploreView.tsx'`],
    ['src/views/explore/ExploreView.tsx', `import * as duckdb from '@duckdb/duckdb-wasm'`],
    ['src/views/explore/ExploreView.tsx', `export const back = () => history.back()`],
    ['scripts/build.ts', `import { Shell } from '../src/ui/shell/Shell.tsx'`],
    ['scripts/build.ts', `import { series } from '../src/charts/trend/series.ts'`],
  ])('%s may not say %s', (path, text) => {
    expect(brokenRules(path, text)).toHaveLength(1)
  })

  it.each([
    ['src/domain/rate.ts', `import { quantile } from 'simple-statistics'`],
    ['src/catalog/observation-sql.ts', `import { databaseName } from '../database/query.ts'`],
    ['src/database/loadRelease.ts', `import type { Manifest } from '../catalog/release.ts'`],
    ['src/charts/trend/TrendChart.tsx', `import { Line } from 'recharts'`],
    ['src/charts/trend/TrendChart.tsx', `// as window.innerWidth does\nconst text = 'window.open'`],
    ['scripts/release/snapshot.ts', `import { trendQuery } from '../../src/charts/trend/query.ts'`],
    ['src/ui/link/useLink.ts', `window.history.pushState(null, '', './')`],
  ])('%s may say %s', (path, text) => {
    expect(brokenRules(path, text)).toEqual([])
  })
})

describe('importsOf', () => {
  it('reads every form of import, over several lines too, and none in a comment', () => {
    const text = [
      `import a, { type B,\n  c } from './a.ts'`,
      `import type { D } from '../d.ts'`,
      `import './e.css'`,
      `export * from "./f.ts"`,
      `const g = () => import('./g.ts')`,
      `import worker from 'maplibre-gl/worker.mjs?worker&url'`,
      `// import x from './x.ts'`,
      `/* import y from './y.ts' */`,
    ].join('\n')
    expect(importsOf('src/ui/map/here.ts', text)).toEqual([
      { target: 'src/ui/map/a.ts', local: true, typeOnly: false },
      { target: 'src/ui/d.ts', local: true, typeOnly: true },
      { target: 'src/ui/map/f.ts', local: true, typeOnly: false },
      { target: 'maplibre-gl/worker.mjs', local: false, typeOnly: false },
      { target: 'src/ui/map/e.css', local: true, typeOnly: false },
      { target: 'src/ui/map/g.ts', local: true, typeOnly: false },
    ])
  })

  it('keeps addresses in strings', () => {
    expect(withoutComments(`const a = 'https://example.org' // note`).trim()).toBe(`const a = 'https://example.org'`)
  })
})
