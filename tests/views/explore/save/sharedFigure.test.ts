import { expect, it } from 'vitest'
import { decodeLink } from '../../../../src/state/link/decode.ts'
import { withFigure } from '../../../../src/state/link/figure.ts'
import { readEmbedLink } from '../../../../src/views/embed/embedLink.ts'
import { sharedFigure } from '../../../../src/views/explore/save/sharedFigure.ts'
import type { AppState } from '../../../../src/state/app-state.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS } from '../../../state/example-catalog.ts'

const PAGE = 'https://example.org/a/index.html?x=1#/explore?lang=es'
const state: AppState = { ...EXAMPLE_DEFAULTS, indicator: 'gap', selection: ['HN0703'], release: EXAMPLE_CATALOG.release }
const context = { catalog: EXAMPLE_CATALOG, knownTerritory: () => true }

it('shares the state on screen, with indicator, period and release even where the address bar names none', () => {
  const { link, view, site } = sharedFigure('map', 'Mapa', EXAMPLE_DEFAULTS, PAGE)
  expect(site).toBe('https://example.org/a/')
  expect(link).toBe(site + view)
  expect(view).toMatch(/^#\/explore\?indicator=coverage&level=municipality&period=2025/)
  expect(sharedFigure('map', 'Mapa', state, PAGE).view).toContain(`release=${EXAMPLE_CATALOG.release}`)
})

it('gives link and embed the same state, whatever the defaults of who opens them', () => {
  const { view } = sharedFigure('trend', 'x', state, PAGE)
  const others: AppState = { ...EXAMPLE_DEFAULTS, indicator: 'completion', period: '2023', language: 'en' }
  expect(decodeLink(view, context, others)).toEqual({ state, ignored: [] })
  expect(readEmbedLink(withFigure(view, 'trend'))).toMatchObject({ kind: 'explore', figure: 'trend', view })
})

it('gives no frame of figures that stand on one computer only, and says so beside the link', () => {
  const own = sharedFigure('map', 'x', { ...state, indicator: 'own-atenciones-casos' }, PAGE)
  expect(own.figures).toEqual([])
  expect(own.linkNote).not.toBe(sharedFigure('map', 'x', state, PAGE).linkNote)
  expect(sharedFigure('map', 'x', state, PAGE).figures).toHaveLength(1)
})
