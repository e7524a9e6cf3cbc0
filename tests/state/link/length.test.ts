import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../../src/catalog/level.ts'
import { DIMENSION_CODES } from '../../../src/catalog/service.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import { ANALYSES, type AppState } from '../../../src/state/app-state.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { fit } from '../../../src/state/fit.ts'
import { decodeLink } from '../../../src/state/link/decode.ts'
import { encodeLink, LONGEST_ADDRESS, LONGEST_BASE } from '../../../src/state/link/encode.ts'
import { EXPLORE_FIGURES, splitFigure, withFigure } from '../../../src/state/link/figure.ts'
import { MAXIMUM_AXES } from '../../../src/state/method-settings.ts'
import { MAXIMUM_SELECTION } from '../../../src/state/normal-form.ts'
import { shownInLink } from './shownInLink.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS } from '../example-catalog.ts'

const [first] = EXAMPLE_CATALOG.indicators
if (!first) throw new Error('the example has no indicators')
/** Names of indicators as long as a link takes them, 60 characters, in a release with a long name. */
const names = Array.from({ length: 12 }, (_, at) => `${String.fromCharCode(97 + at)}-${'x'.repeat(58)}`)
const LONG: Catalog = {
  ...EXAMPLE_CATALOG,
  release: '2026.11.1-0123456789abcdef',
  indicators: names.map((id) => ({ ...first, id })),
}
/** Districts have the longest ids: seven characters. */
const places = Array.from({ length: 400 }, (_, at) => `SV${String(10000 + at)}`)
/** A point stands at a municipality, whose ids have six. */
const seats = Array.from({ length: 100 }, (_, at) => `HN${String(1000 + at)}`)
const known = new Set([...places, ...seats])
const context = { catalog: LONG, knownTerritory: (id: string) => known.has(id) }
const back = (link: string) => decodeLink(link, context, EXAMPLE_DEFAULTS)
const longest = <Item extends string>(items: readonly Item[]): Item => items.toSorted((one, other) => other.length - one.length)[0] as Item

/** Every field away from its default, each at its longest text. */
const MAXIMAL: AppState = fit(
  {
    view: 'explore',
    indicator: names[0] ?? '',
    level: 'municipality',
    period: '2025-Q4',
    filters: Object.fromEntries(Object.entries(DIMENSION_CODES).map(([name, codes]) => [name, longest(codes.filter((code) => code !== 'all'))])) as unknown as AppState['filters'],
    countries: ['GTM', 'HND'],
    range: [-1.234567e-300, 1.234567e300],
    selection: places.slice(0, MAXIMUM_SELECTION),
    classification: { method: 'manual', classes: 9, breaks: [-1.23456e20, -1.23456e-6, 1.23456e-300, 1.23456e-6, 1.23456e-5, -1.23457e20, 1.23456e20, 1.23456e300] },
    target: 0.123,
    display: 'map',
    analysis: longest(ANALYSES.filter((analysis) => analysis !== 'overview')),
    method: {
      picture: 'smoothed', smoothing: 'neighbours', neighbourhood: 'seats-8', statistic: 'getis-ord', permutations: 9999,
      weights: names.map((id) => [id, 100]), normalisation: 'rank', mean: 'geometric',
      axes: names.slice(0, MAXIMUM_AXES).map((indicator) => ({ indicator, range: [-1.234567e-300, 1.234567e300] })),
      span: 'quarter',
      placement: {
        goal: 'center', service: 'basic-vocational-training', people: 'under-18', points: 20, reach: 499, travel: '0123abcd', candidates: 'offices',
        departments: seats.slice(0, 8), picked: seats.slice(0, 15), must: seats.slice(20, 26), mustNot: seats.slice(30, 36),
        floor: 100, budget: 99_999_999, cost: 99_999_999, officeCost: 99_999_999, room: 99_999_999,
        plan: seats.slice(0, 20), saved: [seats.slice(20, 40), seats.slice(40, 60), seats.slice(60, 80)],
      },
    },
    overlays: { programmePlaces: false, servicePoints: true, catchment: 50 },
    camera: { longitude: -179.12345, latitude: -84.12345, zoom: 17.123 },
    language: 'en',
    words: null,
    theme: 'system',
    release: LONG.release,
  },
  LONG,
)
const theme = { ...MAXIMAL, theme: 'light' as const }
/** The fullest of each analysis that has choices of its own in the link. */
const FULLEST = [theme, ...(['index', 'cross', 'locate', 'outcomes', 'clusters'] as const).map((analysis) => ({ ...theme, analysis }))]

describe('the length of a link', () => {
  it('is at most 2,000 characters with a base of 200, for the fullest state there is', () => {
    const links = FULLEST.map((state) => encodeLink(state, EXAMPLE_DEFAULTS))
    // Every field is in one of them: else this would not be the longest.
    for (const field of ['range', 'select', 'classify', 'breaks', 'target', 'analysis', 'picture', 'smooth', 'neighbours', 'statistic', 'permutations', 'weights', 'normalise', 'mean', 'axes', 'span', 'goal', 'for', 'people', 'new', 'reach', 'travel', 'from', 'within', 'picked', 'must', 'mustnot', 'floor', 'budget', 'cost', 'officecost', 'room', 'plan', 'plans', 'places', 'points', 'catchment', 'map', 'theme', 'country', 'service', 'sex', 'age', 'route']) {
      expect(links.join(' '), field).toMatch(new RegExp(`[?&]${field}=`))
    }
    expect(theme.selection).toHaveLength(MAXIMUM_SELECTION)
    for (const link of links) {
      for (const figure of ['', ...EXPLORE_FIGURES]) {
        const whole = figure === '' ? link : withFigure(link, figure)
        expect(whole.length + LONGEST_BASE).toBeLessThanOrEqual(LONGEST_ADDRESS)
      }
    }
    FULLEST.forEach((state, at) => expect(back(links[at] ?? '')).toEqual({ state: shownInLink(state), ignored: [] }))
  })

  it('is within it for 2,000 crowded states, and each comes back as it was', () => {
    const draw = namedStream(20261126, 'crowded states').uniform
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item
    let most = 0
    for (let round = 0; round < 2000; round += 1) {
      const wide = () => (draw() < 0.5 ? -1 : 1) * draw() * 10 ** Math.floor(draw() * 40 - 20)
      const state = fit(
        {
          ...pick(FULLEST),
          indicator: pick(names),
          level: pick(LEVELS),
          selection: [...new Set(Array.from({ length: MAXIMUM_SELECTION }, () => pick(places)))],
          range: [wide(), wide()],
          target: draw(),
          classification: { method: 'manual', classes: 9, breaks: Array.from({ length: 8 }, wide) },
          camera: { longitude: draw() * 360 - 180, latitude: draw() * 170 - 85, zoom: draw() * 18 },
          method: { ...theme.method, weights: names.map((id) => [id, Math.floor(draw() * 101)]) },
        },
        LONG,
      )
      const link = encodeLink(state, EXAMPLE_DEFAULTS)
      most = Math.max(most, link.length)
      expect(back(link), link).toEqual({ state: shownInLink(state), ignored: [] })
    }
    expect(most + LONGEST_BASE + '&figure=distribution'.length).toBeLessThanOrEqual(LONGEST_ADDRESS)
  })
})

describe('the figure of a link', () => {
  it('is put behind the link of the view and taken off again', () => {
    for (const view of ['#/explore?indicator=gap&lang=es', '#/place/HN0703', '#/explore']) {
      for (const figure of EXPLORE_FIGURES) expect(splitFigure(withFigure(view, figure))).toEqual({ figure, view })
    }
  })
  it('is null where none is named, and never a broken escape that throws', () => {
    expect(splitFigure('#/explore?lang=es')).toEqual({ figure: null, view: '#/explore?lang=es' })
    expect(splitFigure('#/explore')).toEqual({ figure: null, view: '#/explore' })
    expect(splitFigure('#/explore?figure=%E0%A4%A&figure=map')).toEqual({ figure: '%E0%A4%A', view: '#/explore' })
  })
})
