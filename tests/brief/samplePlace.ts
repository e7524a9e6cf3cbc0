import { SERVICES } from '../../src/catalog/service.ts'
import type { PlaceFigure, PlaceFile, PlaceReport, PlaceStatus, PlaceTerritory } from '../../src/place/place-file.ts'
import { absent, counted, sampleIndicators, share } from './sampleFigures.ts'
import { sampleShapes } from './sampleShapes.ts'

const NEAR = { id: 'HN0801', level: 2, name: 'Distrito Central' }

/** El Paraíso with three municipalities: HN0703 with figures, HN0704 with suppressed ones only, HN0705 with none at all. */
export function sampleFile(): PlaceFile {
  return {
    id: 'HN07',
    period: '2025',
    indicators: sampleIndicators(),
    sources: {
      demonstration: { publisher: 'Arraigo', title: 'Datos sintéticos | Synthetic data', year: 2026, url: null },
      census: { publisher: 'INE Honduras', title: 'Proyecciones de población', year: 2024, url: null },
    },
    places: [fullReport('HN0703', 'Danlí'), emptyReport('HN0704', 'Güinope', 'suppressed'), emptyReport('HN0705', 'Jacaleapa', 'unpublished')],
    shapes: sampleShapes(['HN0703', 'HN0704', 'HN0705'], 'HN07'),
    shapesCredit: { es: 'límites esquemáticos del proyecto', en: 'schematic borders of the project' },
    shapesKind: 'schematic',
  }
}

export function territory(id: string, name: string): PlaceTerritory {
  const parents = [
    { id: 'HN07', level: 1, name: 'El Paraíso' },
    { id: 'HND', level: 0, name: 'Honduras' },
  ]
  return { id, level: 2, name, country: 'HND', parents, codPcode: id, nationalCode: null, seat: [-86.75, 14.15] }
}

/** Coverage 31 % (91 of 291), a gap of 55 persons, four services offered, five outcomes. */
export function fullReport(id: string, name: string): PlaceReport {
  const total: PlaceFigure = { ...counted('gap', 54.5), numerator: 91, denominator: 291, interval: [39.2, 69.1] }
  const need = { ...counted('need', 120), service: 'financial-education' }
  return {
    ...emptyReport(id, name, 'not-reported'),
    figures: [counted('need', 291), counted('served', 91), share('coverage', 91, 291, [0.262, 0.368]), total, counted('services-offered', 4, { missing: [2, 12] }), share('access-30', 280, 291, [0, 0])].map((figure) =>
      figure.indicator === 'access-30' ? { ...figure, interval: undefined } : figure,
    ),
    gaps: {
      target: 0.5,
      total,
      largest: [
        { service: 'financial-education', low: 41, high: 41, kind: 'exact', interval: [31, 49], needed: 120, need, basis: total },
        { service: 'upskilling-reskilling', low: 12, high: 37, kind: 'bounds', interval: null, needed: 120, need, basis: total },
        { service: 'soft-skills', low: 0, high: 22, kind: 'bounds', interval: null, needed: 120, need, basis: total },
      ],
      orderCertain: false,
      known: 9,
      unknown: ['business-acceleration', 'community-engagement'],
    },
    services: SERVICES.map((service, index) => ({
      service,
      offered: index === 10 ? { ...absent('services-offered', 'not-reported'), service } : { ...counted('services-offered', index < 4 ? 1 : 0), service },
      need: { ...counted('need', 100 - index), service },
      nearest: index < 4 || index === 10 ? null : index === 9 ? null : { place: NEAR, kilometres: 61.4, minutes: 95 },
      access: [],
    })),
    outcomes: [
      { figure: share('completion', 71, 91, [0.684, 0.853]), funnel: funnel('within'), againstRest: { kind: 'absent' } },
      { figure: share('certification', 40, 64, [0.503, 0.734]), funnel: funnel('above-inner'), againstRest: { kind: 'absent' } },
      { figure: share('placement', 9, 40, [0.123, 0.375]), funnel: funnel('below-outer'), againstRest: { kind: 'absent' } },
      { figure: share('retention-6', 6, 9, [0.354, 0.879]), funnel: null, againstRest: { kind: 'absent' } },
      { figure: absent('retention-12', 'suppressed'), funnel: null, againstRest: { kind: 'absent' } },
    ],
    peers: {
      places: [],
      comparedOver: [],
      againstRest: { kind: 'chance', difference: -0.021, low: -0.08, high: 0.04, other: share('coverage', 9_120, 27_300, [0.328, 0.34]) },
    },
    people: [
      {
        figure: { indicator: 'population', period: '2024', status: 'reported', value: 214_512, numerator: 214_512, provider: 'INE', source: 'census' },
        others: [{ provider: 'UNFPA', period: '2024', value: 209_880 }],
      },
      { figure: { indicator: 'returns', period: '2025', status: 'provisional', value: 812, provider: 'INM', source: 'census' }, others: [] },
      { figure: { indicator: 'poverty', period: '2022', status: 'reported', value: 0.684, of: { id: 'HN07', level: 1, name: 'El Paraíso' }, source: 'census' }, others: [] },
    ],
  }
}

/** A place whose every figure has one status and no value. */
export function emptyReport(id: string, name: string, status: PlaceStatus): PlaceReport {
  return {
    territory: territory(id, name),
    figures: ['need', 'served', 'coverage', 'gap', 'services-offered', 'access-30'].map((indicator) => absent(indicator, status)),
    gaps: { target: 0.5, total: absent('gap', status), largest: [], orderCertain: true, known: 0, unknown: [...SERVICES] },
    services: SERVICES.map((service) => ({ service, offered: absent('services-offered', status), need: absent('need', status), nearest: null, access: [] })),
    points: { here: [], nearest: [], within: null },
    cascade: { steps: [], largestLoss: null },
    outcomes: ['completion', 'certification', 'placement', 'retention-6', 'retention-12'].map((indicator) => ({
      figure: absent(indicator, status),
      funnel: null,
      againstRest: { kind: 'absent' as const },
    })),
    trends: [],
    peers: { places: [], comparedOver: [], againstRest: { kind: 'absent' } },
    people: [{ figure: absent('population', status), others: [] }],
    programmes: [],
    inside: [],
    reform: null,
  }
}

function funnel(position: 'within' | 'above-inner' | 'below-outer') {
  return { position, target: 0.6, inner: [0.5, 0.7], outer: [0.4, 0.8], places: 240, overdispersed: false } as const
}
