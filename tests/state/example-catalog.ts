import type { Indicator, IndicatorAvailability } from '../../src/catalog/indicator.ts'
import type { Catalog } from '../../src/catalog/release.ts'
import { AGES, ROUTES, SERVICE_CODES, SEXES } from '../../src/catalog/service.ts'
import { COUNTRY_IDS, EXAMPLE_COUNTRIES } from '../catalog/exampleCountries.ts'
import { type AppState, defaultState } from '../../src/state/app-state.ts'

const text = (words: string) => ({ es: words, en: words })

const QUARTERS = [2023, 2024, 2025, 2026].flatMap((year) =>
  [1, 2, 3, 4].filter((quarter) => year < 2026 || quarter < 4).map((quarter) => `${year}-Q${quarter}`),
)
const YEARS = ['2023', '2024', '2025', '2026']

const demonstration: IndicatorAvailability = {
  levels: ['country', 'department', 'municipality', 'district'],
  periods: [...YEARS, ...QUARTERS].sort(),
  dimensions: { service: SERVICE_CODES, sex: SEXES, age: AGES, route: ROUTES },
  tables: [
    { levels: ['municipality', 'district'], periods: 'year', dimensions: ['service', 'sex'] },
    { levels: ['municipality', 'district'], periods: 'quarter', dimensions: ['service'] },
    { levels: ['country', 'department'], periods: 'year', dimensions: ['service', 'sex', 'age', 'route'] },
  ],
}

function indicator(id: string, more: Partial<Indicator>): Indicator {
  return {
    id,
    theme: 'coverage',
    order: 1,
    title: text(id),
    definition: text(id),
    numerator: text('served'),
    denominator: text('need'),
    observations: { table: 'demonstration-coverage', measure: 'coverage' },
    method: 'proportion',
    factor: 100,
    unit: 'percent',
    direction: 'higher-is-better',
    interval: 'wilson',
    target: null,
    fixed: {},
    periodMatch: 'exact',
    ramp: 'teal',
    source: { text: text('source'), url: null },
    availability: demonstration,
    kind: 'synthetic',
    ...more,
  }
}

const published = (more: Partial<IndicatorAvailability>): IndicatorAvailability => ({
  levels: ['country', 'department'],
  periods: ['2019', '2020', '2021', '2022', '2023'],
  dimensions: { service: ['all'], sex: ['all'], age: ['all'], route: ['all'] },
  tables: [{ levels: ['country', 'department'], periods: 'year', dimensions: [] }],
  ...more,
})

/** A small catalog with every kind of availability the reducer has to cope with. */
export const EXAMPLE_CATALOG: Catalog = {
  release: '2026.11.1',
  countries: EXAMPLE_COUNTRIES,
  leading: COUNTRY_IDS,
  defaults: { indicator: 'coverage', period: '2025' },
  datasets: [],
  indicators: [
    indicator('coverage', { target: 0.6 }),
    indicator('coverage-social', {
      fixed: { service: 'social' },
      target: 0.6,
      availability: {
        ...demonstration,
        dimensions: { ...demonstration.dimensions, service: ['social'] },
        tables: demonstration.tables.map((table) => ({
          ...table,
          dimensions: table.dimensions.filter((name) => name !== 'service'),
        })),
      },
    }),
    indicator('gap', { method: 'shortfall', unit: 'persons', target: 0.8, ramp: 'warm' }),
    indicator('completion', {
      availability: {
        ...demonstration,
        dimensions: { service: ['all', 'social', 'economic'], sex: SEXES, age: ['all'], route: ['all'] },
      },
    }),
    indicator('returns', { kind: 'published', method: 'count', unit: 'persons', availability: published({}) }),
    indicator('poverty', {
      kind: 'published',
      method: 'as-published',
      periodMatch: 'latest',
      availability: published({
        levels: ['department'],
        periods: ['2012', '2019'],
        tables: [{ levels: ['department'], periods: 'year', dimensions: [] }],
      }),
    }),
    indicator('deportations', {
      kind: 'published',
      method: 'count',
      unit: 'persons',
      availability: published({
        levels: ['country'],
        periods: ['2024-Q1', '2024-Q2'],
        tables: [{ levels: ['country'], periods: 'quarter', dimensions: [] }],
      }),
    }),
  ],
}

export const EXAMPLE_TERRITORIES = ['GTM', 'HND', 'SLV', 'HN07', 'HN0703', 'GT0901', 'GT0708', 'SV05006', 'SV0511']

/** What a visitor without a link sees in Spanish. */
export const EXAMPLE_DEFAULTS: AppState = defaultState(EXAMPLE_CATALOG.defaults, 'es')

export function exampleIndicator(id: string): Indicator {
  const found = EXAMPLE_CATALOG.indicators.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no example indicator ${id}`)
  return found
}
