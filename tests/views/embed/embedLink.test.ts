import { describe, expect, it } from 'vitest'
import { EXPLORE_FIGURES, PLACE_FIGURES, PORTFOLIO_FIGURES, PROGRAMME_FIGURES, withFigure } from '../../../src/state/link/figure.ts'
import { readEmbedLink } from '../../../src/views/embed/embedLink.ts'

describe('the link of an embed', () => {
  it('names a figure of the overview, of a place, of a programme or of all programmes', () => {
    for (const figure of EXPLORE_FIGURES) expect(readEmbedLink(withFigure('#/explore?indicator=gap&lang=es', figure))).toMatchObject({ kind: 'explore', figure, view: '#/explore?indicator=gap&lang=es', language: 'es' })
    for (const figure of PLACE_FIGURES) expect(readEmbedLink(`#/place/HN0703?figure=${figure}&lang=en`)).toMatchObject({ kind: 'place', id: 'HN0703', figure, language: 'en' })
    for (const figure of PROGRAMME_FIGURES) expect(readEmbedLink(`#/programme/nuevas-oportunidades?figure=${figure}`)).toMatchObject({ kind: 'programme', id: 'nuevas-oportunidades', figure, language: null })
    for (const figure of PORTFOLIO_FIGURES) expect(readEmbedLink(`#/programmes?figure=${figure}`)).toMatchObject({ kind: 'portfolio', figure })
  })

  it('is the map where it names no figure', () => {
    for (const link of ['#/explore', '#/place/SV0101', '#/programme/pire', '#/programmes']) expect(readEmbedLink(link)).toMatchObject({ figure: 'map' })
  })

  it.each([
    ['', 'empty'],
    ['#/', 'empty'],
    ['#/data', 'view'],
    ['#/explore?figure=everything', 'figure'],
    ['#/place/HN0703?figure=ranked', 'figure'],
    ['#/place/../../secret', 'place'],
    ["#/place/HN07'; DROP TABLE x", 'place'],
    ['#/programme/../x', 'programme'],
    ['#/programme/<script>', 'programme'],
    ['#/programmes?figure=pathway', 'figure'],
    [`#/explore?${'x'.repeat(5000)}`, 'long'],
    ['#/explore?figure=%E0%A4%A', 'figure'],
  ])('%s is refused: %s', (link, problem) => {
    expect(readEmbedLink(link)).toMatchObject({ kind: 'wrong', problem })
  })

  it('shows of a hostile text only what can stand on a screen', () => {
    const asked = readEmbedLink(`#/place/${'A\u202e\u0007'.repeat(60)}`)
    expect(asked.kind === 'wrong' && asked.value).toMatch(/^A{10,}…?$/)
  })
})
