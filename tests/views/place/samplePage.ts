import type { PlaceFigure, PlaceFile, PlaceReport } from '../../../src/place/place-file.ts'
import type { PlaceLinks, PlaceRelease } from '../../../src/views/place/PlaceSummary.tsx'
import { absent, counted, sampleIndicators, share } from '../../brief/sampleFigures.ts'
import { fullReport, sampleFile } from '../../brief/samplePlace.ts'

export const LINKS: PlaceLinks = { place: (id) => `./${id}.html`, directory: './index.html', explore: (indicator) => `../#/explore?place=HN0703&indicator=${indicator}`, language: '../en/HN0703.html' }
export const RELEASE: PlaceRelease = { id: '77573200f3', date: '2026-09-30' }

const step = (name: 'need' | 'accessibility' | 'contact' | 'completion' | 'outcome', figure: PlaceFigure, persons: number | null, loss: number | null) => ({
  name,
  figure,
  persons,
  coverage: persons === null ? null : persons / 291,
  conversion: null,
  loss,
  rises: false,
})

/** The sample of the brief with everything a page shows besides: access, points, steps, a trend, similar places, parts. */
export function samplePage(): PlaceFile {
  const file = sampleFile()
  const [danli, ...others] = file.places
  if (!danli) throw new Error('no sample')
  const access = (id: string) => ({ ...Object.values(sampleIndicators())[0]!, ...file.indicators['access-30']!, id })
  return { ...file, indicators: { ...file.indicators, 'access-10': access('access-10'), 'access-50': access('access-50') }, places: [fullPage(danli), ...others] }
}

function fullPage(report: PlaceReport): PlaceReport {
  const full = fullReport(report.territory.id, report.territory.name)
  const guinope = { id: 'HN0704', level: 2, name: 'Güinope' }
  const point = { type: 'shelter', services: ['psychosocial-support'], status: 'operating', place: guinope, source: 'census' }
  return {
    ...full,
    services: full.services.map((each, index) => ({
      ...each,
      access: [
        index === 1 ? { ...absent('access-10', 'suppressed'), service: each.service } : { ...share('access-10', 12, 100, [0, 0]), interval: undefined, service: each.service },
        { ...share('access-30', 45 + index, 100, [0, 0]), interval: undefined, service: each.service },
        { ...share('access-50', 80, 100, [0, 0]), interval: undefined, service: each.service },
      ],
    })),
    points: {
      here: [{ ...point, id: 'p1', name: 'Casa de acogida', at: [-86.7, 14.1], exactPosition: true }],
      nearest: [{ ...point, id: 'p2', name: 'Oficina municipal', at: [-86.4, 14.2], exactPosition: false, kilometres: 37.7 }],
      within: [1, 1, 2],
    },
    cascade: {
      steps: [
        step('need', counted('need', 291), 291, null),
        step('accessibility', share('access-30', 280, 291, [0.93, 0.98]), 280, 11),
        step('contact', counted('served', 91), 91, 189),
        step('completion', absent('completion', 'not-reported'), null, null),
        step('outcome', counted('placement', 9), 9, 82),
      ],
      largestLoss: { from: 'accessibility', to: 'contact', persons: 189, certain: true, unknown: [] },
    },
    trends: [
      {
        indicator: 'coverage',
        every: 'quarter',
        points: [
          { ...share('coverage', 20, 100, [0.13, 0.29]), period: '2024-Q1' },
          { ...absent('coverage', 'suppressed'), period: '2024-Q2' },
          { ...share('coverage', 26, 100, [0.18, 0.35]), period: '2024-Q3' },
          { ...share('coverage', 31, 100, [0.23, 0.41]), period: '2024-Q4' },
        ],
        change: { kind: 'difference', from: '2024-Q1', to: '2024-Q4', value: 0.11, low: -0.01, high: 0.23, mayBeChance: true },
      },
    ],
    peers: {
      ...full.peers,
      places: [
        { place: guinope, figures: [counted('need', 120), share('coverage', 40, 120, [0.25, 0.42])], difference: { kind: 'chance', difference: -0.02, low: -0.1, high: 0.06, other: share('coverage', 40, 120, [0.25, 0.42]) } },
        { place: { id: 'HN0705', level: 2, name: 'Jacaleapa' }, figures: [counted('need', 80), absent('coverage', 'suppressed')], difference: { kind: 'absent' } },
      ],
      comparedOver: ['population', 'poverty'],
    },
    inside: [{ place: guinope, figures: [counted('need', 120), absent('coverage', 'suppressed'), counted('gap', 0)] }],
    programmes: [{ id: 'x', title: { es: 'Nuevas Oportunidades', en: 'New Opportunities' }, funder: 'COSUDE', start: '2018', end: '2025', status: 'completed', reach: 'country', places: [], source: 'census' }],
  }
}
