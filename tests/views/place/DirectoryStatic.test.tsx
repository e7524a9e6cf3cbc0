import { describe, expect, it } from 'vitest'
import { renderDirectory } from '../../../src/views/place/renderStatic.tsx'
import { decodeLink } from '../../../src/state/link/decode.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS } from '../../state/example-catalog.ts'
import { textOf } from '../../ui/controls/screen.tsx'
import { COUNTRIES } from './tinyDirectory.ts'

describe('the static list of places', () => {
  const html = renderDirectory(COUNTRIES, 'es', 1001)

  it('links every place to its page beside it, and to the twin of the list', () => {
    const links = [...html.matchAll(/<a href="\.\/([A-Z0-9]+)\.html">([^<]+)<\/a>/g)].map(([, id, name]) => [id, name])
    expect(links).toEqual([['HND', 'Honduras'], ['HN07', 'El Paraíso'], ['HN0703', 'Danlí'], ['HN0704', 'El Paraíso'], ['HN08', 'Francisco Morazán'], ['HN0801', 'Distrito Central'], ['SLV', 'El Salvador'], ['SV01', 'Ahuachapán'], ['SV01001', 'Ahuachapán Norte'], ['SV0101', 'Atiquizaya'], ['SV0102', 'El Refugio']])
    expect(html).toContain('href="../en/index.html"')
    expect(renderDirectory(COUNTRIES, 'en', 1001)).toContain('href="../es/index.html" lang="es"')
  })

  it('says how many there are and opens the map with nothing of the link ignored', () => {
    expect(textOf(html)).toContain('1,001 lugares')
    const link = /href="\.\.\/index\.html(#[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { state, ignored } = decodeLink(link, { catalog: EXAMPLE_CATALOG, knownTerritory: () => true }, EXAMPLE_DEFAULTS)
    expect(ignored).toEqual([])
    expect(state).toMatchObject({ view: 'explore', indicator: 'coverage', language: 'es' })
  })

  it('hides the search, which does nothing without JavaScript', () => {
    expect(html).toContain('<div class="directory__search" hidden="">')
  })

  it('lets no name become markup', () => {
    const hostile = renderDirectory([{ id: 'HND', name: '"><script>alert(1)</script>', inside: [] }], 'es', 1)
    expect(hostile).not.toContain('<script')
    expect(hostile).toContain('data-name="&quot;&gt;&lt;script&gt;')
  })
})
