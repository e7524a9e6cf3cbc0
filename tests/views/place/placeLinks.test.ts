import { describe, expect, it } from 'vitest'
import { decodeLink } from '../../../src/state/link/decode.ts'
import { placeLinks } from '../../../src/views/place/placeLinks.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS } from '../../state/example-catalog.ts'

const context = { catalog: EXAMPLE_CATALOG, knownTerritory: () => true }

describe('links of a place', () => {
  it.each([
    ['GTM', 0, 'country'],
    ['HN07', 1, 'department'],
    ['HN0703', 2, 'municipality'],
    ['SV0101', 3, 'district'],
  ] as const)('open the map on %s, with nothing of the link ignored', (id, level, name) => {
    const { explore } = placeLinks(id, level, 'en')
    const { state, ignored } = decodeLink(explore?.('coverage').split('index.html')[1] ?? '', context, EXAMPLE_DEFAULTS)
    expect(ignored).toEqual([])
    expect(state).toMatchObject({ view: 'explore', indicator: 'coverage', selection: [id], level: name, language: 'en' })
  })

  it('lead to the twin in the other language and to other places beside the page', () => {
    const links = placeLinks('HN0703', 2, 'es')
    expect(links.language).toBe('../en/HN0703.html')
    expect(links.place('HN07')).toBe('./HN07.html')
    expect(links.directory).toBe('./index.html')
  })
})
