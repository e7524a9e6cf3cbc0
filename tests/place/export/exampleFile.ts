import type { Topology } from 'topojson-specification'
import { SERVICES } from '../../../src/catalog/service.ts'
import type { PlaceFigure, PlaceFile, PlaceIndicator, PlaceReport } from '../../../src/place/place-file.ts'
import type { ExportContext } from '../../../src/place/export/exportFacts.ts'

const indicator = (id: string, es: string, en: string, unit: PlaceIndicator['unit'], kind: PlaceIndicator['kind']): PlaceIndicator => {
  const words = { es, en }
  const dataset =
    kind === 'synthetic'
      ? { id: 'demonstration', title: { es: 'Demostración', en: 'Demonstration' }, licence: 'CC0-1.0', updated: '2026-09-30' }
      : { id: 'census', title: { es: 'Población proyectada', en: 'Projected population' }, licence: 'CC-BY-4.0', updated: '2026-08-01' }
  return { id, title: words, definition: words, numerator: words, denominator: null, method: 'count', unit, direction: 'neutral', interval: 'none', factor: 1, kind, target: null, dataset }
}

export const COVERAGE: PlaceFigure = { indicator: 'coverage', status: 'reported', period: '2025', value: 91 / 291, numerator: 91, denominator: 291, interval: [0.262, 0.368], missing: [2, 12] }
const GAP: PlaceFigure = { indicator: 'gap', status: 'reported', period: '2025', value: 54.5, numerator: 91, denominator: 291, interval: [39.2, 69.1] }

const REPORT: PlaceReport = {
  territory: { id: 'HN0703', level: 2, name: 'Danlí', country: 'HND', parents: [{ id: 'HN07', level: 1, name: 'El Paraíso' }, { id: 'HND', level: 0, name: 'Honduras' }], codPcode: 'HN0703', nationalCode: '0703', seat: [-86.57, 14.03] },
  // The four absences, a reported zero, and a figure with a value.
  figures: [
    COVERAGE,
    { indicator: 'need', status: 'reported', period: '2025', value: 0, numerator: 0 },
    { indicator: 'need', status: 'suppressed', period: '2025', interval: [1, 4] },
    { indicator: 'need', status: 'not-reported', period: '2025' },
    { indicator: 'need', status: 'not-applicable' },
    { indicator: 'need', status: 'unpublished' },
  ],
  gaps: {
    target: 0.5,
    total: GAP,
    largest: [{ service: 'upskilling-reskilling', low: 12, high: 37, kind: 'bounds', interval: null, needed: 74, need: { indicator: 'need', status: 'reported', value: 74, numerator: 74, period: '2025' }, basis: { ...GAP, service: 'economic' } }],
    orderCertain: true,
    known: 1,
    unknown: SERVICES.filter((service) => service !== 'upskilling-reskilling'),
  },
  services: [{ service: 'soft-skills', offered: { indicator: 'need', status: 'not-reported' }, need: { indicator: 'need', status: 'provisional', value: 12, period: '2025' }, nearest: { place: { id: 'HN0801', level: 2, name: 'Distrito Central' }, kilometres: 61.4 }, access: [COVERAGE] }],
  points: { here: [], nearest: [], within: null },
  cascade: { steps: [{ name: 'need', figure: { indicator: 'need', status: 'reported', value: 291, period: '2025' }, persons: 291, coverage: 1, conversion: null, loss: null, rises: false }], largestLoss: null },
  outcomes: [{ figure: COVERAGE, funnel: null, againstRest: { kind: 'absent' } }],
  trends: [{ indicator: 'need', every: 'quarter', points: [{ indicator: 'need', status: 'reported', value: 40, period: '2025-Q1' }, { indicator: 'need', status: 'suppressed', period: '2025-Q2' }], change: null }],
  peers: { places: [{ place: { id: 'HN0501', level: 2, name: 'Yoro' }, figures: [COVERAGE], difference: { kind: 'absent' } }], comparedOver: [], againstRest: { kind: 'absent' } },
  people: [
    {
      figure: { indicator: 'population', status: 'estimated', period: '2024', value: 214_512, provider: 'INE', source: 'ine', note: 'Proyección | Projection' },
      others: [{ provider: '=cmd|calc', period: '2024', value: 209_880, source: 'odd' }],
    },
    { figure: { indicator: 'poverty', of: { id: 'HN07', level: 1, name: 'El Paraíso' }, status: 'reported', period: '2022', value: 0.684, source: 'ine' }, others: [] },
  ],
  programmes: [],
  inside: [],
  reform: null,
}

/** El Paraíso as a square with a square hole, wound the wrong way round, and Danlí as two pieces. */
const SHAPES = {
  type: 'Topology',
  arcs: [
    [[-87, 14], [-87, 15], [-86, 15], [-86, 14], [-87, 14]],
    [[-86.7, 14.3], [-86.4, 14.3], [-86.4, 14.6], [-86.7, 14.6], [-86.7, 14.3]],
    [[-86.9, 14.1], [-86.9, 14.2], [-86.8, 14.2], [-86.8, 14.1], [-86.9, 14.1]],
    [[-86.3, 14.1], [-86.2, 14.1], [-86.2, 14.2], [-86.3, 14.2], [-86.3, 14.1]],
  ],
  objects: {
    outline: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'HN07', arcs: [[0], [1]] }] },
    areas: { type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', id: 'HN0703', arcs: [[[2]], [[3]]] }] },
  },
} as unknown as Topology

/** A department with one municipality that shows every kind of figure a page can. */
export const EXAMPLE_FILE: PlaceFile = {
  id: 'HN07',
  period: '2025',
  indicators: Object.fromEntries(
    [
      indicator('need', 'Personas con necesidad', 'People in need', 'persons', 'synthetic'),
      indicator('coverage', 'Cobertura', 'Coverage', 'percent', 'synthetic'),
      indicator('gap', 'Brecha', 'Gap', 'persons', 'synthetic'),
      indicator('population', 'Población', 'Population', 'persons', 'published'),
      indicator('poverty', 'Pobreza', 'Poverty', 'percent', 'published'),
    ].map((each) => [each.id, each]),
  ),
  sources: {
    ine: { publisher: 'INE Honduras', title: 'Proyecciones de población | Population projections', year: 2024, url: 'https://ine.gob.hn/poblacion' },
    odd: { publisher: '+1+1', title: '@SUM(A1)', year: null, url: null },
  },
  places: [{ ...REPORT, territory: { ...REPORT.territory, id: 'HN07', level: 1, name: 'El Paraíso', parents: [{ id: 'HND', level: 0, name: 'Honduras' }], seat: null } }, REPORT],
  shapes: SHAPES,
  shapesCredit: { es: 'límites esquemáticos', en: 'schematic borders' },
  shapesKind: 'schematic',
}

export const CONTEXT: ExportContext = {
  file: EXAMPLE_FILE,
  id: 'HN0703',
  language: 'es',
  release: { id: '2026-09-30-a1', date: '2026-09-30' },
  address: 'https://example.org/es/HN0703.html',
  made: '2026-10-02',
}
