import { describe, expect, it } from 'vitest'
import { offlineAssets, pageAssets } from '../../../../scripts/release/pages/pageAssets.ts'
import { pageHtml } from '../../../../scripts/release/pages/pageHtml.ts'

const WITHOUT = { noScript: 'Sin guion', missing: 'No llegó', guard: 'assets/m.js' }

const page = (more: Partial<Parameters<typeof pageHtml>[0]> = {}) =>
  pageHtml({
    language: 'es', title: 'Danlí', description: 'x', alternate: '../en/HN0703.html', assets: { script: 'assets/p.js', preload: ['assets/r.js'], styles: ['assets/p.css'] },
    facts: null, first: 'data/places/HN07.json.gzip', body: '<main>x</main>', withoutProgram: WITHOUT, ...more,
  })

describe('the HTML of a page', () => {
  it('names language, twin, programs and the file it will read, all below the folder of the app', () => {
    const html = page()
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('<link rel="alternate" hreflang="en" href="../en/HN0703.html">')
    expect(html).toContain('<script type="module" src="../assets/p.js"></script>')
    expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="../data/places/HN07.json.gzip">')
    expect(html).toContain('<div id="root"><main>x</main></div>')
  })

  it('has what notices a missing program before the program, and a line that nobody sees until then', () => {
    const html = page()
    expect(html).toMatch(/<script defer src="\.\.\/assets\/m\.js"><\/script>\n<script type="module"/)
    expect(html).toContain('<p class="place-noscript" id="missing" role="alert" hidden>No llegó</p>')
    expect(page({ withoutProgram: null })).not.toMatch(/missing|noscript|defer/)
  })

  it('lets no name become markup, nor data end their block', () => {
    const hostile = '"><script>alert(1)</script>'
    const facts = { release: { id: '</script><script>alert(2)</script>', date: 'x' }, districts: {}, files: {} }
    const html = page({ title: hostile, description: hostile, withoutProgram: { ...WITHOUT, noScript: hostile, missing: hostile }, facts })
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html).not.toContain('alert(2)</script>')
    const block = /<script type="application\/json" id="facts">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(JSON.parse(block)).toEqual(facts)
  })
})

describe('files a page loads', () => {
  const manifest = {
    'src/main-place.tsx': { file: 'assets/place.js', css: ['assets/place.css'], imports: ['_react'], dynamicImports: ['src/brief.ts'] },
    _react: { file: 'assets/react.js', imports: ['_runtime'] },
    _runtime: { file: 'assets/runtime.js', imports: ['_react'] },
    'src/main-missing.ts': { file: 'assets/missing.js' },
    'src/brief.ts': { file: 'assets/brief.js', assets: ['assets/font.woff'], imports: ['_react'] },
    'index.html': { file: 'assets/index.js' },
    'src/views/place/fonts.css': { file: 'assets/fonts.css' },
    'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2': { file: 'assets/400.woff2' },
    'node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2': { file: 'assets/600.woff2' },
  }
  it('are the entry and all it imports, once each', () => {
    expect(pageAssets(manifest)).toEqual({ script: 'assets/place.js', preload: ['assets/react.js', 'assets/runtime.js'], styles: ['assets/place.css'] })
  })
  it('without a network are also those that load later, and none of the map', () => {
    expect(offlineAssets(manifest)).toEqual(['assets/400.woff2', 'assets/600.woff2', 'assets/brief.js', 'assets/font.woff', 'assets/fonts.css', 'assets/missing.js', 'assets/place.css', 'assets/place.js', 'assets/react.js', 'assets/runtime.js'])
  })
  it('are told missing where the build lacks them', () => {
    expect(() => pageAssets({})).toThrow('src/main-place.tsx')
  })
})
