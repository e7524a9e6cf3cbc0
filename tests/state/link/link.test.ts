import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../../src/catalog/level.ts'
import { COUNTRY_IDS as COUNTRIES } from '../../catalog/exampleCountries.ts'
import { DIMENSION_CODES, SERVICE_CODES } from '../../../src/catalog/service.ts'
import { MARKED } from '../../../src/state/added-languages.ts'
import { ANALYSES, type AppState, CATCHMENTS, CLASSIFICATION_METHODS, DISPLAYS, LANGUAGES, THEMES } from '../../../src/state/app-state.ts'
import { fit } from '../../../src/state/fit.ts'
import { appearanceInLink, decodeLink } from '../../../src/state/link/decode.ts'
import { encodeLink } from '../../../src/state/link/encode.ts'
import { IGNORED_REASONS } from '../../../src/state/link/field.ts'
import { LINK_FIELDS, VIEW_FIELD } from '../../../src/state/link/fields.ts'
import {
  CLUSTER_STATISTICS,
  MEANS,
  NEIGHBOURHOODS,
  NORMALISATIONS,
  OUTCOME_PICTURES,
  PERMUTATIONS,
  SMOOTHINGS, SPANS,
} from '../../../src/state/method-settings.ts'
import { CANDIDATE_SETS, defaultPlacement, PEOPLE_MEASURES, PLACEMENT_GOALS } from '../../../src/state/placement-settings.ts'
import { shownInLink } from './shownInLink.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS, EXAMPLE_TERRITORIES } from '../example-catalog.ts'

const context = { catalog: EXAMPLE_CATALOG, knownTerritory: (id: string) => EXAMPLE_TERRITORIES.includes(id) }
const decode = (text: string) => decodeLink(text, context, EXAMPLE_DEFAULTS)

/** Mulberry32 (Tommy Ettinger, public domain): the same seed gives the same links on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
const PLACES = EXAMPLE_TERRITORIES.slice(0, 8)
const draw = random(20261122)
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item
const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => draw() < 0.4)

function anyState(): AppState {
  const periods = EXAMPLE_CATALOG.indicators.flatMap((indicator) => indicator.availability.periods)
  const state = {
    view: pick(['explore', 'data'] as const),
    indicator: pick(EXAMPLE_CATALOG.indicators).id,
    level: pick(LEVELS),
    period: pick(periods),
    filters: Object.fromEntries(Object.entries(DIMENSION_CODES).map(([name, codes]) => [name, pick(codes)])),
    countries: some(COUNTRIES),
    range: draw() < 0.5 ? null : [draw() * 100, draw() * 10_000],
    selection: some(EXAMPLE_TERRITORIES),
    classification: {
      method: pick(CLASSIFICATION_METHODS),
      classes: 2 + Math.floor(draw() * 8),
      breaks: some([1, 2.5, -3, 1e6, 0.1 + 0.2]),
    },
    target: draw() < 0.5 ? null : draw(),
    display: pick(DISPLAYS),
    analysis: pick(ANALYSES),
    method: {
      picture: pick(OUTCOME_PICTURES),
      smoothing: pick(SMOOTHINGS),
      neighbourhood: pick(NEIGHBOURHOODS),
      statistic: pick(CLUSTER_STATISTICS),
      permutations: pick(PERMUTATIONS),
      weights: some(EXAMPLE_CATALOG.indicators).map(({ id }) => [id, Math.floor(draw() * 101)]),
      axes: some(EXAMPLE_CATALOG.indicators).slice(0, 4).map(({ id }) => ({ indicator: id, range: draw() < 0.5 ? null : [draw() * 500 - 9, draw() * 0.01] })),
      span: pick(SPANS),
      normalisation: pick(NORMALISATIONS),
      mean: pick(MEANS),
      placement: {
        ...defaultPlacement(),
        goal: pick(PLACEMENT_GOALS), service: pick(SERVICE_CODES), people: pick(PEOPLE_MEASURES), candidates: pick(CANDIDATE_SETS),
        points: Math.floor(draw() * 30), reach: draw() * 600, travel: pick([null, '0123abcd']),
        floor: pick([null, 40]), budget: pick([null, draw() * 1e6]), cost: pick([null, 5000]), officeCost: pick([null, 100]), room: pick([null, 250]),
        must: some(PLACES), mustNot: some(PLACES), picked: some(PLACES), plan: pick([null, some(PLACES)]), saved: [some(PLACES), some(PLACES)],
      },
    },
    overlays: { programmePlaces: draw() < 0.5, servicePoints: draw() < 0.5, catchment: pick(CATCHMENTS) },
    camera: draw() < 0.5 ? null : { longitude: draw() * 360 - 180, latitude: draw() * 170 - 85, zoom: draw() * 18 },
    ...pick([...LANGUAGES.map((language) => ({ language, words: null })), { language: MARKED.base, words: MARKED.code }]),
    theme: pick(THEMES),
    release: pick(['', EXAMPLE_CATALOG.release]),
  } as unknown as AppState
  return fit(state, EXAMPLE_CATALOG)
}

describe('a link', () => {
  it('is plain and readable', () => {
    const state: AppState = {
      ...EXAMPLE_DEFAULTS,
      filters: { ...EXAMPLE_DEFAULTS.filters, service: 'psychosocial-support' },
      selection: ['HN0703', 'GT0901'],
      camera: { longitude: -86.5833, latitude: 14.0333, zoom: 8.5 },
      release: '2026.11.1',
    }
    expect(encodeLink(state, EXAMPLE_DEFAULTS)).toBe(
      '#/explore?indicator=coverage&level=municipality&period=2025&service=psychosocial-support&select=HN0703,GT0901' +
        '&map=-86.5833,14.0333,8.5&lang=es&release=2026.11.1',
    )
  })
  it('comes back as the state it was made from (2,000 states)', () => {
    for (let round = 0; round < 2000; round += 1) {
      const state = anyState()
      const { state: back, ignored } = decode(encodeLink(state, EXAMPLE_DEFAULTS))
      expect(back).toEqual(shownInLink(state))
      expect(ignored).toEqual([])
    }
  })
  it('writes another link for another state, field by field', () => {
    const changes: Partial<AppState>[] = [
      { view: 'data' }, { indicator: 'gap' }, { level: 'department' }, { period: '2024' },
      { countries: ['HND'] }, { range: [1, 2] },
      { selection: ['HN07'] }, { target: 0.5 }, { display: 'table' }, { language: 'en' }, { theme: 'dark' }, { release: 'x' },
      { camera: { longitude: 1, latitude: 1, zoom: 1 } }, { filters: { ...EXAMPLE_DEFAULTS.filters, sex: 'f' } },
      { overlays: { ...EXAMPLE_DEFAULTS.overlays, catchment: 30 } },
      { classification: { method: 'quantile', classes: 5, breaks: [] } }, { analysis: 'gap' },
      { method: { ...EXAMPLE_DEFAULTS.method, neighbourhood: 'seats-8' } },
      ...([{ picture: 'faded' }, { smoothing: 'neighbours' }] as const).map((method) => ({ analysis: 'outcomes' as const, method: { ...EXAMPLE_DEFAULTS.method, ...method } })),
      ...([{ statistic: 'getis-ord' }, { permutations: 999 }] as const).map((method) => ({ analysis: 'clusters' as const, method: { ...EXAMPLE_DEFAULTS.method, ...method } })),
      ...([{ weights: [['gap', 40]] }, { weights: [['gap', 41]] }, { normalisation: 'rank' }, { mean: 'geometric' }] as const).map((method) => ({
        analysis: 'index' as const,
        method: { ...EXAMPLE_DEFAULTS.method, ...method },
      })),
      ...([{ axes: [{ indicator: 'gap', range: null }] }, { axes: [{ indicator: 'gap', range: [1, 2] }] }, { span: 'quarter' }] as const).map((method) => ({
        analysis: 'cross' as const,
        method: { ...EXAMPLE_DEFAULTS.method, ...method },
      })),
      ...([
        { goal: 'median' }, { service: 'social' }, { people: 'gap' }, { points: 4 }, { reach: 31 }, { travel: '0123abcd' }, { candidates: 'offices' },
        { departments: ['HN07'] }, { picked: ['HN0703'] }, { must: ['HN0703'] }, { mustNot: ['HN0703'] }, { floor: 50 }, { budget: 1 }, { cost: 2 },
        { officeCost: 3 }, { room: 4 }, { plan: ['HN0703'] }, { plan: [] }, { saved: [['HN0703']] },
      ] as const).map((placement) => ({
        analysis: 'locate' as const,
        method: { ...EXAMPLE_DEFAULTS.method, placement: { ...EXAMPLE_DEFAULTS.method.placement, ...placement } },
      })),
    ]
    const links = changes.map((change) => encodeLink({ ...EXAMPLE_DEFAULTS, ...change }, EXAMPLE_DEFAULTS))
    expect(new Set([...links, encodeLink(EXAMPLE_DEFAULTS, EXAMPLE_DEFAULTS)]).size).toBe(changes.length + 1)
  })
  it('is written in docs/links.md, field by field and value by value', () => {
    const page = readFileSync(new URL('../../../docs/links.md', import.meta.url), 'utf8')
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    const fields = [VIEW_FIELD, ...LINK_FIELDS].map((field) => field.name)
    expect(rows.map((row) => /^\| `([^`]+)`/.exec(row)?.[1])).toEqual([...fields, ...IGNORED_REASONS])
    for (const field of [VIEW_FIELD, ...LINK_FIELDS]) {
      const row = rows.find((line) => line.startsWith(`| \`${field.name}\` |`)) ?? ''
      for (const value of field.values) expect(row, field.name).toContain(`\`${value}\``)
      expect(row.includes('always'), field.name).toBe(field.always)
    }
  })
})

describe('a broken link', () => {
  it('falls back field by field and says what it ignored', () => {
    const { state, ignored } = decode(
      '#/explore?indicator=nonsense&level=street&period=2024&sex=f&select=HN0703,XX99,HN0703&classes=12&map=1,2',
    )
    const filters = { ...EXAMPLE_DEFAULTS.filters, sex: 'f' }
    expect(state).toEqual({ ...EXAMPLE_DEFAULTS, period: '2024', filters, selection: ['HN0703'] })
    expect(ignored).toEqual([
      { field: 'indicator', value: 'nonsense', reason: 'unknown-value' },
      { field: 'level', value: 'street', reason: 'unknown-value' },
      { field: 'select', value: 'XX99', reason: 'unknown-territory' },
      { field: 'classes', value: '12', reason: 'out-of-range' },
      { field: 'map', value: '1,2', reason: 'malformed' },
    ])
  })
  it('takes only axes of known indicators, four at most, each once, with both ends or none', () => {
    const { state, ignored } = decode('#/explore?axes=gap:900:-3,coverage,gap,nonsense,coverage-social:1,access-10:x:2')
    expect(state.method.axes).toEqual([{ indicator: 'gap', range: [-3, 900] }, { indicator: 'coverage', range: null }])
    expect(ignored.map(({ field, value, reason }) => [field, value, reason])).toEqual([
      ['axes', 'gap', 'repeated'],
      ['axes', 'nonsense', 'unknown-value'],
      ['axes', 'coverage-social:1', 'malformed'],
      ['axes', 'access-10:x:2', 'malformed'],
    ])
  })

  it('takes only weights of known indicators from 0 to 100, each once', () => {
    const { state, ignored } = decode('#/explore?weights=gap:40,coverage:0,gap:7,nonsense:3,coverage-social:101,;drop:1,x')
    expect(state.method.weights).toEqual([['gap', 40], ['coverage', 0]])
    expect(ignored.map(({ value, reason }) => [value, reason])).toEqual([
      ['gap:7', 'repeated'],
      ['nonsense:3', 'unknown-value'],
      ['coverage-social:101', 'out-of-range'],
      [';drop:1', 'malformed'],
      ['x', 'malformed'],
    ])
  })
  it('shows the overview where it asks for the table of an analysis', () => {
    expect(decode('#/explore?analysis=gap&display=table').state).toMatchObject({ analysis: 'overview', display: 'table' })
  })
  it('says when it was made on another release', () => {
    const { state, ignored } = decode('#/explore?release=2025.1.1')
    expect(state.release).toBe('')
    expect(ignored).toEqual([{ field: 'release', value: '2025.1.1', reason: 'other-release' }])
    expect(decode('#/explore?release=2026.11.1').state.release).toBe('2026.11.1')
  })
  it('says when what it names is not published for the indicator', () => {
    const { state, ignored } = decode('#/explore?indicator=returns&level=municipality&period=2026&sex=f')
    expect([state.level, state.period, state.filters.sex]).toEqual(['department', '2023', 'all'])
    expect(ignored.map(({ field, reason }) => [field, reason])).toEqual([
      ['level', 'not-published'],
      ['period', 'not-published'],
      ['sex', 'not-published'],
    ])
  })
  it('takes nothing from unknown or repeated fields', () => {
    const { state, ignored } = decode('#/explore?__proto__=x&constructor=y&sex=f&sex=m')
    expect(state).toEqual({ ...EXAMPLE_DEFAULTS, filters: { ...EXAMPLE_DEFAULTS.filters, sex: 'f' } })
    expect(ignored.map(({ reason }) => reason)).toEqual(['unknown-field', 'unknown-field', 'repeated'])
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
  it('uses the whole part of a link that is too long, never half a value', () => {
    const { state, ignored } = decode(`#/explore?period=2024&select=${'HN0703,'.repeat(2000)}&sex=f`)
    expect([state.period, state.selection, state.filters.sex]).toEqual(['2024', [], 'all'])
    expect(ignored[0]).toMatchObject({ field: 'link', reason: 'too-long' })
  })
  it('shows a stranger’s text without control or direction characters', () => {
    const { ignored } = decode(`#/explore?level=${encodeURIComponent('\u202Eevil\u0000\n')}${'x'.repeat(100)}`)
    expect(ignored[0]?.value).toBe(`evil${'x'.repeat(36)}…`)
  })
  it('names language and theme before the catalog is there', () => {
    expect(appearanceInLink('#/explore?lang=en&theme=dark')).toEqual({ spoken: { language: 'en', words: null }, theme: 'dark' })
    expect(appearanceInLink('#/explore?lang=xx')).toEqual({ spoken: null, theme: null })
  })
})

const HOSTILE = [
  '__proto__', 'constructor', 'toString', '\u0000', '%00', '%', '%E0%A4%A', '%ZZ', '\uD800',
  '\u202E', '<script>alert(1)</script>', "' OR 1=1 --",
  'NaN', '-0', 'Infinity', '1e999', '1e-99', '9'.repeat(400), '0x10', '１２',
  ',,,,', ',', '', ' ', '+', '🦆'.repeat(50), 'HN0703;DROP', '../../x',
  'javascript:alert(1)', '2025-Q9', '0000', '9999', 'all', 'true', '[object Object]',
  '\r\nSet-Cookie: a=b', '1,2,3,4', '-181,91,99', 'manual', 'target',
]

describe('any text at all', () => {
  it('gives a state of listed values and never throws (24,000 links)', () => {
    const names = [...LINK_FIELDS.map((field) => field.name), ...HOSTILE]
    const good = LINK_FIELDS.flatMap((field) => [field.write(anyState()), field.write(anyState()), ...field.values])
    for (let round = 0; round < 24_000; round += 1) {
      const pairs = Array.from({ length: Math.floor(draw() * 8) }, () => {
        const value = draw() < 0.5 ? pick(HOSTILE) : pick(good)
        const noise = draw() < 0.2 ? String.fromCharCode(Math.floor(draw() * 65536)) : ''
        return `${pick(names)}${draw() < 0.95 ? '=' : ''}${value}${noise}`
      })
      const glue = pick(['&', '&', '&', '&&', ';', '#', '?'])
      const start = pick(['#/explore?', '#?', '?', '#/data?', '#/../?', '', '#/__proto__?', 'https://x/#/explore?'])
      const text = `${start}${pairs.join(glue)}`
      const { state, ignored } = decode(round % 500 === 0 ? text.repeat(500) : text)
      expectListed(state)
      for (const { value } of ignored) expect(value.length).toBeLessThanOrEqual(41)
      // What came out is a state like any other: its own link gives it back.
      const again = decode(encodeLink(state, EXAMPLE_DEFAULTS))
      expect(again.state, text).toEqual(shownInLink(state))
      expect(again.ignored, text).toEqual([])
    }
  })
})

function expectListed(state: AppState): void {
  const listed =
    Object.keys(state).sort().join() === Object.keys(EXAMPLE_DEFAULTS).sort().join() &&
    EXAMPLE_CATALOG.indicators.some(({ id }) => id === state.indicator) &&
    LEVELS.includes(state.level) &&
    /^\d{4}(-Q[1-4])?$/.test(state.period) &&
    Object.entries(DIMENSION_CODES).every(([name, codes]) => codes.includes(state.filters[name as keyof AppState['filters']])) &&
    state.countries.every((country) => COUNTRIES.includes(country)) &&
    state.selection.every((id) => EXAMPLE_TERRITORIES.includes(id)) &&
    CLASSIFICATION_METHODS.includes(state.classification.method) &&
    state.classification.classes >= 2 &&
    state.classification.classes <= 9 &&
    state.classification.breaks.every(Number.isFinite) &&
    (state.target === null || (state.target >= 0 && state.target <= 1)) &&
    (state.range === null || (state.range.every(Number.isFinite) && state.range[0] <= state.range[1])) &&
    CATCHMENTS.includes(state.overlays.catchment) &&
    LANGUAGES.includes(state.language) &&
    THEMES.includes(state.theme) &&
    DISPLAYS.includes(state.display) &&
    ['', EXAMPLE_CATALOG.release].includes(state.release)
  expect(listed, JSON.stringify(state)).toBe(true)
}
